package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpExtension;
import java.util.List;

/** 8BITMIME (RFC 6152, formerly RFC 1652): the parameter BODY. Octets are kept as they are either way. */
public final class EightBitMime implements SmtpExtension {

    @Override
    public String keyword() {
        return "8BITMIME";
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(Parameter.oneOf("BODY", "7BIT", "8BITMIME"));
    }
}
