package dev.restante.clients;

import static dev.restante.clients.JakartaImap.subjects;
import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.whileIdle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultRule;
import dev.restante.fault.Imap;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.Test;

/** What Jakarta Mail sees of mailboxes that change under it, and of connections that break. */
class JakartaMailImapFaultsIT {

    private static MailServer threeMails() {
        return JakartaImap.start(
                SampleMail.withSubject("one"), SampleMail.withSubject("two"), SampleMail.withSubject("three"));
    }

    /** Jakarta Mail tells its listeners by a thread of its own. */
    private static String next(BlockingQueue<String> news) throws InterruptedException {
        return Objects.requireNonNull(news.poll(20, TimeUnit.SECONDS), "no news");
    }

    private static void noop(IMAPFolder folder) throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }

    /** RFC 3501 section 7.4.1: no EXPUNGE during FETCH, so that the numbers of the loop stay right until NOOP. */
    @Test
    void anExpungeDuringAFetchLoopIsToldLater() throws Exception {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server);
                IMAPFolder inbox = JakartaImap.open(store)) {
            BlockingQueue<String> news = JakartaImap.listen(inbox);
            ActiveFault expunge = server.faults().add(on(Imap.FETCH).once().expunge(1));
            Message[] messages = inbox.getMessages();

            assertThat(subjects(messages)).containsExactly("one", "two", "three");
            assertThat(expunge.strikes()).isEqualTo(1);
            assertThat(news).isEmpty();

            noop(inbox);
            assertThat(next(news)).isEqualTo("removed 1");
            assertThat(messages[0].isExpunged()).isTrue();
            assertThatThrownBy(messages[0]::getContent).isInstanceOf(MessageRemovedException.class);
            assertThat(messages[1].getContent()).isEqualTo("line\r\n");

            inbox.expunge(); // only now Jakarta Mail gives the messages other numbers
            assertThat(subjects(inbox.getMessages())).containsExactly("two", "three");
        }
    }

    @Test
    void aMessageThatArrivesIsToldWithTheNextCommand() throws Exception {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server);
                IMAPFolder inbox = JakartaImap.open(store)) {
            BlockingQueue<String> news = JakartaImap.listen(inbox);
            server.faults().add(on(Imap.FETCH).once().newMessage("surprise"));

            assertThat(inbox.getMessage(1).getSubject()).isEqualTo("one");
            assertThat(inbox.getMessageCount()).isEqualTo(4);
            assertThat(next(news)).isEqualTo("added 4");
            assertThat(inbox.getMessage(4).getSubject()).isEqualTo("surprise");
        }
    }

    /** As by a server that counts wrong; what is there is still to be had. */
    @Test
    void anExistsThatIsNotTrueIsBelieved() throws MessagingException {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server);
                IMAPFolder inbox = JakartaImap.open(store)) {
            server.faults().add(on(Imap.NOOP).once().untagged("5 EXISTS"));

            noop(inbox);
            assertThat(inbox.getMessageCount()).isEqualTo(5);
            assertThat(inbox.getMessage(3).getSubject()).isEqualTo("three");
            assertThatThrownBy(() -> inbox.getMessage(5).getSubject()).isInstanceOf(MessagingException.class);
        }
    }

    @Test
    void aRefusedFetchLeavesTheFolderOpen() throws MessagingException {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server);
                IMAPFolder inbox = JakartaImap.open(store)) {
            server.faults().add(on(Imap.FETCH).once().no("SERVERBUG", "Try again"));

            assertThatThrownBy(() -> inbox.getMessage(1).getSubject())
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("[SERVERBUG] Try again");
            assertThat(inbox.isOpen()).isTrue();
            assertThat(subjects(inbox.getMessages())).containsExactly("one", "two", "three");
        }
    }

    @Test
    void aByeClosesTheFolder() throws MessagingException {
        closesTheFolder(on(Imap.FETCH).once().bye("UNAVAILABLE", "Going down"));
    }

    @Test
    void aClosedConnectionClosesTheFolder() throws MessagingException {
        closesTheFolder(on(Imap.FETCH).once().close());
    }

    @Test
    void aResetConnectionClosesTheFolder() throws MessagingException {
        closesTheFolder(on(Imap.FETCH).once().reset());
    }

    @Test
    void aConnectionThatEndsInALiteralClosesTheFolder() throws MessagingException {
        closesTheFolder(on(Imap.FETCH).afterSending(20).once().close());
    }

    /** A program opens it again, and has its mail. */
    private static void closesTheFolder(FaultRule rule) throws MessagingException {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server)) {
            ActiveFault fault = server.faults().add(rule);
            IMAPFolder inbox = JakartaImap.open(store);

            assertThatThrownBy(() -> JakartaImap.octets(inbox.getMessage(2)))
                    .isInstanceOfAny(FolderClosedException.class, IOException.class);
            assertThat(inbox.isOpen()).isFalse();
            assertThat(fault.strikes()).isEqualTo(1);

            IMAPFolder again = JakartaImap.open(store);
            assertThat(again.getMessage(2).getSubject()).isEqualTo("two");
            again.close();
        }
    }

    @Test
    void anIdleThatIsDroppedThrowsAndCanBeginAnew() throws MessagingException, InterruptedException {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server)) {
            server.faults().add(whileIdle().once().close());
            IMAPFolder inbox = JakartaImap.open(store);

            assertThatThrownBy(inbox::idle).isInstanceOfAny(FolderClosedException.class, StoreClosedException.class);
            assertThat(inbox.isOpen()).isFalse();

            IMAPFolder again = JakartaImap.open(store);
            BlockingQueue<String> news = JakartaImap.listen(again);
            server.faults().add(whileIdle().once().newMessage("surprise"));
            again.idle(true);
            assertThat(next(news)).isEqualTo("added 4");
            again.close();
        }
    }

    @Test
    void aMailboxThatIsDeletedByAnotherIsNotThere() throws MessagingException {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server)) {
            Folder archive = store.getFolder("Archive");
            archive.create(Folder.HOLDS_MESSAGES);
            server.faults().add(on(Imap.SELECT).mailbox("Archive").once().deleteMailbox());

            assertThatThrownBy(() -> archive.open(Folder.READ_WRITE)).isInstanceOf(MessagingException.class);
            assertThat(archive.exists()).isFalse();
            assertThat(archive.create(Folder.HOLDS_MESSAGES)).isTrue();
            archive.open(Folder.READ_WRITE);
            assertThat(archive.getMessageCount()).isZero();
            archive.close();
        }
    }

    /** Uids that a program has kept are worth nothing then (RFC 3501 section 2.3.1.1). */
    @Test
    void aNewUidValidityIsSeenWhenTheFolderIsOpenedAnew() throws MessagingException {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server)) {
            IMAPFolder inbox = JakartaImap.open(store);
            long before = inbox.getUIDValidity();
            server.faults().add(on(Imap.FETCH).once().newUidValidity());

            assertThatThrownBy(() -> subjects(inbox.getMessages())).isInstanceOf(FolderClosedException.class);
            assertThat(inbox.isOpen()).isFalse();

            IMAPFolder again = JakartaImap.open(store);
            assertThat(again.getUIDValidity()).isGreaterThan(before);
            assertThat(subjects(again.getMessages())).containsExactly("one", "two", "three");
            again.close();
        }
    }

    /** Who has it open may still read what it knows, as RFC 2180 section 3 has it, and cannot open it again. */
    @Test
    void aMailboxThatIsDeletedWhileItIsOpenCannotBeOpenedAgain() throws MessagingException {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server)) {
            Folder archive = store.getFolder("Archive");
            archive.create(Folder.HOLDS_MESSAGES);
            archive.open(Folder.READ_WRITE);
            archive.appendMessages(drafts());
            server.faults().add(on(Imap.FETCH).mailbox("Archive").once().deleteMailbox());

            assertThat(archive.getMessage(1).getSubject()).isEqualTo("Your order");
            archive.close();
            assertThatThrownBy(() -> archive.open(Folder.READ_WRITE)).isInstanceOf(FolderNotFoundException.class);
        }
    }

    private static Message[] drafts() throws MessagingException {
        return new Message[] {JakartaSmtp.message(Session.getInstance(new Properties()), JakartaSmtp.USER)};
    }

    @Test
    void aFullAccountTakesNoMore() throws MessagingException {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server)) {
            Folder drafts = store.getFolder("Drafts");
            drafts.create(Folder.HOLDS_MESSAGES);
            server.faults().add(on(Imap.APPEND).once().fillQuota());

            assertThatThrownBy(() -> drafts.appendMessages(drafts()))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("[OVERQUOTA]");
            assertThat(drafts.getMessageCount()).isZero();
        }
    }

    @Test
    void aMailboxThatBecomesReadOnlyTakesNoFlags() throws MessagingException {
        try (MailServer server = threeMails();
                IMAPStore store = JakartaImap.login(server);
                IMAPFolder inbox = JakartaImap.open(store)) {
            server.faults().add(on(Imap.STORE).once().makeReadOnly());

            assertThatThrownBy(() -> inbox.getMessage(1).setFlag(Flags.Flag.FLAGGED, true))
                    .isInstanceOf(MessagingException.class);
            assertThat(inbox.getMessage(1).isSet(Flags.Flag.FLAGGED)).isFalse();
        }
    }
}
