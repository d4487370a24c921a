package dev.restante.docs;

import static dev.restante.query.MailQueries.to;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class WithoutExtensionTest {

    @Test
    void startsAndClosesTheServer() {
        try (MailServer server =
                MailServer.builder().account("jane@example.com", "secret").start()) {
            new Signup(server.smtp().host(), server.smtp().port()).register("jane@example.com");

            ReceivedMail welcome = server.received(to("jane@example.com")).awaitOne();
            assertEquals("Welcome", welcome.subject());
            assertEquals("shop@example.com", welcome.envelope().mailFrom());
        }
    }
}
