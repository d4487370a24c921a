package dev.restante.examples.signup;

import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.query.MailQueries.to;

import dev.restante.MailScope;
import dev.restante.junit5.Account;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Shares its context and server with {@link SenderTest}. */
class SignupTest extends ShopTest {

    @Test
    void welcomes(@Autowired SignupService signup, MailScope mail, @Account("jane") String jane) {
        signup.register(jane);

        assertThat(mail.received(to(jane)).awaitOne())
                .hasSubject("Welcome")
                .hasText(text -> text.contains("please confirm"));
    }

    @RepeatedTest(5)
    void seesNothingOfOtherTests(@Autowired SignupService signup, MailScope mail, @Account("jane") String jane) {
        signup.register(jane);

        mail.received().await(1);
        mail.received(to("bob@example.com")).awaitNone();
    }
}
