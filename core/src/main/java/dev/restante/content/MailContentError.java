package dev.restante.content;

import java.io.Serial;

/** A mail does not contain what was asked of it. The message says what was looked for and what there is instead. */
public final class MailContentError extends AssertionError {

    private static final int SHOWN = 500;

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Makes an error.
     *
     * @param message what was asked for, and what there is instead
     */
    public MailContentError(String message) {
        super(message);
    }

    /**
     * The same, with the mail that lacks something.
     *
     * @param mail the mail in one line
     * @param text what a reader sees of it
     * @return an error that shows both
     */
    public MailContentError in(String mail, String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        String content = shown.isBlank()
                ? "\nwithout any text"
                : "\nwith the text\n" + shown.strip().indent(2).stripTrailing();
        MailContentError error = new MailContentError(getMessage() + "\nIt is " + mail + content);
        error.setStackTrace(getStackTrace());
        return error;
    }
}
