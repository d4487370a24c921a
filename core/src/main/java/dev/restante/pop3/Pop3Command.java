package dev.restante.pop3;

import dev.restante.net.LineException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One row of the table: all that is to be said about a verb. Holds no state: that is the session's and the maildrop's.
 *
 * @param verb in upper case
 * @param parameters what follows the verb, as a client is told that got it wrong; empty if nothing does
 * @param states where it is legal
 * @param capabilities what CAPA announces because of it
 * @param secret whether a recorded conversation shows only the verb
 * @param handler what it does
 */
public record Pop3Command(
        String verb,
        String parameters,
        Set<Pop3State> states,
        List<Pop3Capability> capabilities,
        boolean secret,
        Handler handler) {

    /** Runs a command in a state where it is legal. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Runs the command.
         *
         * @param session the session that it came in
         * @param arguments what follows the verb
         * @return what to answer
         * @throws Pop3Exception if the command is refused
         * @throws LineException if it reads more lines, and one of them breaks the rules for lines
         * @throws IOException if the connection breaks
         */
        Pop3Reply run(Pop3Session session, Arguments arguments) throws Pop3Exception, LineException, IOException;
    }

    /**
     * Makes a row.
     *
     * @param verb in upper case
     * @param parameters what follows the verb; empty if nothing does
     * @param states where it is legal
     * @param capabilities what CAPA announces because of it
     * @param secret whether a recorded conversation shows only the verb
     * @param handler what it does
     */
    public Pop3Command {
        states = Set.copyOf(states);
        capabilities = List.copyOf(capabilities);
    }

    /**
     * A row that announces nothing.
     *
     * @param verb in upper case
     * @param parameters what follows the verb; empty if nothing does
     * @param states where it is legal
     * @param handler what it does
     */
    public Pop3Command(String verb, String parameters, Set<Pop3State> states, Handler handler) {
        this(verb, parameters, states, List.of(), false, handler);
    }

    /**
     * This row with one more capability.
     *
     * @param capability what CAPA announces because of it
     * @return a new row
     */
    public Pop3Command announcing(Pop3Capability capability) {
        List<Pop3Capability> more =
                Stream.concat(capabilities.stream(), Stream.of(capability)).toList();
        return new Pop3Command(verb, parameters, states, more, secret, handler);
    }

    /**
     * This row for a command with a secret.
     *
     * @return a new row
     */
    public Pop3Command withSecret() {
        return new Pop3Command(verb, parameters, states, capabilities, true, handler);
    }

    /**
     * How the command is written.
     *
     * @return the verb and its parameters
     */
    public String usage() {
        return parameters.isEmpty() ? verb : verb + " " + parameters;
    }
}
