package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpExtension;
import java.util.List;

/** BINARYMIME (RFC 3030 section 3): one more value of BODY, for messages whose octets are any, in chunks. */
public final class BinaryMime implements SmtpExtension {

    @Override
    public String keyword() {
        return "BINARYMIME";
    }

    @Override
    public List<String> needs() {
        return List.of("CHUNKING");
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(Parameter.oneOf("BODY", "7BIT", "BINARYMIME"));
    }
}
