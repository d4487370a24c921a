package dev.restante.authenticity;

import dev.restante.mime.HeaderField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The copies of header fields in the tag {@code z=} of a signature, which are there for diagnosis (RFC 6376 section
 * 3.5).
 */
final class CopiedFields {

    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

    private static final int HEX = 16;

    /** By name in lower case; of several of a name, the last. */
    private final Map<String, String> values;

    private CopiedFields(Map<String, String> values) {
        this.values = values;
    }

    // sig-z-tag = sig-z-tag-copy *( "|" [FWS] sig-z-tag-copy )
    static CopiedFields of(TagList tags) {
        var values = new LinkedHashMap<String, String>();
        for (String copy : tags.compactValue("z").orElse("").split("\\|")) {
            int colon = copy.indexOf(':');
            if (colon > 0) {
                values.put(copy.substring(0, colon).toLowerCase(Locale.ROOT), decode(copy.substring(colon + 1)));
            }
        }
        return new CopiedFields(values);
    }

    /** Names the first field that is no longer what was copied; empty if there is none. */
    String difference(MessageHeader header) {
        for (Map.Entry<String, String> copy : values.entrySet()) {
            List<HeaderField> fields = header.fields(copy.getKey());
            String now = fields.isEmpty()
                    ? ""
                    : relaxed(fields.get(fields.size() - 1).unfoldedValue());
            if (!now.equals(relaxed(copy.getValue()))) {
                return ": " + Shown.value(copy.getKey()) + " was \"" + Shown.value(copy.getValue())
                        + "\" by z= and is \"" + Shown.value(now) + "\"";
            }
        }
        return "";
    }

    private static String relaxed(String value) {
        return SPACE.matcher(value).replaceAll(" ").strip();
    }

    // dkim-quoted-printable     RFC 6376, section 2.11
    private static String decode(String encoded) {
        var octets = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            int decoded = encoded.charAt(i) == '=' && i + 2 < encoded.length() ? hex(encoded, i + 1) : -1;
            octets.write(decoded < 0 ? encoded.charAt(i) : decoded);
            i += decoded < 0 ? 0 : 2;
        }
        return octets.toString(StandardCharsets.UTF_8).strip();
    }

    /** The octet of two hexadecimal digits; negative if they are none. */
    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), HEX);
        int low = Character.digit(text.charAt(at + 1), HEX);
        return high < 0 || low < 0 ? -1 : HEX * high + low;
    }
}
