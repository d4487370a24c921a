package dev.restante.docs;

import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.query.MailQueries.to;

import dev.restante.MailServer;
import dev.restante.junit5.Account;
import dev.restante.junit5.MailServerTest;
import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

@MailServerTest
@Account(address = "jane@example.com", password = "secret")
class SignupTest {

    @Test
    void sendsTheWelcomeMail(MailServer mail) {
        new Signup(mail.smtp().host(), mail.smtp().port()).register("jane@example.com");

        ReceivedMail welcome =
                mail.received(to("jane@example.com").subject("Welcome")).awaitOne();

        assertThat(welcome)
                .isFrom("shop@example.com")
                .hasTextContaining("Hello Jane")
                .hasAttachment("terms.pdf", pdf -> pdf.hasContentType("application/pdf"));
        assertThat(mail).received(to("bob@example.com")).isEmpty();
    }
}
