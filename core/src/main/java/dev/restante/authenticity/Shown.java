package dev.restante.authenticity;

/** How values of a mail are shown in reasons: short, and without characters that do as they like with a terminal. */
final class Shown {

    private static final int LONGEST = 100;

    private Shown() {}

    /** A value as it may stand in a reason. */
    static String value(String value) {
        String start = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
        var shown = new StringBuilder(start.length());
        start.codePoints().forEach(c -> shown.appendCodePoint(isSafe(c) ? c : '\uFFFD'));
        return shown.toString();
    }

    private static boolean isSafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    // quoted-string     RFC 5322, section 3.2.4
    /** A text as a quoted string of a header field. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** One property of a result, such as {@code header.d=example.com}; empty if it has no value. */
    static String property(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=" + (isToken(value) ? value : quoted(value));
    }

    // token = 1*<any (US-ASCII) CHAR except SPACE, CTLs, or tspecials>     RFC 2045, section 5.1
    private static boolean isToken(String value) {
        return value.chars().allMatch(c -> c > ' ' && c < 0x7F && "()<>@,;:\\\"/[]?=".indexOf(c) < 0);
    }
}
