package dev.restante.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.testing.Sending;
import org.junit.jupiter.api.Test;

/** The Java of docs/magic-addresses.md. */
class MagicAddressesTest {

    @Test
    void areSwitchedOn() {
        MailServer server = MailServer.builder().magicAddresses(true).start();
        try (server) {
        }
    }
}
