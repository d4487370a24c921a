package dev.restante.smtp.extension;

import dev.restante.smtp.SmtpException;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import java.util.List;
import java.util.Optional;

/** SIZE (RFC 1870): tells the limit, and refuses a message that is declared to be larger before it is sent. */
public final class Size implements SmtpExtension {

    @Override
    public String keyword() {
        return "SIZE";
    }

    @Override
    public Optional<String> announce(SmtpSession session) {
        return Optional.of("SIZE " + session.settings().maxMessageSize());
    }

    @Override
    public List<Parameter> mailParameters() {
        return List.of(new Parameter("SIZE", Size::check));
    }

    /** {@code size-value = 1*20DIGIT}. */
    private static void check(SmtpSession session, String value) throws SmtpException {
        if (!value.matches("[0-9]{1,20}")) {
            throw new SmtpException(501, "5.5.4", "SIZE takes a number of octets: SIZE=1000");
        }
        int limit = session.settings().maxMessageSize();
        if (value.length() > 18 || Long.parseLong(value) > limit) {
            throw new SmtpException(552, "5.3.4", "A message may have at most " + limit + " octets");
        }
    }
}
