package dev.restante.mime;

import dev.restante.mime.ParameterSections.Section;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A parameter value in its sections, of which the first may begin with the charset and language of all.
 *
 * @param sections in order, none missing
 */
record ExtendedValue(List<Section> sections) {

    // attribute-char := <any (US-ASCII) CHAR except SPACE, CTLs, "*", "'", "%", or tspecials>     RFC 2231, section 7
    private static final String NOT_ATTRIBUTE_CHARS = "*'%()<>@,;:\\\"/[]?=";

    private static final String HEX = "0123456789ABCDEF";

    /** Whether any of it is percent-encoded, and so the whole. */
    boolean isEncoded() {
        return sections.stream().anyMatch(Section::encoded);
    }

    /** The text that is meant. */
    String decoded() {
        var octets = new ByteArrayOutputStream();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            String latin1 = section.latin1().substring(i == 0 ? endOfPrefix() : 0);
            if (section.encoded()) {
                percentDecode(latin1, octets);
            } else {
                octets.writeBytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return inCharset(octets.toByteArray());
    }

    private String inCharset(byte[] octets) {
        String prefix = sections.get(0).latin1().substring(0, endOfPrefix());
        String charset = prefix.substring(0, Math.max(prefix.indexOf('\''), 0));
        try {
            return charset.isEmpty() ? Octets.text(octets) : new String(octets, Charset.forName(charset));
        } catch (IllegalArgumentException unknownCharset) {
            return Octets.text(octets);
        }
    }

    // extended-initial-value := [charset] "'" [language] "'" extended-other-values     RFC 2231, section 7
    /** Where the value proper begins in the first section. */
    private int endOfPrefix() {
        Section first = sections.get(0);
        int quote = first.encoded() ? first.latin1().indexOf('\'') : -1;
        return quote < 0 ? 0 : first.latin1().indexOf('\'', quote + 1) + 1;
    }

    // ext-octet := "%" 2(DIGIT / "A" / "B" / "C" / "D" / "E" / "F")     RFC 2231, section 7
    private static void percentDecode(String latin1, ByteArrayOutputStream octets) {
        for (int i = 0; i < latin1.length(); i++) {
            int octet = latin1.charAt(i) == '%' ? hexPair(latin1, i + 1) : -1;
            octets.write(octet < 0 ? latin1.charAt(i) : octet);
            i += octet < 0 ? 0 : 2;
        }
    }

    /** The octet that two hexadecimal digits mean; -1 if they are none. */
    private static int hexPair(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /** The value in one piece, with its charset and percent encoding if it has them. */
    String encoded() {
        if (!isEncoded()) {
            return decoded();
        }
        var joined = new StringBuilder(sections.get(0).encoded() ? "" : "''");
        for (Section section : sections) {
            if (section.encoded()) {
                joined.append(section.latin1());
            } else {
                percentEncode(section.latin1(), joined);
            }
        }
        return joined.toString();
    }

    private static void percentEncode(String latin1, StringBuilder joined) {
        for (char c : latin1.toCharArray()) {
            if (c > ' ' && c < 0x7f && NOT_ATTRIBUTE_CHARS.indexOf(c) < 0) {
                joined.append(c);
            } else {
                joined.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
            }
        }
    }
}
