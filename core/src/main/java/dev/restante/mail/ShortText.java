package dev.restante.mail;

/** A text of a mail in one line of a message for people. */
final class ShortText {

    private static final int SHOWN = 200;

    private ShortText() {}

    /** Without control characters, which would do as they like with a terminal. */
    static String of(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
