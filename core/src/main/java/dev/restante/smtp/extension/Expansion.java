package dev.restante.smtp.extension;

import dev.restante.settings.VrfyPolicy;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpExtension;
import dev.restante.smtp.SmtpSession;
import dev.restante.smtp.command.Expn;
import java.util.List;
import java.util.Optional;

/** EXPN, which must be announced where it is there (RFC 5321 section 3.5.2). */
public final class Expansion implements SmtpExtension {

    private final VrfyPolicy policy;

    /**
     * Makes the extension.
     *
     * @param policy what EXPN tells; where it tells nothing at all it is not announced
     */
    public Expansion(VrfyPolicy policy) {
        this.policy = policy;
    }

    @Override
    public String keyword() {
        return "EXPN";
    }

    @Override
    public Optional<String> announce(SmtpSession session) {
        return Optional.of(keyword()).filter(it -> policy != VrfyPolicy.REFUSE);
    }

    @Override
    public List<SmtpCommand> commands() {
        return List.of(new Expn(policy));
    }
}
