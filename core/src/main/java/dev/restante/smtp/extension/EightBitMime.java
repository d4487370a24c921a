package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.List;

/** 8BITMIME (RFC 6152, formerly RFC 1652): the parameter BODY. Octets are kept as they are either way. */
public final class EightBitMime implements SmtpExtension {

    @Override
    public String keyword() {
        return "8BITMIME";
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(new Parameter("BODY", EightBitMime::check));
    }

    private static void check(SmtpSession session, String value) throws SmtpException {
        if (!value.equalsIgnoreCase("7BIT") && !value.equalsIgnoreCase("8BITMIME")) {
            throw new SmtpException(501, "5.5.4", "BODY takes 7BIT or 8BITMIME");
        }
    }
}
