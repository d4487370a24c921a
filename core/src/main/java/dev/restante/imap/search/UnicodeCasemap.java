package dev.restante.imap.search;

import java.text.Normalizer;

/**
 * The collation {@code i;unicode-casemap} (RFC 5051), by which all texts are compared (RFC 5255 section 4.2): each
 * character becomes its titlecase and is then taken apart, compatibly. So an accented letter begins with the letter,
 * and a fullwidth one is the plain one; but {@code ß}, which has no titlecase of its own, is not {@code SS}.
 */
public final class UnicodeCasemap {

    private static final int ASCII_LIMIT = 0x80;

    private UnicodeCasemap() {}

    /**
     * Folds a text, so that texts that are equal by the collation are equal.
     *
     * @param text any text
     * @return its folded form; of ASCII it is the upper case
     */
    public static String fold(String text) {
        StringBuilder titles = new StringBuilder(text.length());
        text.codePoints().map(Character::toTitleCase).forEach(titles::appendCodePoint);
        return isAscii(text) ? titles.toString() : Normalizer.normalize(titles, Normalizer.Form.NFKD);
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_LIMIT) {
                return false;
            }
        }
        return true;
    }

    /**
     * Orders folded texts as their octets in UTF-8 would be ordered, which is by code point.
     *
     * @param one a folded text
     * @param other another one
     * @return less than, equal to or greater than 0
     */
    public static int compare(String one, String other) {
        int limit = Math.min(one.length(), other.length());
        for (int i = 0; i < limit; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean sameKind = Character.isSurrogate(a) == Character.isSurrogate(b);
                return sameKind
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
