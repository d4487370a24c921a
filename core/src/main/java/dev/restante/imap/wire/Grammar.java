package dev.restante.imap.wire;

/** The character classes of RFC 3501 section 9, and of RFC 5234 where it uses them. */
public final class Grammar {

    private Grammar() {}

    /**
     * {@code ALPHA}.
     *
     * @param c the character
     * @return whether it belongs to it
     */
    public static boolean isAlpha(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /**
     * {@code DIGIT}.
     *
     * @param c the character
     * @return whether it belongs to it
     */
    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /**
     * {@code ATOM-CHAR = <any CHAR except atom-specials>}.
     *
     * @param c the character
     * @return whether it belongs to it
     */
    public static boolean isAtomChar(int c) {
        return c > ' ' && c < 0x7f && "(){%*\"\\]".indexOf(c) < 0;
    }

    /**
     * {@code ASTRING-CHAR = ATOM-CHAR / resp-specials}.
     *
     * @param c the character
     * @return whether it belongs to it
     */
    public static boolean isAstringChar(int c) {
        return isAtomChar(c) || c == ']';
    }

    /**
     * {@code list-char = ATOM-CHAR / list-wildcards / resp-specials}.
     *
     * @param c the character
     * @return whether it belongs to it
     */
    public static boolean isListChar(int c) {
        return isAstringChar(c) || c == '%' || c == '*';
    }

    /**
     * {@code QUOTED-CHAR}, but for those that need a backslash.
     *
     * @param c the character
     * @return whether a quoted string may contain it
     */
    public static boolean isQuotable(int c) {
        return c >= ' ' && c < 0x7f;
    }
}
