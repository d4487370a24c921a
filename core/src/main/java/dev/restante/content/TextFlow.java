package dev.restante.content;

/** Puts text together as it is laid out: white space is one space, blocks begin on a new line. */
final class TextFlow {

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean space;

    /** White space is one space, across elements too. */
    void append(String more) {
        for (int i = 0; i < more.length(); i++) {
            append(more.charAt(i));
        }
    }

    private void append(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            space = true;
            return;
        }
        separate();
        text.append(c);
    }

    private void separate() {
        if (text.length() > 0) {
            text.append(breaks > 0 ? "\n".repeat(breaks) : space ? " " : "");
        }
        breaks = 0;
        space = false;
    }

    void space() {
        space = true;
    }

    /** The next text begins a line. */
    void newLine() {
        breaks = Math.max(breaks, 1);
    }

    /** The next text begins a paragraph. */
    void newParagraph() {
        breaks = 2;
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
