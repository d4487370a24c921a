package dev.restante.smtp;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One service extension (RFC 5321 section 2.2): what it announces, and the parameters and verbs it adds. */
public interface SmtpExtension {

    /**
     * Names the extension.
     *
     * @return its EHLO keyword, in upper case
     */
    String keyword();

    /**
     * What this extension builds on: where one of these is hidden, so is this.
     *
     * @return keywords of other extensions
     */
    default List<String> needs() {
        return List.of();
    }

    /**
     * What EHLO announces.
     *
     * @param session who asks
     * @return keyword and parameters; empty if the extension is not there for this session
     */
    default Optional<String> announce(SmtpSession session) {
        return Optional.of(keyword());
    }

    /**
     * Tells whether replies carry enhanced status codes because of it (RFC 2034).
     *
     * @return whether they do; only one extension says so
     */
    default boolean bringsEnhancedCodes() {
        return false;
    }

    /**
     * The verbs that it adds.
     *
     * @return the commands
     */
    default List<SmtpCommand> commands() {
        return List.of();
    }

    /**
     * The parameters that it adds to MAIL.
     *
     * @return one for each keyword
     */
    default List<Parameter> mailParameters() {
        return List.of();
    }

    /**
     * The parameters that it adds to RCPT.
     *
     * @return one for each keyword
     */
    default List<Parameter> recipientParameters() {
        return List.of();
    }

    /**
     * Looks at the parameters of MAIL together, after each was checked alone.
     *
     * @param parameters all parameters by upper-case keyword
     * @throws SmtpException if they contradict each other
     */
    default void checkTogether(Map<String, String> parameters) throws SmtpException {}

    /**
     * A parameter of MAIL or RCPT.
     *
     * @param keyword in upper case
     * @param check whether a value will do
     */
    record Parameter(String keyword, Check check) {

        /**
         * A parameter whose value is one of a few. Several extensions can each bring values of the same parameter.
         *
         * @param keyword in upper case
         * @param values in upper case; several
         * @return the parameter
         */
        public static Parameter oneOf(String keyword, String... values) {
            return new Parameter(keyword, new OneOf(keyword, List.of(values)));
        }

        Parameter and(Parameter other) {
            if (check instanceof OneOf these && other.check instanceof OneOf those) {
                return new Parameter(keyword, these.and(those));
            }
            throw new IllegalStateException("Two extensions bring the parameter " + keyword);
        }
    }

    /** Looks at the value of a parameter. */
    @FunctionalInterface
    interface Check {

        /**
         * Checks a value.
         *
         * @param session the session
         * @param value what follows the equals sign; empty if nothing does
         * @throws SmtpException if it will not do
         */
        void check(SmtpSession session, String value) throws SmtpException;
    }
}
