package dev.restante.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.junit5.MailServerTest;
import dev.restante.lint.Finding;
import dev.restante.lint.MailLint;
import dev.restante.mail.ReceivedMail;
import java.util.List;
import org.junit.jupiter.api.Test;

@MailServerTest
class LintTest {

    @Test
    void findsNothingInTheMailOfTheShop(MailServer server) {
        new Shop(server.smtp()).signUp("jane@example.com");
        ReceivedMail mail = server.received().awaitOne();

        List<Finding> findings =
                MailLint.standard().without("image-without-alt").check(mail);
        assertThat(findings).isEmpty();
    }
}
