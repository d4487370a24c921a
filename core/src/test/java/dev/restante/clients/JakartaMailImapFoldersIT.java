package dev.restante.clients;

import static dev.restante.clients.JakartaImap.login;
import static dev.restante.clients.JakartaImap.octets;
import static dev.restante.clients.JakartaImap.open;
import static dev.restante.clients.JakartaImap.start;
import static dev.restante.clients.JakartaImap.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.AppendUID;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.Test;

/** The IMAP store of Jakarta Mail: folders, and what goes from one to another. */
class JakartaMailImapFoldersIT {

    private static final byte[] FIRST = SampleMail.withSubject("first");
    private static final byte[] SECOND = SampleMail.withSubject("second");
    private static final byte[] THIRD = SampleMail.withSubject("third");

    @Test
    void createsRenamesSubscribesAndDeletesFolders() throws MessagingException {
        try (MailServer server = start();
                IMAPStore store = login(server)) {
            Folder umlauts = store.getFolder("Entw\u00fcrfe & more/2026");
            assertThat(umlauts.exists()).isFalse();
            assertThat(umlauts.create(Folder.HOLDS_MESSAGES)).isTrue();
            umlauts.setSubscribed(true);
            assertThat(umlauts.isSubscribed()).isTrue();
            assertThat(names(store.getDefaultFolder().list("*")))
                    .containsExactlyInAnyOrder("INBOX", "Entw\u00fcrfe & more", "Entw\u00fcrfe & more/2026");
            assertThat(names(store.getDefaultFolder().list("%")))
                    .containsExactlyInAnyOrder("INBOX", "Entw\u00fcrfe & more");
            assertThat(names(store.getDefaultFolder().listSubscribed("*"))).contains("Entw\u00fcrfe & more/2026");
            assertThat(((IMAPFolder) store.getFolder("Entw\u00fcrfe & more")).getAttributes())
                    .contains("\\HasChildren");

            assertThat(store.getFolder("Entw\u00fcrfe & more").renameTo(store.getFolder("Archiv")))
                    .isTrue();
            assertThat(store.getFolder("Archiv/2026").exists()).isTrue();
            assertThat(store.getFolder("Archiv/2026").delete(false)).isTrue();
            assertThat(store.getFolder("Archiv/2026").exists()).isFalse();
            assertThat(store.getPersonalNamespaces()).hasSize(1);
        }
    }

    private static List<String> names(Folder... folders) {
        return Arrays.stream(folders).map(Folder::getFullName).toList();
    }

    @Test
    void copiesAndMovesWithTheNewUids() throws MessagingException {
        try (MailServer server = start(FIRST, SECOND, THIRD);
                IMAPStore store = login(server)) {
            store.getFolder("Archive").create(Folder.HOLDS_MESSAGES);
            IMAPFolder inbox = open(store);
            IMAPFolder archive = (IMAPFolder) store.getFolder("Archive");
            AppendUID[] copied = inbox.copyUIDMessages(inbox.getMessages(1, 2), archive);
            AppendUID[] moved = inbox.moveUIDMessages(new Message[] {inbox.getMessage(3)}, archive);
            inbox.expunge();
            assertThat(subjects(inbox.getMessages())).containsExactly("first", "second");

            archive.open(Folder.READ_ONLY);
            assertThat(subjects(archive.getMessages())).containsExactly("first", "second", "third");
            assertThat(copied).extracting(each -> each.uidvalidity).containsOnly(archive.getUIDValidity());
            assertThat(archive.getMessageByUID(copied[1].uid).getSubject()).isEqualTo("second");
            assertThat(archive.getMessageByUID(moved[0].uid).getSubject()).isEqualTo("third");
        }
    }

    @Test
    void appendsWithFlagsAndDate() throws MessagingException, IOException {
        try (MailServer server = start();
                IMAPStore store = login(server)) {
            Date noon = Date.from(Instant.parse("2026-01-02T12:30:00Z"));
            MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(SampleMail.AWKWARD)) {
                @Override
                public Date getReceivedDate() {
                    return noon;
                }
            };
            message.setFlags(new Flags(Flags.Flag.DRAFT), true);
            message.setFlags(new Flags("urgent"), true);
            IMAPFolder inbox = open(store);
            AppendUID appended = inbox.appendUIDMessages(new Message[] {message})[0];

            Message found = inbox.getMessageByUID(appended.uid);
            assertThat(octets(found)).isEqualTo(SampleMail.AWKWARD);
            assertThat(found.getReceivedDate()).isEqualTo(noon);
            assertThat(found.getFlags().contains(Flags.Flag.DRAFT)).isTrue();
            assertThat(found.getFlags().getUserFlags()).containsExactly("urgent");
        }
    }

    @Test
    void expungesAllThatIsDeletedOrOnlyWhatIsNamed() throws MessagingException {
        try (MailServer server = start(FIRST, SECOND, THIRD);
                IMAPStore store = login(server)) {
            IMAPFolder inbox = open(store);
            Message[] all = inbox.getMessages();
            inbox.setFlags(1, 2, new Flags(Flags.Flag.DELETED), true);
            assertThat(inbox.expunge(new Message[] {all[1]})).containsExactly(all[1]);
            assertThat(subjects(inbox.getMessages())).containsExactly("first", "third");
            assertThat(inbox.expunge()).containsExactly(all[0]);
            assertThat(subjects(inbox.getMessages())).containsExactly("third");
            assertThat(server.received().list()).hasSize(3);
        }
    }
}
