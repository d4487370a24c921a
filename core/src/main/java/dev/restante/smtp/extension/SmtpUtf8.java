package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.List;

/** SMTPUTF8 (RFC 6531): addresses and header fields beyond ASCII. */
public final class SmtpUtf8 implements SmtpExtension {

    @Override
    public String keyword() {
        return "SMTPUTF8";
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(new Parameter("SMTPUTF8", SmtpUtf8::check));
    }

    private static void check(SmtpSession session, String value) throws SmtpException {
        if (!value.isEmpty()) {
            throw new SmtpException(501, "5.5.4", "SMTPUTF8 takes no value");
        }
    }
}
