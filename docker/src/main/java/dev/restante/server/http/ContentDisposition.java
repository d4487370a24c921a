package dev.restante.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * How a browser is to treat content: shown, or saved under a name (RFC 6266). Names come from mails, and may be
 * anything: nothing of them gets out of the header field, or to another folder.
 */
public final class ContentDisposition {

    private static final int LONGEST = 150;
    private static final int END = 50;

    /** What does as it likes with a header, a terminal or a file system; in pairs, the surrogates are fine. */
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]");

    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9 ._()+,=@\\[\\]{}~!#$&'^`-]");

    // attr-char     RFC 8187, section 3.2.1
    private static final String ATTRIBUTE_MARKS = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    /**
     * To be saved.
     *
     * @param fileName under which name; empty for none
     * @return the value of the header field
     */
    public static String attachment(String fileName) {
        return "attachment" + named(fileName);
    }

    /**
     * To be shown.
     *
     * @param fileName under which name it can be saved; empty for none
     * @return the value of the header field
     */
    public static String inline(String fileName) {
        return "inline" + named(fileName);
    }

    private static String named(String fileName) {
        String name = shortened(HARMFUL.matcher(fileName).replaceAll("_").strip());
        if (name.isEmpty()) {
            return "";
        }
        String plain = NOT_PLAIN.matcher(name).replaceAll("_");
        return "; filename=\"" + plain + "\"" + (plain.equals(name) ? "" : "; filename*=UTF-8''" + encoded(name));
    }

    /** The end of a name says what it is. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - END))
                        + name.substring(name.offsetByCodePoints(0, length - END));
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(UTF_8)) {
            boolean plain = octet > 0 && (Character.isLetterOrDigit(octet) || ATTRIBUTE_MARKS.indexOf(octet) >= 0);
            encoded.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
        }
        return encoded.toString();
    }
}
