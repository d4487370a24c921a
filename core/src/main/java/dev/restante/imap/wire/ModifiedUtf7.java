package dev.restante.imap.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Mailbox names as they travel: UTF-7 as IMAP modified it (RFC 3501, section 5.1.3).
 *
 * <p>Every name has exactly one form. What is not in that form is refused, so that no two strings name one mailbox.
 */
public final class ModifiedUtf7 {

    private ModifiedUtf7() {}

    /**
     * The form in which a name is sent.
     *
     * @param name the name as text
     * @return printable US-ASCII
     * @throws IllegalArgumentException if the name has half a surrogate pair
     */
    public static String encode(String name) {
        var encoded = new StringBuilder();
        for (int i = 0; i < name.length(); ) {
            int end = endOfRun(name, i);
            if (end > i) {
                appendShifted(encoded, name.substring(i, end));
                i = end;
            } else {
                char c = name.charAt(i++);
                encoded.append(c == '&' ? "&-" : c);
            }
        }
        return encoded.toString();
    }

    /** The end of the characters from here on that do not represent themselves. */
    private static int endOfRun(String name, int from) {
        int end = from;
        while (end < name.length() && !isPrintable(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPrintable(char c) {
        return c >= ' ' && c <= '~';
    }

    private static void appendShifted(StringBuilder encoded, String run) {
        byte[] utf16 = run.getBytes(StandardCharsets.UTF_16BE);
        if (!new String(utf16, StandardCharsets.UTF_16BE).equals(run)) {
            throw new IllegalArgumentException("The name has half a surrogate pair");
        }
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(utf16);
        encoded.append('&').append(base64.replace('/', ',')).append('-');
    }

    /**
     * The name that was sent.
     *
     * @param encoded what was sent
     * @return the name as text
     * @throws IllegalArgumentException if that is not the one form of the name: a shift that never ends, an empty or
     *     superfluous one, something encoded that represents itself, or characters that must be encoded
     */
    public static String decode(String encoded) {
        String name = decodeLeniently(encoded);
        if (!encode(name).equals(encoded)) {
            throw new IllegalArgumentException("Not in canonical modified UTF-7");
        }
        return name;
    }

    /** Reads any form; what makes no sense at all becomes something that does not encode to the same again. */
    private static String decodeLeniently(String encoded) {
        var name = new StringBuilder();
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) != '&') {
                name.append(encoded.charAt(i));
                continue;
            }
            int end = encoded.indexOf('-', i);
            if (end < 0) {
                throw new IllegalArgumentException("A shift to modified Base64 is never ended in modified UTF-7");
            }
            name.append(end == i + 1 ? "&" : decodeShifted(encoded.substring(i + 1, end)));
            i = end;
        }
        return name.toString();
    }

    private static String decodeShifted(String base64) {
        byte[] utf16 = Base64.getDecoder().decode(base64.replace(',', '/'));
        return new String(utf16, StandardCharsets.UTF_16BE);
    }
}
