package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.mail.NewMail;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageAssertTest {

    private final NewMail draft = NewMail.from("shop@example.com")
            .to("jane@example.com")
            .subject("Welcome")
            .text("Your code is 123456")
            .newMail(() -> Instant.EPOCH);

    @Test
    void saysAllThatCanBeSaidOfAnyMessage() {
        assertThat(draft)
                .isFrom("shop@example.com")
                .isAddressedTo("jane@example.com")
                .hasSubject("Welcome")
                .hasCode("123456");
    }

    @Test
    void showsTheMessageWhenItFails() {
        assertFails(
                () -> assertThat(draft).hasSubject("Bye"),
                "Expected " + draft + "\nto have subject \"Bye\"\nbut it is \"Welcome\"");
    }
}
