package dev.restante.docs;

import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;

/** The Java of docs/magic-addresses.md. */
class MagicAddressesTest {

    @Test
    void refuseTwiceAndThenNoMore() throws MessagingException {
        MailServer server = MailServer.builder().magicAddresses(true).start();
        try (server) {
            Outbox outbox = new Outbox(server.smtp());
            outbox.send("Welcome", "bob+smtp451x2@example.com");

            assertThat(outbox.refused()).isEmpty();
            assertThat(server).received().one().hasSubject("Welcome");
            assertThat(server.deliveryAttempts().list()).hasSize(3);
        }
    }
}
