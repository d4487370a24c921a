package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.NewMail;
import dev.restante.mail.SimpleMail;
import dev.restante.testing.ImapClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody's mailboxes are full (RFC 9208 section 4.3.1). */
class FullQuotaTest {

    private static final String JANE = "jane@example.com";
    private static final String REFUSED = "NO [OVERQUOTA] This would make MESSAGE 2, beyond the limit of 1";

    private final MailServer server =
            MailServer.builder().account(JANE, "secret").start();
    private final MailAccount jane = server.account(JANE);
    private ImapClient client;

    @BeforeEach
    void openInbox() throws IOException {
        jane.inbox().add(mail("one"));
        client = new ImapClient(server.imap()).open(JANE, "INBOX");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    private static SimpleMail mail(String subject) {
        return NewMail.from("shop@example.com").to(JANE).subject(subject);
    }

    private String run(String command) throws IOException {
        return client.run(command, untagged -> {});
    }

    @Test
    void whatClientsAddIsRefusedUntilItIsLifted() throws IOException {
        jane.fillQuota();

        assertThat(client.ok("GETQUOTA \"\"")).containsExactly("* QUOTA \"\" (STORAGE 1 1 MESSAGE 1 1)");
        assertThat(run("APPEND INBOX {1+}\r\nx")).isEqualTo(REFUSED);
        assertThat(run("COPY 1 INBOX")).isEqualTo(REFUSED);

        jane.liftQuota();
        assertThat(run("COPY 1 INBOX")).startsWith("OK");
        assertThat(client.ok("GETQUOTA \"\"")).containsExactly("* QUOTA \"\" ()");
    }

    @Test
    void isFullEvenWhereNothingIsLeft() throws IOException {
        jane.inbox().clear();
        jane.fillQuota();

        assertThat(run("APPEND INBOX {1+}\r\nx")).startsWith("NO [OVERQUOTA] ");
    }

    @Test
    void whoExpungesMakesRoom() throws IOException {
        jane.fillQuota();
        client.ok("STORE 1 +FLAGS (\\Deleted)");
        client.ok("EXPUNGE");

        assertThat(run("APPEND INBOX {1+}\r\nx")).startsWith("OK");
    }

    @Test
    void mailThatComesInIsFiled() throws IOException {
        jane.fillQuota();
        server.deliver(mail("two"));
        jane.inbox().add(mail("three"));

        assertThat(client.ok("NOOP")).contains("* 3 EXISTS");
    }

    @Test
    void comesAndGoesWithSnapshotAndReset() throws IOException {
        MailSnapshot roomy = server.snapshot();
        jane.fillQuota();
        MailSnapshot full = server.snapshot();

        server.restore(roomy);
        assertThat(run("COPY 1 INBOX")).startsWith("OK");
        server.restore(full);
        assertThat(run("COPY 1 INBOX")).isEqualTo(REFUSED);
        server.reset();
        assertThat(run("APPEND INBOX {1+}\r\nx")).startsWith("OK");
    }
}
