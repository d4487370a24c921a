package dev.restante.examples.signup;

import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.junit5.Account;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Shares its context and server with {@link SignupTest}. */
class SenderTest extends ShopTest {

    @Test
    void comesFromTheShop(@Autowired SignupService signup, MailScope mail, @Account("jane") String jane) {
        signup.register(jane);

        assertThat(mail.received().awaitOne()).isFrom("shop@example.com");
    }

    @Test
    void isConnectedToTheServerOfTheSuite(@Autowired JavaMailSenderImpl sender, MailServer mail) {
        assertThat(sender.getHost()).isEqualTo(mail.smtp().host());
        assertThat(sender.getPort()).isEqualTo(mail.smtp().port());
    }
}
