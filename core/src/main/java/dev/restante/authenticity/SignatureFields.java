package dev.restante.authenticity;

import dev.restante.mime.HeaderField;
import dev.restante.mime.RawMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The signature fields of a message, as far as anybody looks at them. */
final class SignatureFields {

    static final String NAME = "DKIM-Signature";

    /** How many signatures are looked at; real mail has a few. */
    private static final int MOST = 20;

    /** How long a signature field may be; real ones have about a thousand octets. */
    private static final int LONGEST = 32 * 1024;

    /** How long the header may be; real ones have some thousand octets. */
    private static final int LONGEST_HEADER = 1024 * 1024;

    private final RawMessage message;

    SignatureFields(RawMessage message) {
        this.message = message;
    }

    /**
     * Reads each field in order.
     *
     * @param reader is given a field, an octet to a character, and the header that it is in
     * @param refuser is told why a field, or the rest of them, is not read
     * @return what they make of it
     */
    <R> List<R> read(BiFunction<String, MessageHeader, R> reader, Function<String, R> refuser) {
        if (message.mime().bodyStart() > LONGEST_HEADER) {
            return List.of(refuser.apply(
                    "the header is longer than " + LONGEST_HEADER + " octets: no signature is looked at"));
        }
        var header = new MessageHeader(message);
        List<HeaderField> fields = header.fields(NAME);
        var results = new ArrayList<R>();
        for (HeaderField field : fields.subList(0, Math.min(fields.size(), MOST))) {
            byte[] octets = header.octets(field);
            results.add(
                    octets.length > LONGEST
                            ? refuser.apply("the signature field is longer than " + LONGEST + " octets")
                            : reader.apply(new String(octets, StandardCharsets.ISO_8859_1), header));
        }
        if (fields.size() > MOST) {
            results.add(refuser.apply(
                    "there are " + fields.size() + " signatures, and only the first " + MOST + " are looked at"));
        }
        return List.copyOf(results);
    }

    /** What stands behind the name of a field. */
    static String value(String field) {
        return field.substring(field.indexOf(':') + 1);
    }
}
