package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.settings.MailProtocol;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.eclipse.angus.mail.pop3.POP3Message;
import org.eclipse.angus.mail.pop3.POP3Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The POP3 store of Jakarta Mail. */
class JakartaMailPop3IT {

    private static final String USER = "jane@example.com";
    private static final String PASSWORD = "a  secret with spaces ";

    @Test
    void readsMailsAsTheyWereSent() throws MessagingException, IOException {
        try (MailServer server = start();
                Store store = login(server)) {
            Folder inbox = open(store);
            assertThat(inbox.getMessageCount()).isEqualTo(2);
            Message awkward = inbox.getMessage(1);
            assertThat(awkward.getSize()).isEqualTo(bodySize(SampleMail.AWKWARD));
            assertThat(octets(awkward)).isEqualTo(SampleMail.AWKWARD);
            assertThat(awkward.getSubject()).isEqualTo("awkward");
            assertThat(awkward.getContent().toString()).contains("Gr\u00fc\u00dfe");
            assertThat(octets(inbox.getMessage(2))).isEqualTo(SampleMail.withSubject("second"));
        }
    }

    /** That client's size is that of the body: what LIST says, less the header that TOP brought. */
    private static int bodySize(byte[] message) {
        String text = new String(message, ISO_8859_1);
        return message.length - (text.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void readsTheTopOfAMail() throws MessagingException, IOException {
        try (MailServer server = start();
                Store store = login(server)) {
            POP3Message awkward = (POP3Message) open(store).getMessage(1);
            String top = new String(awkward.top(2).readAllBytes(), ISO_8859_1);
            assertThat(top).endsWith("Content-Transfer-Encoding: 8bit\r\n\r\n.\r\n..\r\n");
        }
    }

    @Test
    void findsMailsAgainByTheirUniqueIds() throws MessagingException {
        try (MailServer server = start()) {
            List<String> before = uniqueIds(server);
            assertThat(before).hasSize(2).doesNotHaveDuplicates();
            assertThat(uniqueIds(server)).isEqualTo(before);
        }
    }

    private static List<String> uniqueIds(MailServer server) throws MessagingException {
        try (Store store = login(server)) {
            POP3Folder inbox = open(store);
            FetchProfile profile = new FetchProfile();
            profile.add(UIDFolder.FetchProfileItem.UID);
            inbox.fetch(inbox.getMessages(), profile);
            List<String> ids = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                ids.add(inbox.getUID(message));
            }
            inbox.close(false);
            return ids;
        }
    }

    @Test
    void deletesMailsWhenTheFolderIsClosedWithExpunge() throws MessagingException {
        try (MailServer server = start()) {
            deleteFirst(server, false);
            assertThat(subjects(server)).containsExactly("awkward", "second");
            deleteFirst(server, true);
            assertThat(subjects(server)).containsExactly("second");
            assertThat(server.received().list()).hasSize(2);
        }
    }

    private static void deleteFirst(MailServer server, boolean expunge) throws MessagingException {
        try (Store store = login(server)) {
            Folder inbox = open(store);
            inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
            inbox.close(expunge);
        }
    }

    private static List<String> subjects(MailServer server) throws MessagingException {
        try (Store store = login(server)) {
            Folder inbox = open(store);
            List<String> subjects = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                subjects.add(message.getSubject());
            }
            inbox.close(false);
            return subjects;
        }
    }

    @Test
    void isRefusedWithAWrongPassword() {
        try (MailServer server = start()) {
            assertThatThrownBy(() -> login(server, "wrong"))
                    .isInstanceOf(AuthenticationFailedException.class)
                    .hasMessageContaining("[AUTH] Wrong password");
        }
    }

    @Test
    void isRefusedWhileAnotherSessionHasTheMaildrop() throws MessagingException {
        try (MailServer server = start();
                Store first = login(server)) {
            open(first);
            assertThatThrownBy(() -> login(server)).hasMessageContaining("[IN-USE]");
        }
    }

    /** Each on a server that knows nothing else. That client's LOGIN is USER and PASS. */
    @ParameterizedTest
    @CsvSource({
        "mail.pop3.apop.enable, true, SASL USER",
        "mail.pop3.auth.mechanisms, PLAIN, APOP USER",
        "mail.pop3.auth.mechanisms, LOGIN, APOP SASL"
    })
    void logsInBy(String property, String value, String hidden) throws MessagingException {
        try (MailServer server = MailServer.builder()
                .account(USER, PASSWORD)
                .hide(MailProtocol.POP3, hidden.split(" "))
                .start()) {
            try (Store store = login(server, PASSWORD, property, value)) {
                assertThat(open(store).getMessageCount()).isZero();
            }
            assertThatThrownBy(() -> login(server, "wrong", property, value))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }

    @Test
    void readsTheCapabilities() throws MessagingException {
        try (MailServer server = start();
                POP3Store store = login(server)) {
            assertThat(store.capabilities())
                    .containsKeys("TOP", "UIDL", "USER", "PIPELINING", "RESP-CODES", "AUTH-RESP-CODE");
        }
    }

    private static MailServer start() {
        MailServer server = MailServer.builder().account(USER, PASSWORD).start();
        try {
            SampleMail.deliver(server, USER, SampleMail.AWKWARD);
            SampleMail.deliver(server, USER, SampleMail.withSubject("second"));
            return server;
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException(e);
        }
    }

    private static POP3Store login(MailServer server) throws MessagingException {
        return login(server, PASSWORD);
    }

    private static POP3Store login(MailServer server, String password) throws MessagingException {
        return login(server, password, "mail.pop3.auth.mechanisms", "LOGIN PLAIN");
    }

    private static POP3Store login(MailServer server, String password, String property, String value)
            throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty(property, value);
        properties.setProperty("mail.pop3.timeout", "20000");
        properties.setProperty("mail.pop3.connectiontimeout", "20000");
        POP3Store store = (POP3Store) Session.getInstance(properties).getStore("pop3");
        store.connect(server.pop3().host(), server.pop3().port(), USER, password);
        return store;
    }

    private static POP3Folder open(Store store) throws MessagingException {
        POP3Folder inbox = (POP3Folder) store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        return inbox;
    }

    private static byte[] octets(Message message) throws MessagingException, IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        message.writeTo(octets);
        return octets.toByteArray();
    }
}
