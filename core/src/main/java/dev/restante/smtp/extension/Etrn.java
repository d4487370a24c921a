package dev.restante.smtp.extension;

import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ETRN (RFC 1985): asks for the mail that waits for a node to be sent to it. Nothing ever waits here, so the answer is
 * 251 for every node that gets mail.
 */
public final class Etrn implements SmtpExtension {

    @Override
    public String keyword() {
        return "ETRN";
    }

    @Override
    public List<SmtpCommand> commands() {
        return List.of(new Verb());
    }

    private static final class Verb implements SmtpCommand {

        /** An option and a node: {@code @} for a domain with all below it, {@code #} for a queue of its own. */
        private static final Pattern ARGUMENT =
                Pattern.compile("(?<option>[@#]?)(?<node>[A-Za-z0-9_\\[][A-Za-z0-9_.:\\]-]{0,254})");

        @Override
        public String verb() {
            return "ETRN";
        }

        /** RFC 1985 section 5.2. */
        @Override
        public Reply run(SmtpSession session, String argument) throws SmtpException {
            session.client().requireIntroduced();
            Matcher matcher = ARGUMENT.matcher(argument);
            if (!matcher.matches()) {
                throw new SmtpException(
                        501, "5.5.4", "ETRN takes a node, @ and a domain, or # and a queue: ETRN example.com");
            }
            String node = matcher.group("node");
            if (matcher.group("option").equals("#")) {
                throw notAllowed(argument, "there are no queues by name");
            }
            if (!receives(
                    session,
                    node.toLowerCase(Locale.ROOT),
                    !matcher.group("option").isEmpty())) {
                throw notAllowed(argument, "there is no account");
            }
            return Reply.of(251, "2.0.0", "OK, no messages waiting for node " + argument);
        }

        private static SmtpException notAllowed(String node, String reason) {
            return new SmtpException(459, "4.7.1", "Node " + node + " not allowed: " + reason);
        }

        private static boolean receives(SmtpSession session, String domain, boolean orBelow) {
            return session.store().receivesAt(it -> it.equals(domain) || orBelow && it.endsWith("." + domain));
        }
    }
}
