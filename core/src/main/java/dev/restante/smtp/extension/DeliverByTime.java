package dev.restante.smtp.extension;

import dev.restante.mail.DeliverBy;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.List;

/**
 * DELIVERBY (RFC 2852): the parameter BY. No least time is announced, because mail is delivered at once: there is no
 * time in which it could not be.
 */
public final class DeliverByTime implements SmtpExtension {

    @Override
    public String keyword() {
        return "DELIVERBY";
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(new Parameter("BY", DeliverByTime::check));
    }

    private static void check(SmtpSession session, String value) throws SmtpException {
        if (DeliverBy.parse(value).isEmpty()) {
            throw new SmtpException(
                    501,
                    "5.5.4",
                    "BY takes seconds of up to 9 digits and a mode, N or R, with T for trace: BY=120;R, BY=-10;NT;"
                            + " with R the time must be positive");
        }
    }
}
