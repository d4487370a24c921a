package dev.restante.net;

import java.io.Serial;

/**
 * A line that breaks the rules for lines. The input stands behind it, so a session can answer with an error and go on
 * with the next line.
 */
public final class LineException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** What is wrong with the line. */
    public enum Problem {
        /** It has more octets than the limit. What came beyond it was read and thrown away. */
        TOO_LONG("Line too long"),
        /** It ends with LF alone. */
        BARE_LF("Lines must end with CRLF, this one ends with LF alone"),
        /** It has a CR that no LF follows. */
        BARE_CR("A line must not contain CR without LF"),
        /** It has a NUL octet. */
        NUL("A line must not contain NUL"),
        /** It is neither ASCII nor UTF-8, where text is wanted. */
        NO_TEXT("A command must be ASCII or UTF-8");

        private final String text;

        Problem(String text) {
            this.text = text;
        }
    }

    private final Problem problem;

    LineException(Problem problem) {
        super(problem.text, null, false, false);
        this.problem = problem;
    }

    /**
     * Tells the kind of the problem; {@link #getMessage()} says it in words for a client.
     *
     * @return what is wrong with the line
     */
    public Problem problem() {
        return problem;
    }
}
