package dev.restante.imap;

/**
 * How a command that succeeded is answered.
 *
 * @param code the response code without brackets; empty for none
 */
public record Completion(String code) {

    /** Plain OK. */
    public static final Completion OK = new Completion("");

    /**
     * OK to a login, with what the server announces from now on: that saves the client from asking (RFC 3501 section
     * 6.2.3).
     *
     * @param session whose capabilities
     * @return the completion
     */
    public static Completion withCapabilities(ImapSession session) {
        return new Completion("CAPABILITY " + String.join(" ", session.dialect().capabilities(session)));
    }
}
