package dev.restante.smtp.extension;

import dev.restante.decode.ParameterValues;
import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.List;

/**
 * MT-PRIORITY (RFC 6710): the parameter of the same name. No profile is announced: nothing waits here, so that no
 * priority is treated otherwise than another, and none is changed.
 */
public final class MtPriority implements SmtpExtension {

    @Override
    public String keyword() {
        return "MT-PRIORITY";
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(new Parameter("MT-PRIORITY", MtPriority::check));
    }

    private static void check(SmtpSession session, String value) throws SmtpException {
        if (ParameterValues.priority(value).isEmpty()) {
            throw new SmtpException(501, "5.5.4", "MT-PRIORITY takes a number from -9 to 9");
        }
    }
}
