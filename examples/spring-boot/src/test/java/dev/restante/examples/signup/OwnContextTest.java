package dev.restante.examples.signup;

import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.junit5.Account;
import dev.restante.junit5.MailProperties;
import dev.restante.junit5.MailServerTest;
import dev.restante.junit5.ServerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The second way: a server that is set up for this class, and a context of its own that is closed with it, since no
 * other class could use the server's address. Here it is strict, so the shop has to log in.
 */
@MailServerTest(scope = ServerScope.CLASS, strict = true, publish = MailProperties.SPRING_BOOT)
@Account(address = "shop@example.com", password = "secret")
@SpringBootTest
@DirtiesContext
@Isolated("its system properties and its context are not for others")
class OwnContextTest {

    @Test
    @Account(address = "jane", password = "hers")
    void logsIn(@Autowired SignupService signup, MailScope mail, @Account("jane") String jane) {
        signup.register(jane);

        assertThat(mail.received().awaitOne()).hasSubject("Welcome");
    }

    @Test
    void isToldWhoDoesNotExist(@Autowired SignupService signup, MailScope mail, @Account("eve") String eve) {
        assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> signup.register(eve));

        mail.received().awaitNone();
    }

    @Test
    void isConnectedToTheServerOfTheClass(@Autowired JavaMailSenderImpl sender, MailServer mail) {
        assertThat(sender.getPort()).isEqualTo(mail.smtp().port());
        assertThat(sender.getUsername()).isEqualTo("shop@example.com");
    }
}
