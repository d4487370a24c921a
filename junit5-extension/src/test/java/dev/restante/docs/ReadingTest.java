package dev.restante.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.settings.MailProtocol;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void readsWhatWasSent() throws Exception {
        try (MailServer mail = MailServer.builder()
                .account("jane@example.com", "secret")
                .imap(imap -> imap.firstUidValidity(1000))
                .hide(MailProtocol.IMAP, "IDLE", "CONDSTORE", "MOVE")
                .start()) {
            new Signup(mail.smtp().host(), mail.smtp().port()).register("jane@example.com");

            assertThat(new Inbox(mail.imap(), "jane@example.com", "secret").subjects())
                    .containsExactly("Welcome");
        }
    }
}
