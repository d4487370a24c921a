package dev.restante.clients;

import static dev.restante.clients.JakartaImap.USER;
import static dev.restante.clients.JakartaImap.listen;
import static dev.restante.clients.JakartaImap.login;
import static dev.restante.clients.JakartaImap.open;
import static dev.restante.clients.JakartaImap.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.event.MailEvent;
import jakarta.mail.event.MessageChangedEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.MessageVanishedEvent;
import org.eclipse.angus.mail.imap.ModifiedSinceTerm;
import org.eclipse.angus.mail.imap.ResyncData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The IMAP store of Jakarta Mail, which comes back to a mailbox and asks what changed in between. */
class JakartaMailImapResyncIT {

    private MailServer server;
    private IMAPStore store;
    private IMAPFolder inbox;
    private long validity;
    private long modSeq;

    /** One session that knows what there is, and then another one's changes. */
    @BeforeEach
    void start() throws MessagingException, IOException {
        server = JakartaImap.start(
                SampleMail.withSubject("first"), SampleMail.withSubject("second"), SampleMail.withSubject("third"));
        store = login(server);
        inbox = (IMAPFolder) store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE, ResyncData.CONDSTORE);
        validity = inbox.getUIDValidity();
        modSeq = inbox.getHighestModSeq();
        inbox.close(false);
        try (IMAPStore other = login(server)) {
            IMAPFolder folder = open(other);
            folder.setFlags(new int[] {3}, new Flags("urgent"), true);
            folder.setFlags(new int[] {2}, new Flags(Flags.Flag.DELETED), true);
            folder.expunge();
        }
        SampleMail.deliver(server, USER, SampleMail.withSubject("fourth"));
    }

    @AfterEach
    void close() throws MessagingException {
        store.close();
        server.close();
    }

    @Test
    void asksForTheMessagesThatChanged() throws MessagingException {
        inbox.open(Folder.READ_WRITE, ResyncData.CONDSTORE);
        assertThat(inbox.getHighestModSeq()).isGreaterThan(modSeq);
        assertThat(subjects(inbox.search(new ModifiedSinceTerm(modSeq + 1)))).containsExactly("third", "fourth");
        assertThat(subjects(inbox.getMessagesByUIDChangedSince(1, IMAPFolder.LASTUID, modSeq)))
                .containsExactly("third", "fourth");
    }

    @Test
    void isToldWhatChangedWhileItWasAway() throws MessagingException {
        checkResync(new ResyncData(validity, modSeq));
    }

    @Test
    void isToldWhatChangedOfWhatItKnows() throws MessagingException {
        checkResync(new ResyncData(validity, modSeq, 1, 3));
    }

    private void checkResync(ResyncData known) throws MessagingException {
        List<MailEvent> events = inbox.open(Folder.READ_WRITE, known);
        List<Message> changed = new ArrayList<>();
        List<long[]> vanished = new ArrayList<>();
        for (MailEvent event : events) {
            if (event instanceof MessageChangedEvent change) {
                changed.add(change.getMessage());
            } else {
                vanished.add(((MessageVanishedEvent) event).getUIDs());
            }
        }
        assertThat(vanished).containsExactly(new long[] {2});
        assertThat(changed).contains(inbox.getMessage(2));
        assertThat(inbox.getMessage(2).getFlags().getUserFlags()).containsExactly("urgent");
        assertThat(subjects(inbox.getMessages())).containsExactly("first", "third", "fourth");
    }

    @Test
    void beginsAnewWhenItKnowsAnotherMailbox() throws MessagingException {
        assertThat(inbox.open(Folder.READ_WRITE, new ResyncData(validity - 1, modSeq)))
                .isNullOrEmpty();
        assertThat(subjects(inbox.getMessages())).containsExactly("first", "third", "fourth");
    }

    @Test
    void isToldTheUidsOfWhatOthersExpunge() throws MessagingException, InterruptedException {
        inbox.open(Folder.READ_WRITE, new ResyncData(validity, modSeq));
        Message first = inbox.getMessageByUID(1);
        BlockingQueue<String> news = listen(inbox);
        try (IMAPStore otherStore = login(server)) {
            IMAPFolder other = open(otherStore);
            other.getMessage(1).setFlag(Flags.Flag.DELETED, true);
            other.expunge();
        }
        inbox.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
        assertThat(news.poll(20, TimeUnit.SECONDS)).startsWith("removed");
        assertThat(first.isExpunged()).isTrue();
        inbox.expunge();
        assertThat(subjects(inbox.getMessages())).containsExactly("third", "fourth");
    }
}
