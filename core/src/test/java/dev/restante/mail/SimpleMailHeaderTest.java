package dev.restante.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class SimpleMailHeaderTest {

    @Test
    void namesAreEncoded() {
        NewMail mail = NewMail.from("Café <cafe@example.com>")
                .to("Jäne Doe <jane@example.com>", "\"Bob, the Builder\" <bob@example.com>", "plain@example.com")
                .replyTo("Désk <desk@example.com>", "two@example.com")
                .newMail(Clock.systemUTC());

        assertThat(new String(mail.raw(), UTF_8)).matches("\\p{ASCII}*");
        assertThat(mail.from()).containsExactly(new EmailAddress("Café", "cafe@example.com"));
        assertThat(mail.to())
                .containsExactly(
                        new EmailAddress("Jäne Doe", "jane@example.com"),
                        new EmailAddress("Bob, the Builder", "bob@example.com"),
                        new EmailAddress("", "plain@example.com"));
        assertThat(mail.replyTo())
                .containsExactly(new EmailAddress("Désk", "desk@example.com"), new EmailAddress("", "two@example.com"));
        assertThat(mail.recipients()).containsExactly("jane@example.com", "bob@example.com", "plain@example.com");
    }

    @Test
    void withoutAReplyToThereIsNone() {
        NewMail mail = NewMail.from("a@example.com").to("b@example.com").newMail(Clock.systemUTC());

        assertThat(mail.header("Reply-To")).isEmpty();
    }
}
