package dev.restante.imap.wire;

/** The character classes of RFC 3501 section 9. */
public final class Grammar {

    private Grammar() {}

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
