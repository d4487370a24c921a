package dev.restante.docs;

import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.MailServer;
import dev.restante.junit5.MailServerExtension;
import dev.restante.settings.MailProtocol;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OptionsTest {

    @RegisterExtension
    static final MailServerExtension SERVER = MailServerExtension.with(server ->
            server.account("jane", "secret").hide(MailProtocol.SMTP, "CHUNKING").waitLimit(Duration.ofSeconds(10)));

    @Test
    void welcomes(MailServer mail) {
        new Shop(mail.smtp()).signUp("jane@example.com");

        assertThat(mail).received().one().hasSubject("Welcome");
    }
}
