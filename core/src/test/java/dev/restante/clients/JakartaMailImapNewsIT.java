package dev.restante.clients;

import static dev.restante.clients.JakartaImap.PASSWORD;
import static dev.restante.clients.JakartaImap.USER;
import static dev.restante.clients.JakartaImap.listen;
import static dev.restante.clients.JakartaImap.login;
import static dev.restante.clients.JakartaImap.open;
import static dev.restante.clients.JakartaImap.start;
import static dev.restante.clients.JakartaImap.subjects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.IdleManager;
import org.junit.jupiter.api.Test;

/** The IMAP store of Jakarta Mail: what it is told that others did. */
class JakartaMailImapNewsIT {

    private static final byte[] FIRST = SampleMail.withSubject("first");
    private static final byte[] SECOND = SampleMail.withSubject("second");
    private static final byte[] THIRD = SampleMail.withSubject("third");

    @Test
    void idlesAndIsToldWhatHappens() throws MessagingException, IOException, InterruptedException {
        try (MailServer server = start(FIRST);
                IMAPStore store = login(server);
                IMAPStore otherStore = login(server)) {
            IMAPFolder inbox = open(store);
            BlockingQueue<String> news = listen(inbox);
            Thread idling = new Thread(() -> idle(inbox));
            idling.start();

            SampleMail.deliver(server, USER, SECOND);
            assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo("added 2");
            IMAPFolder other = open(otherStore);
            other.getMessage(1).setFlag(Flags.Flag.DELETED, true);
            assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo("changed 1");
            other.expunge();
            assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo("removed 1");
            SampleMail.deliver(server, USER, THIRD);
            // This client moves its numbers only when it expunges itself.
            assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo("added 3");

            inbox.close(false);
            idling.join(20_000);
            assertThat(idling.isAlive()).isFalse();
            assertThat(news).isEmpty();
        }
    }

    /** Until the folder is closed by somebody else. */
    private static void idle(IMAPFolder folder) {
        try {
            while (folder.isOpen()) {
                folder.idle();
            }
        } catch (MessagingException | IllegalStateException e) {
            assertThat(folder.isOpen()).as("open after %s", e).isFalse();
        }
    }

    @Test
    void watchesSeveralMailboxesAtOnce() throws MessagingException, IOException, InterruptedException {
        Properties properties = JakartaImap.properties();
        properties.setProperty("mail.imap.usesocketchannels", "true");
        Session session = Session.getInstance(properties);
        ExecutorService threads = Executors.newCachedThreadPool(); // One more, to end IDLE with.
        IdleManager idling = new IdleManager(session, threads);
        try (MailServer server = start(FIRST);
                IMAPStore store = login(server, session, PASSWORD);
                IMAPStore otherStore = login(server)) {
            store.getFolder("Work").create(Folder.HOLDS_MESSAGES);
            IMAPFolder inbox = open(store);
            IMAPFolder work = open(store, "Work");
            BlockingQueue<String> ofInbox = listen(inbox);
            BlockingQueue<String> ofWork = listen(work);
            idling.watch(inbox);
            idling.watch(work);

            IMAPFolder other = open(otherStore);
            other.copyMessages(other.getMessages(), otherStore.getFolder("Work"));
            assertThat(ofWork.poll(20, TimeUnit.SECONDS)).isEqualTo("added 1");
            other.getMessage(1).setFlag(Flags.Flag.FLAGGED, true);
            assertThat(ofInbox.poll(20, TimeUnit.SECONDS)).isEqualTo("changed 1");
            SampleMail.deliver(server, USER, SECOND);
            assertThat(ofInbox.poll(20, TimeUnit.SECONDS)).isEqualTo("added 2");
            assertThat(ofWork).isEmpty();
        } finally {
            idling.stop();
            threads.shutdownNow();
        }
    }

    @Test
    void isToldWithTheNextCommand() throws MessagingException, IOException, InterruptedException {
        try (MailServer server = start(FIRST, SECOND);
                IMAPStore store = login(server);
                IMAPStore otherStore = login(server)) {
            IMAPFolder inbox = open(store);
            BlockingQueue<String> news = listen(inbox);
            IMAPFolder other = open(otherStore);
            other.setFlags(new int[] {2}, new Flags("urgent"), true);
            SampleMail.deliver(server, USER, THIRD);

            assertThat(news).isEmpty();
            noop(inbox);
            assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo("added 3");
            assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo("changed 2");
            assertThat(inbox.getMessage(2).getFlags().getUserFlags()).containsExactly("urgent");

            assertThat(inbox.getMessageCount()).isEqualTo(3);

            assertThat(other.getMessage(1).isSet(Flags.Flag.ANSWERED)).isFalse();
            inbox.setFlags(new int[] {1}, new Flags(Flags.Flag.ANSWERED), true);
            noop(other);
            assertThat(other.getMessage(1).isSet(Flags.Flag.ANSWERED)).isTrue();
        }
    }

    @Test
    void readsWhatOthersExpungedUntilItIsTold() throws MessagingException, IOException {
        try (MailServer server = start(FIRST, SECOND, THIRD);
                IMAPStore store = login(server);
                IMAPStore otherStore = login(server)) {
            IMAPFolder inbox = open(store);
            Message[] all = inbox.getMessages();
            IMAPFolder other = open(otherStore);
            other.getMessage(2).setFlag(Flags.Flag.DELETED, true);
            other.expunge();

            assertThat(subjects(all)).containsExactly("first", "second", "third");
            assertThat(inbox.getMessageCount()).isEqualTo(3);
            noop(inbox);
            assertThat(all[1].isExpunged()).isTrue();
            assertThatThrownBy(() -> all[1].getFlags()).isInstanceOf(MessageRemovedException.class);
            inbox.expunge();
            assertThat(subjects(inbox.getMessages())).containsExactly("first", "third");
        }
    }

    private static void noop(IMAPFolder folder) throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }
}
