package dev.restante.clients;

import static dev.restante.clients.JakartaImap.PASSWORD;
import static dev.restante.clients.JakartaImap.login;
import static dev.restante.clients.JakartaImap.octets;
import static dev.restante.clients.JakartaImap.open;
import static dev.restante.clients.JakartaImap.start;
import static dev.restante.clients.JakartaImap.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.SearchTerm;
import jakarta.mail.search.SubjectTerm;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.OlderTerm;
import org.eclipse.angus.mail.imap.SortTerm;
import org.eclipse.angus.mail.imap.YoungerTerm;
import org.junit.jupiter.api.Test;

/** The IMAP store of Jakarta Mail: the extensions that it knows. */
class JakartaMailImapExtensionsIT {

    private static final byte[] FIRST = SampleMail.withSubject("first");
    private static final byte[] SECOND = SampleMail.withSubject("second");

    @Test
    void sorts() throws MessagingException {
        try (MailServer server = start(FIRST, SECOND, SampleMail.AWKWARD);
                IMAPStore store = login(server)) {
            IMAPFolder inbox = open(store);
            SortTerm[] bySubject = {SortTerm.SUBJECT};
            assertThat(subjects(inbox.getSortedMessages(bySubject))).containsExactly("awkward", "first", "second");
            assertThat(subjects(inbox.getSortedMessages(
                            new SortTerm[] {SortTerm.REVERSE, SortTerm.SIZE}, new SubjectTerm("r"))))
                    .containsExactly("awkward", "first");
        }
    }

    @Test
    void searchesByAge() throws MessagingException {
        try (MailServer server = start(FIRST, SECOND);
                IMAPStore store = login(server)) {
            IMAPFolder inbox = open(store);
            SearchTerm young = new YoungerTerm(3600);
            assertThat(subjects(inbox.search(young))).containsExactly("first", "second");
            assertThat(inbox.search(new OlderTerm(3600))).isEmpty();
        }
    }

    @Test
    void introducesItself() throws MessagingException {
        try (MailServer server = start();
                IMAPStore store = login(server)) {
            assertThat(store.id(Map.of(IMAPStore.ID_NAME, "Angus"))).containsEntry(IMAPStore.ID_NAME, "Restante");
        }
    }

    @Test
    void compresses() throws MessagingException, IOException {
        Properties properties = JakartaImap.properties();
        properties.setProperty("mail.imap.compress.enable", "true");
        try (MailServer server = start(FIRST, SampleMail.AWKWARD);
                IMAPStore store = login(server, Session.getInstance(properties), PASSWORD)) {
            IMAPFolder inbox = open(store);
            assertThat(offersCompression(inbox)).isEqualTo(false);
            assertThat(octets(inbox.getMessage(2))).isEqualTo(SampleMail.AWKWARD);
        }
    }

    /** The server does so until octets are compressed. */
    private static Object offersCompression(IMAPFolder folder) throws MessagingException {
        return folder.doCommand(protocol -> {
            protocol.capability();
            return protocol.hasCapability("COMPRESS=DEFLATE");
        });
    }
}
