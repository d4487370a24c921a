package dev.restante.imap;

import dev.restante.fault.Answer;
import dev.restante.store.MailboxException;
import java.io.Serial;

/** A command that cannot be carried out: NO or BAD, with a response code and words for the client. */
public final class ImapException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String condition;
    private final String code;

    private ImapException(String condition, String code, String message) {
        super(message, null, false, false);
        this.condition = condition;
        this.code = code;
    }

    /** What a fault answers. */
    ImapException(Answer.Status answer) {
        this(answer.status().name(), answer.code(), answer.text());
    }

    /**
     * The command failed.
     *
     * @param code the response code without brackets (RFC 5530); empty for none
     * @param message why
     * @return the exception
     */
    public static ImapException no(String code, String message) {
        return new ImapException("NO", code, message);
    }

    /**
     * The command is wrong.
     *
     * @param message what would be right
     * @return the exception
     */
    public static ImapException bad(String message) {
        return bad("", message);
    }

    /**
     * The command is wrong.
     *
     * @param code the response code without brackets; empty for none
     * @param message what would be right
     * @return the exception
     */
    public static ImapException bad(String code, String message) {
        return new ImapException("BAD", code, message);
    }

    /**
     * The store refused.
     *
     * @param e why
     * @return the exception with its response code (RFC 5530 section 3, RFC 9208 section 4.3.1)
     */
    static ImapException of(MailboxException e) {
        String code = switch (e.reason()) {
            case ALREADY_EXISTS -> "ALREADYEXISTS";
            case NONEXISTENT -> "NONEXISTENT";
            case CANNOT -> "CANNOT";
            case NO_PERMISSION -> "NOPERM";
            case OVER_QUOTA -> "OVERQUOTA";
            case LIMIT -> "LIMIT";
            case SPECIAL_USE -> "USEATTR"; // RFC 6154 section 3
        };
        return no(code, e.getMessage());
    }

    /** What stands between the tag and the message. */
    String status() {
        return condition + (code.isEmpty() ? "" : " [" + code + "]");
    }
}
