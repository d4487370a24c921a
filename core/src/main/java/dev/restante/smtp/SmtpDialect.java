package dev.restante.smtp;

import dev.restante.net.Hidden;
import dev.restante.smtp.SmtpExtension.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The verbs, extensions and parameters that a server knows: the table that it is handed. Immutable. */
public final class SmtpDialect {

    private final List<SmtpExtension> extensions;
    private final Map<String, SmtpCommand> commands = new TreeMap<>();
    private final Map<String, Parameter> mailParameters;
    private final Map<String, Parameter> recipientParameters;
    private final boolean enhancedCodes;

    /**
     * Makes a dialect.
     *
     * @param basics the verbs of RFC 5321
     * @param all the extensions, in the order in which EHLO announces them
     * @param hidden what is left out: keywords of extensions, and verbs
     * @throws IllegalArgumentException if something is hidden that is not there
     */
    public SmtpDialect(List<SmtpCommand> basics, List<SmtpExtension> all, Hidden hidden) {
        hidden.requireAmong(Stream.concat(
                        all.stream().map(SmtpExtension::keyword),
                        commands(basics, all).map(SmtpCommand::verb))
                .toList());
        this.extensions = all.stream().filter(each -> isThere(each, hidden)).toList();
        commands(basics, extensions)
                .filter(command -> !hidden.hides(command.verb()))
                .forEach(command -> commands.put(command.verb(), command));
        this.mailParameters = parameters(SmtpExtension::mailParameters);
        this.recipientParameters = parameters(SmtpExtension::recipientParameters);
        this.enhancedCodes = extensions.stream().anyMatch(SmtpExtension::bringsEnhancedCodes);
    }

    private static boolean isThere(SmtpExtension extension, Hidden hidden) {
        return !hidden.hides(extension.keyword()) && extension.needs().stream().noneMatch(hidden::hides);
    }

    private static Stream<SmtpCommand> commands(List<SmtpCommand> basics, List<SmtpExtension> extensions) {
        return Stream.concat(basics.stream(), extensions.stream().flatMap(each -> each.commands().stream()));
    }

    private Map<String, Parameter> parameters(Function<SmtpExtension, List<Parameter>> kind) {
        Map<String, Parameter> parameters = new HashMap<>();
        extensions.forEach(extension ->
                kind.apply(extension).forEach(each -> parameters.merge(each.keyword(), each, Parameter::and)));
        return parameters;
    }

    /**
     * Finds a command.
     *
     * @param verb in upper case
     * @return the command; empty if nobody knows the verb
     */
    public Optional<SmtpCommand> command(String verb) {
        return Optional.ofNullable(commands.get(verb));
    }

    /**
     * The verbs.
     *
     * @return all of them, sorted
     */
    public List<String> verbs() {
        return List.copyOf(commands.keySet());
    }

    /**
     * Tells whether an extension is there.
     *
     * @param keyword its EHLO keyword, in upper case
     * @return whether the server has it
     */
    public boolean hasExtension(String keyword) {
        return extensions.stream().anyMatch(each -> each.keyword().equals(keyword));
    }

    /**
     * A reply as clients of this server are told it.
     *
     * @param reply the reply
     * @return the same, without its enhanced status code where those are hidden
     */
    Reply wording(Reply reply) {
        return enhancedCodes ? reply : reply.withoutEnhancedCode();
    }

    /**
     * What EHLO announces.
     *
     * @param session who asks
     * @return the lines in order
     */
    public List<String> announcements(SmtpSession session) {
        return extensions.stream()
                .flatMap(extension -> extension.announce(session).stream())
                .toList();
    }

    /**
     * Checks the parameters of MAIL.
     *
     * @param session the session
     * @param parameters the parameters by upper-case keyword
     * @throws SmtpException if one is unknown or its value will not do
     */
    public void checkMail(SmtpSession session, Map<String, String> parameters) throws SmtpException {
        check(session, parameters, mailParameters, "MAIL");
        for (SmtpExtension extension : extensions) {
            extension.checkTogether(parameters);
        }
    }

    /**
     * Checks the parameters of RCPT.
     *
     * @param session the session
     * @param parameters the parameters by upper-case keyword
     * @throws SmtpException if one is unknown or its value will not do
     */
    public void checkRecipient(SmtpSession session, Map<String, String> parameters) throws SmtpException {
        check(session, parameters, recipientParameters, "RCPT");
    }

    /** RFC 5321 section 4.1.1.11: unknown parameters get 555. */
    private static void check(SmtpSession session, Map<String, String> given, Map<String, Parameter> known, String verb)
            throws SmtpException {
        for (Map.Entry<String, String> parameter : given.entrySet()) {
            Parameter rule = known.get(parameter.getKey());
            if (rule == null) {
                throw new SmtpException(
                        555, "5.5.4", "%s does not know the parameter %s".formatted(verb, parameter.getKey()));
            }
            rule.check().check(session, parameter.getValue());
        }
    }
}
