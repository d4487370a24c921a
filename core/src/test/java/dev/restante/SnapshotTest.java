package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.restante.mail.MailboxMessage;
import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.SimpleMail;
import dev.restante.testing.ImapClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Back to how it was. */
class SnapshotTest {

    private final MailServer server =
            MailServer.builder().account("jane@example.com", "secret").start();
    private final MailAccount jane = server.account("jane@example.com");

    @AfterEach
    void close() {
        server.close();
    }

    private static SimpleMail mail(String subject) {
        return NewMail.from("shop@example.com").to("jane@example.com").subject(subject);
    }

    @Test
    void bringsMessagesFlagsMailboxesAndAccountsBack() throws Exception {
        server.deliver(mail("one"));
        server.deliver(mail("two"));
        jane.createMailbox("Archive").add(mail("old"));
        MailSnapshot before = server.snapshot();
        long archive = jane.mailbox("Archive").uidValidity();
        long inbox = jane.inbox().uidValidity();

        try (ImapClient client = new ImapClient(server.imap()).open("jane@example.com", "INBOX")) {
            client.ok("STORE 1 +FLAGS (\\Deleted)");
            client.ok("EXPUNGE");
            client.ok("STORE 1 +FLAGS (\\Seen)");
            client.ok("CREATE New");
        }
        server.deliver(mail("three"));
        server.declare("bob@example.com", "hidden");
        server.restore(before);

        assertThat(jane.inbox().messages()).extracting(MailboxMessage::subject).containsExactly("one", "two");
        assertThat(jane.inbox().unseenCount()).isEqualTo(2);
        assertThat(jane.mailboxes()).extracting(Mailbox::name).containsExactly("Archive", "INBOX");
        assertThat(server.accounts()).extracting(MailAccount::name).containsExactly("jane@example.com");
        assertThat(jane.password()).contains("secret");
        assertThat(server.received().list()).extracting(ReceivedMail::subject).containsExactly("one", "two");
        assertThat(jane.inbox().uidValidity()).isGreaterThan(inbox);
        assertThat(jane.mailbox("Archive").uidValidity()).isEqualTo(archive);
        assertThat(server.deliver(mail("four")).id()).isEqualTo(4);
    }

    @Test
    void canBeRestoredAgainAndAgain() {
        server.deliver(mail("one"));
        MailSnapshot before = server.snapshot();
        for (int i = 0; i < 3; i++) {
            server.deliver(mail("more"));
            jane.inbox().clear();
            server.restore(before);

            assertThat(jane.inbox().count()).isOne();
            assertThat(server.received().count()).isOne();
        }
        server.reset();
        server.restore(before);
        assertThat(jane.inbox().count()).isOne();
    }

    @Test
    void aSessionSeesItsMailboxEmptied() throws Exception {
        server.deliver(mail("one"));
        MailSnapshot before = server.snapshot();
        server.deliver(mail("two"));
        try (ImapClient client = new ImapClient(server.imap()).open("jane@example.com", "INBOX")) {
            server.restore(before);

            assertThat(client.ok("NOOP").toString()).contains("EXPUNGE");
            assertThat(client.ok("SELECT INBOX").toString()).contains("* 1 EXISTS");
        }
    }

    @Test
    void anotherServersSnapshotIsRefused() {
        try (MailServer other = MailServer.start()) {
            MailSnapshot foreign = other.snapshot();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.restore(foreign))
                    .withMessage("This is a snapshot of another server");
        }
    }

    /** A mail is in the journal and in the mailbox, or in neither. */
    @Test
    void aRestoreIsNeverInTheMiddleOfADelivery() {
        MailSnapshot empty = server.snapshot();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> delivering = CompletableFuture.runAsync(
                () -> {
                    for (int i = 0; i < 500; i++) {
                        server.deliver(mail("x"));
                        begun.countDown();
                    }
                },
                task -> new Thread(task).start());
        while (!delivering.isDone()) {
            server.restore(empty);
            MailSnapshot now = server.snapshot();
            server.restore(now);
        }
        delivering.join();

        assertThat(server.received().count()).isEqualTo(jane.inbox().count());
    }
}
