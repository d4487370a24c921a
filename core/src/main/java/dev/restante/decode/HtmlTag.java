package dev.restante.decode;

import java.util.Map;
import java.util.Optional;

/**
 * A start tag.
 *
 * @param name in lower case
 * @param attributes by their names in lower case, decoded, in order; of two of the same name the first, as in a browser
 * @param source how it is written
 */
public record HtmlTag(String name, Map<String, String> attributes, String source) {

    /**
     * The value of an attribute.
     *
     * @param attribute its name in lower case
     * @return the decoded value, empty text if it has none; nothing if there is no such attribute
     */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }
}
