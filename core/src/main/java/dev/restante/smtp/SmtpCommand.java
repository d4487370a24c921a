package dev.restante.smtp;

import dev.restante.net.LineException;
import java.io.IOException;

/** One verb. Holds no state: that is the session's and the transaction's. */
public interface SmtpCommand {

    /**
     * Names the verb.
     *
     * @return in upper case
     */
    String verb();

    /**
     * Tells whether a server that requires TLS lets a client run this before (RFC 3207 section 4).
     *
     * @return whether it does; not for most commands
     */
    default boolean isAllowedBeforeTls() {
        return false;
    }

    /**
     * Tells whether the argument is a secret.
     *
     * @return whether a recorded conversation shows only the verb; not for most commands
     */
    default boolean isSecret() {
        return false;
    }

    /**
     * Tells how much of a secret argument is none.
     *
     * @param argument what follows the verb and a space; empty if nothing does
     * @return how many characters a recorded conversation shows, from the beginning; none of most arguments
     */
    default int shownOf(String argument) {
        return 0;
    }

    /**
     * Reads what clients send right behind the command, where it is refused without being run: so the next command is
     * found.
     *
     * @param session the session that it came in
     * @param argument what follows the verb and a space; empty if nothing does
     * @throws IOException if the connection breaks
     */
    default void passOver(SmtpSession session, String argument) throws IOException {}

    /**
     * Runs the command.
     *
     * @param session the session that it came in
     * @param argument what follows the verb and a space; empty if nothing does
     * @return what to answer
     * @throws SmtpException if the command is refused
     * @throws LineException if it reads more lines, and one of them breaks the rules for lines
     * @throws IOException if the connection breaks
     */
    Answer run(SmtpSession session, String argument) throws SmtpException, LineException, IOException;
}
