package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.content.MailContentError;
import dev.restante.mail.MailboxMessage;
import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.SimpleMail;
import dev.restante.testing.ImapClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mailboxes as test authors see and fill them. */
class MailboxesTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final MailServer server = MailServer.builder()
            .clock(InstantSource.fixed(NOW))
            .waitLimit(Duration.ofMillis(50))
            .account("jane@example.com", "secret")
            .start();
    private final MailAccount jane = server.account("jane@example.com");

    @AfterEach
    void close() {
        server.close();
    }

    private static SimpleMail mail(String subject) {
        return NewMail.from("shop@example.com")
                .to("Jane <jane@example.com>")
                .subject(subject)
                .text("Hello");
    }

    @Test
    void aMailIsFromOneAddress() {
        for (String from : List.of("", "a@example.com, b@example.com")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.deliver(NewMail.from(from).to("jane@example.com")))
                    .withMessage("This mail cannot be written: it is from one address such as shop@example.com,"
                            + " not from '" + from + "'");
        }
    }

    @Test
    void aMailWithAWrongFlagIsNotEvenBegun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail("Old").flags("\\Read"))
                .withMessageStartingWith("There is no flag \\Read, only ");
    }

    @Test
    void isDeliveredToAddressesOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.deliver(
                        mail("Lost").newMail(InstantSource.system()).recipients("Jane <jane@example.com>")))
                .withMessageContaining("not by 'Jane <jane@example.com>'");
        assertThat(server.accounts()).hasSize(1);
    }

    @Test
    void aWaitTakesAnyLimitButANegativeOne() {
        assertThat(jane.inbox().await("it is empty", mailbox -> mailbox.count() == 0, Duration.ofDays(200_000)))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jane.inbox().await("never", mailbox -> false, Duration.ofMillis(-1)))
                .withMessage("A limit must not be negative, as PT-0.001S is");
    }

    @Test
    void whatIsSeededIsWhatAClientSees() throws Exception {
        jane.createMailbox("Archive/2026")
                .add(mail("Old").flags("\\seen", "$Important").date(Instant.EPOCH));
        jane.inbox().add(mail("New"));

        try (ImapClient client = new ImapClient(server.imap()).open("jane@example.com", "INBOX")) {
            client.ok("SELECT Archive/2026");
            assertThat(client.ok("FETCH 1 (FLAGS INTERNALDATE BODY.PEEK[HEADER.FIELDS (SUBJECT)])")
                            .toString())
                    .contains("$Important")
                    .contains("\\Seen")
                    .contains(" 1-Jan-1970 00:00:00 +0000")
                    .contains("Subject: Old");
        }
        assertThat(server.received().list()).isEmpty();
    }

    @Test
    void whatAClientLeavesIsWhatIsThere() throws Exception {
        jane.inbox().add(List.of(mail("one"), mail("two"), mail("three")));
        try (ImapClient client = new ImapClient(server.imap()).open("jane@example.com", "INBOX")) {
            client.ok("STORE 1 +FLAGS (\\Seen later)");
            client.ok("STORE 2 +FLAGS (\\Deleted)");
            client.ok("EXPUNGE");
            client.ok("CREATE Done");
            client.ok("MOVE 2 Done");
        }

        assertThat(jane.mailboxes()).extracting(Mailbox::name).containsExactly("Done", "INBOX");
        MailboxMessage left = jane.inbox().messages().get(0);
        assertThat(left.flags()).containsExactly("\\Seen", "later");
        assertThat(left.hasFlag("\\SEEN")).isTrue();
        assertThat(left.uid()).isOne();
        assertThat(left).hasToString("message 1 in INBOX (\\Seen later): \"one\"");
        assertThat(jane.inbox().unseenCount()).isZero();
        assertThat(jane.mailbox("Done").messages())
                .extracting(MailboxMessage::subject)
                .containsExactly("three");
    }

    @Test
    void addedMessagesAreGivenBack() {
        MailboxMessage added = jane.inbox().add(mail("one").date(Instant.EPOCH));

        assertThat(added.uid()).isOne();
        assertThat(added.internalDate()).isEqualTo(Instant.EPOCH.atOffset(ZoneOffset.UTC));
        assertThat(jane.inbox().uidNext()).isEqualTo(2);
        jane.inbox().clear();
        assertThat(jane.inbox().messages()).isEmpty();
        assertThat(jane.inbox().count()).isZero();
    }

    @Test
    void namesTheMailboxesThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jane.mailbox("Archiv"))
                .withMessage("jane@example.com has no mailbox Archiv, only INBOX");
        assertThatIllegalArgumentException().isThrownBy(() -> jane.createMailbox("INBOX"));
        assertThat(jane.hasMailbox("inbox")).isTrue();
        assertThat(jane.password()).contains("secret");
    }

    @Test
    void accountsAreMadeWhenTheyAreAskedFor() {
        assertThat(server.account("bob").name()).isEqualTo("bob@example.com");
        assertThat(server.account("bob").password()).isEmpty();
        assertThat(server.accounts())
                .extracting(MailAccount::name)
                .containsExactly("bob@example.com", "jane@example.com");
        try (MailScope scope = server.newScope()) {
            assertThat(scope.account("eve").name()).isEqualTo(scope.address("eve"));
            assertThat(scope.accounts()).hasSize(1);
            assertThatIllegalArgumentException().isThrownBy(() -> scope.account("jane@example.com"));
        }
        assertThat(server.accounts()).hasSize(2);
    }

    @Test
    void aStrictServerMakesNoAccounts() {
        try (MailServer strict = MailServer.builder().strict(true).start()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> strict.account("jane@example.com"))
                    .withMessage("There is no account jane@example.com: a strict server has declared accounts only");
            assertThatIllegalArgumentException().isThrownBy(() -> strict.deliver(mail("x")));
            assertThat(strict.declare("jane@example.com", "secret").inbox().count())
                    .isZero();
        }
    }

    @Test
    void deliversAsIfItHadComeOverSmtp() {
        ReceivedMail received =
                server.deliver(mail("Welcome").bcc("audit@example.com").cc("carl@example.com"));

        assertThat(server.received().awaitOne()).isSameAs(received);
        assertThat(received.envelope().mailFrom()).isEqualTo("shop@example.com");
        assertThat(received.envelope().recipientAddresses())
                .containsExactly("jane@example.com", "carl@example.com", "audit@example.com");
        assertThat(received.bcc()).containsExactly("audit@example.com");
        assertThat(received.headers("Bcc")).isEmpty();
        assertThat(received.date()).contains(NOW.atOffset(ZoneOffset.UTC));
        assertThat(received.messageId().orElseThrow()).endsWith("@restante>");
        assertThat(jane.inbox().messages()).extracting(MailboxMessage::subject).containsExactly("Welcome");
    }

    @Test
    void deliversOctetsAsTheyAre() {
        byte[] octets = {'T', 'o', ':', 'j', '@', 'x', '\n', '\n', 0, (byte) 0xFF};

        ReceivedMail received = server.deliver(NewMail.of(octets).sender("").recipients("jane@example.com"));

        assertThat(received.raw()).isEqualTo(octets);
        assertThat(received.envelope().mailFrom()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.deliver(NewMail.of(new byte[0])))
                .withMessage("new mail \"\" has no recipient: name one in To, or with recipients(…)");
    }

    @Test
    void writesTextHtmlImagesAndAttachments() {
        ReceivedMail received = server.deliver(mail("Grüße")
                .html("<p>Hello</p><img src='cid:logo'>")
                .inline("logo", "image/png", new byte[] {1})
                .attach("terms.pdf", "application/pdf", new byte[] {2})
                .attach("note.txt", "text/plain", "Grüße")
                .header("X-Tag", "one"));

        assertThat(received.subject()).isEqualTo("Grüße");
        assertThat(received.text()).isEqualTo("Hello");
        assertThat(received.html()).contains("cid:logo");
        assertThat(received.attachments()).hasToString("[terms.pdf (application/pdf), note.txt (text/plain)]");
        assertThat(received.attachment("Note.txt").text()).isEqualTo("Grüße");
        assertThatThrownBy(() -> received.attachment("other.txt"))
                .isInstanceOf(MailContentError.class)
                .hasMessageStartingWith("No attachment \"other.txt\" in this mail, its attachments are [terms.pdf"
                        + " (application/pdf), note.txt (text/plain)]\nIt is mail 1 from shop@example.com");
        assertThat(received.header("X-Tag")).contains("one");
        assertThat(received.message().mime().contentType().fullType()).isEqualTo("multipart/mixed");
    }

    @Test
    void refusesFlagsThatAreNone() {
        NewMail mail = NewMail.of(new byte[0]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail.flags("\\Read"))
                .withMessage(
                        "There is no flag \\Read, only \\Answered, \\Flagged, \\Deleted, \\Seen, \\Draft and keywords");
        assertThatIllegalArgumentException().isThrownBy(() -> mail.flags("two words"));
    }

    @Test
    void waitsForWhatAClientDoes() throws Exception {
        jane.inbox().add(mail("one"));
        CompletableFuture<Mailbox> waiting = CompletableFuture.supplyAsync(
                () -> jane.inbox().await("all read", mailbox -> mailbox.unseenCount() == 0, LONG),
                task -> new Thread(task).start());
        try (ImapClient client = new ImapClient(server.imap()).open("jane@example.com", "INBOX")) {
            client.ok("STORE 1 +FLAGS (\\Seen)");
        }

        assertThat(waiting).succeedsWithin(LONG);
        assertThat(jane.inbox().awaitCount(1)).hasSize(1);
    }

    @Test
    void aFailedWaitSaysWhatIsThere() {
        assertThatThrownBy(() -> jane.inbox().awaitCount(1))
                .isInstanceOf(MailWaitError.class)
                .hasMessage("Expected in INBOX of jane@example.com within 50 ms: one message. It is empty."
                        + "\nNo client has connected over IMAP or POP3.");
        jane.inbox().add(mail("one"));
        assertThatThrownBy(() -> jane.inbox().awaitCount(2)).hasMessage("""
                        Expected in INBOX of jane@example.com within 50 ms: 2 messages.
                        There now: 1
                          message 1 in INBOX (no flags): "one"
                        No client has connected over IMAP or POP3.""");
    }

    @Test
    void writesAndReadsAllMailboxes(@TempDir Path folder) {
        jane.inbox().add(mail("one").newMail(InstantSource.system()).flags("\\Seen"));
        jane.createMailbox("Archive/2026").add(mail("two"));
        jane.exportTree(folder);

        MailAccount bob = server.account("bob");
        bob.importTree(folder);

        assertThat(bob.mailboxes()).extracting(Mailbox::name).containsExactly("Archive", "Archive/2026", "INBOX");
        assertThat(bob.inbox().messages().get(0).isSeen()).isTrue();
        assertThat(bob.inbox().messages().get(0).raw())
                .isEqualTo(jane.inbox().messages().get(0).raw());
    }

    @Test
    void waitsForAMailboxThatAClientCreates() throws Exception {
        assertThatThrownBy(() -> jane.awaitMailbox("Done"))
                .hasMessage("Expected a mailbox Done of jane@example.com within 50 ms, but there are INBOX."
                        + "\nNo client has connected over IMAP or POP3.");
        try (ImapClient client = new ImapClient(server.imap()).open("jane@example.com", "INBOX")) {
            client.ok("CREATE Done");
            client.ok("SUBSCRIBE Done");
        }

        assertThat(jane.awaitMailbox("Done").isSubscribed()).isTrue();
    }

    @Test
    void givesTheOnlyMessage() {
        assertThatThrownBy(() -> jane.inbox().message())
                .isInstanceOf(MailWaitError.class)
                .hasMessage("Expected one message in INBOX of jane@example.com. It is empty.");
        jane.inbox().add(mail("one"));

        assertThat(jane.inbox().message().subject()).isEqualTo("one");
    }

    @Test
    void aFailedWaitSaysWhatTheReaderDidLast() throws Exception {
        try (ImapClient client = new ImapClient(server.imap())) {
            client.run("LOGIN jane@example.com wrong", line -> {});
        }

        assertThatThrownBy(() -> jane.inbox().awaitCount(1))
                .hasMessageContaining("It is empty.\nThe last client was IMAP 1 from 127.0.0.1 at ")
                .hasMessageContaining("NO [AUTHENTICATIONFAILED]");
    }

    @Test
    void waitsForEverOrRefusesToWaitBackwards() {
        assertThat(jane.inbox().await("nothing", inbox -> true, Duration.ofSeconds(Long.MAX_VALUE)))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jane.inbox().await("nothing", inbox -> true, Duration.ofSeconds(-1)))
                .withMessageContaining("must not be negative");
    }
}
