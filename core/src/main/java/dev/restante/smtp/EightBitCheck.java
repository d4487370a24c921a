package dev.restante.smtp;

import dev.restante.mail.BodyType;
import dev.restante.mime.RawMessage;
import java.util.Map;

/** Whether octets beyond ASCII were declared in MAIL: with SMTPUTF8 for the header, with BODY for the rest. */
final class EightBitCheck {

    private EightBitCheck() {}

    /**
     * Checks a message.
     *
     * @param parameters those of MAIL
     * @param settings whether it matters
     * @throws SmtpException if there are octets that were not declared
     */
    static void check(RawMessage message, Map<String, String> parameters, SmtpSettings settings) throws SmtpException {
        if (!settings.undeclaredEightBitRefused()) {
            return;
        }
        int body = message.mime().bodyStart();
        if (!parameters.containsKey("SMTPUTF8") && isEightBit(message, 0, body)) { // RFC 6531 section 3.5
            throw new SmtpException(
                    554, "5.6.9", "The header has octets beyond ASCII: declare them with SMTPUTF8 in the MAIL command");
        }
        if (!isBodyDeclared(parameters) && isEightBit(message, body, message.size())) { // RFC 6152 section 3
            throw new SmtpException(
                    554,
                    "5.6.1",
                    "The body has octets beyond ASCII: declare them with BODY=8BITMIME in the MAIL command");
        }
    }

    private static boolean isBodyDeclared(Map<String, String> parameters) {
        return BodyType.parse(parameters.getOrDefault("BODY", "7BIT")).orElse(BodyType.SEVEN_BIT) != BodyType.SEVEN_BIT;
    }

    private static boolean isEightBit(RawMessage message, int from, int to) {
        for (int i = from; i < to; i++) {
            if (message.at(i) < 0) {
                return true;
            }
        }
        return false;
    }
}
