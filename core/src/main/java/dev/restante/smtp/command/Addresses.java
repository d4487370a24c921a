package dev.restante.smtp.command;

import dev.restante.smtp.SmtpException;
import java.util.Map;

/** What holds for the addresses of MAIL and RCPT alike. */
final class Addresses {

    private Addresses() {}

    /** RFC 6531 section 3.4: an address beyond ASCII needs SMTPUTF8 in the MAIL command. */
    static void requireAsciiUnlessDeclared(String address, Map<String, String> mailParameters, String enhanced)
            throws SmtpException {
        boolean ascii = address.chars().allMatch(c -> c < 0x80);
        if (!ascii && !mailParameters.containsKey("SMTPUTF8")) {
            throw new SmtpException(553, enhanced, "An address beyond ASCII needs SMTPUTF8 in the MAIL command");
        }
    }
}
