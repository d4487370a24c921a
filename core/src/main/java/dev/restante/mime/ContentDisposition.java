package dev.restante.mime;

import java.util.Locale;
import java.util.Optional;

/**
 * The value of a Content-Disposition field (RFC 2183).
 *
 * @param type the disposition in lower case, such as {@code attachment}
 * @param parameters what follows, such as the filename
 */
public record ContentDisposition(String type, Parameters parameters) {

    // disposition := "Content-Disposition" ":" disposition-type *(";" disposition-parm)     RFC 2183, section 2
    static Optional<ContentDisposition> parse(String latin1) {
        var field = new FieldParser(latin1);
        String type = field.token().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? Optional.empty() : Optional.of(new ContentDisposition(type, field.parameters()));
    }

    @Override
    public String toString() {
        return type + parameters;
    }
}
