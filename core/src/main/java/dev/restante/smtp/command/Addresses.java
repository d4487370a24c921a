package dev.restante.smtp.command;

import dev.restante.smtp.SmtpException;
import java.util.Map;

/** What holds for the addresses of MAIL and RCPT alike. */
final class Addresses {

    private Addresses() {}

    /** RFC 6531 sections 3.4 and 3.5: an address beyond ASCII needs SMTPUTF8; MAIL gets 550 without, RCPT 553. */
    static void requireAsciiUnlessDeclared(String address, Map<String, String> mailParameters, int code)
            throws SmtpException {
        boolean ascii = address.chars().allMatch(c -> c < 0x80);
        if (!ascii && !mailParameters.containsKey("SMTPUTF8")) {
            throw new SmtpException(code, "5.6.7", "An address beyond ASCII needs SMTPUTF8 in the MAIL command");
        }
    }
}
