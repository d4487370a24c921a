package dev.restante.smtp.command;

import dev.restante.settings.VrfyPolicy;
import dev.restante.smtp.Reply;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpSession;
import java.util.ArrayList;
import java.util.List;

/** What VRFY and EXPN have in common (RFC 5321 section 3.5). */
abstract class AddressQuery implements SmtpCommand {

    private static final int MOST_POSSIBILITIES = 20;

    private final VrfyPolicy policy;

    AddressQuery(VrfyPolicy policy) {
        this.policy = policy;
    }

    @Override
    public final Reply run(SmtpSession session, String argument) throws SmtpException {
        if (policy == VrfyPolicy.REFUSE) {
            throw new SmtpException(502, "5.5.1", verb() + " is switched off here");
        }
        UserName name = UserName.read(session, verb(), argument);
        if (policy == VrfyPolicy.NONCOMMITTAL) {
            return Reply.of(252, "2.0.0", verb() + " tells nothing here; send mail and see whether it is accepted");
        }
        List<String> mailboxes = name.mailboxes(session);
        return mailboxes.isEmpty() ? withoutAccount(session, name.text()) : tell(mailboxes, name.utf8());
    }

    /** The reply for a name that is nobody's so far. */
    abstract Reply withoutAccount(SmtpSession session, String name) throws SmtpException;

    private Reply tell(List<String> mailboxes, boolean utf8) throws SmtpException {
        boolean ascii = mailboxes.stream().flatMapToInt(String::chars).allMatch(c -> c < 0x80);
        if (!ascii && !utf8) { // RFC 6531 section 3.7.4.2
            return Reply.of(252, "2.6.8", "The mailbox is beyond ASCII: let SMTPUTF8 follow to be told");
        }
        List<String> lines = new ArrayList<>(
                mailboxes.stream().map(mailbox -> "<" + mailbox + ">").toList());
        if (lines.size() == 1) {
            return new Reply(250, "2.1.5", lines, utf8);
        }
        if (lines.size() > MOST_POSSIBILITIES) {
            throw new SmtpException(553, "5.1.4", "User ambiguous: " + lines.size() + " mailboxes have this name");
        }
        lines.add(0, "Ambiguous; Possibilities are");
        return new Reply(553, "5.1.4", lines, utf8);
    }
}
