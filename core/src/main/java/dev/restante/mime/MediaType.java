package dev.restante.mime;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The value of a Content-Type field (RFC 2045, section 5.1).
 *
 * @param type the top-level type in lower case, such as {@code text}
 * @param subtype the subtype in lower case, such as {@code plain}
 * @param parameters what follows, such as the charset
 */
public record MediaType(String type, String subtype, Parameters parameters) {

    /** The default of RFC 2045, section 5.2. */
    static final MediaType TEXT_PLAIN = new MediaType("text", "plain", Parameters.of(Map.of("charset", "us-ascii")));

    /** The default within a multipart/digest: RFC 2046, section 5.1.5. */
    static final MediaType MESSAGE_RFC822 = new MediaType("message", "rfc822", Parameters.NONE);

    // content := "Content-Type" ":" type "/" subtype *(";" parameter)     RFC 2045, section 5.1
    static Optional<MediaType> parse(String latin1) {
        var field = new FieldParser(latin1);
        String type = field.token();
        boolean slash = field.skip('/');
        String subtype = field.token();
        if (type.isEmpty() || !slash || subtype.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new MediaType(type.toLowerCase(Locale.ROOT), subtype.toLowerCase(Locale.ROOT), field.parameters()));
    }

    /**
     * Type and subtype without parameters.
     *
     * @return such as {@code text/plain}
     */
    public String fullType() {
        return type + "/" + subtype;
    }

    @Override
    public String toString() {
        return fullType() + parameters;
    }
}
