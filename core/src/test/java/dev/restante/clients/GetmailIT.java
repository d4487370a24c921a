package dev.restante.clients;

import static dev.restante.query.MailQueries.to;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.ReceivedMail;
import dev.restante.settings.Listener;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code getmail}, which brings the mails that it fetches back to the server over LMTP, for somebody else. */
class GetmailIT {

    private static final String SOMEBODY_ELSE = "bob@example.com";
    private static final byte[] FIRST = mail("first", ".\r\n..\r\n.dot\r\nGr\u00fc\u00dfe\r\n\r\n");
    private static final byte[] SECOND = mail("second", "line\r\n");
    private static final byte[] THIRD = mail("third", "line\r\n");

    private ExternalClient getmail;

    @TempDir
    private Path folder;

    @BeforeEach
    void findIt() {
        getmail = ExternalClient.installed("getmail", "--getmaildir", folder.toString())
                .withVariable("PYTHONUNBUFFERED", "1");
    }

    @Test
    void fetchesEachMailOnlyOnce() throws IOException, InterruptedException, MessagingException {
        try (TlsHost host = start().with(FIRST).with(SECOND)) {
            ExternalClient configured = configured(host, "mailboxes = (\"INBOX\",)", "delete = false");
            assertThat(configured.run().text()).contains("2 messages", "0 skipped");
            assertThat(configured.run().text()).contains("0 messages", "2 skipped");
            host.with(THIRD);
            assertThat(configured.run().text()).contains("1 messages", "2 skipped");

            assertThat(fetched(host)).containsExactly(FIRST, SECOND, THIRD);
            assertThat(inbox(host)).isEqualTo(Map.of("first", "", "second", "", "third", ""));
        }
    }

    @Test
    void emptiesSeveralMailboxes() throws IOException, InterruptedException, MessagingException {
        try (TlsHost host = start().with(FIRST).with(SECOND);
                Store store = JakartaTls.trusting(host, Listener.IMAPS).login()) {
            ServerFolder drafts = new ServerFolder(store, "Entw\u00fcrfe").create();
            drafts.add(THIRD);
            ServerFolder archive = new ServerFolder(store, "Archive").create();
            configured(host, "mailboxes = (\"INBOX\", \"Entw\u00fcrfe\")\nmove_on_delete = Archive", "delete = true")
                    .run();

            assertThat(fetched(host)).containsExactly(FIRST, SECOND, THIRD);
            assertThat(archive.mails()).containsOnlyKeys("first", "second", "third");
            assertThat(drafts.mails()).isEmpty();
            assertThat(inbox(host)).isEmpty();
        }
    }

    @Test
    void idlesUntilMailComes() throws IOException, InterruptedException, MessagingException {
        try (TlsHost host = start().with(SECOND);
                Dialogue idling = configured(host, "mailboxes = (\"INBOX\",)", "delete = true")
                        .talk("--idle", "INBOX", "--trace")) {
            idling.await("Entering IDLE mode");
            assertThat(fetched(host)).containsExactly(SECOND);
            host.with(THIRD);
            idling.await("IDLE message received");
            idling.await("Entering IDLE mode");
            assertThat(fetched(host)).containsExactly(SECOND, THIRD);
            assertThat(inbox(host)).isEmpty();
        }
    }

    private TlsHost start() {
        return TlsHost.start(folder, TlsHost.builder().port(Listener.LMTP, 0));
    }

    /** This client takes the sender from a header. */
    private static byte[] mail(String subject, String text) {
        return ("Return-Path: <shop@example.com>\r\nSubject: " + subject + "\r\n\r\n" + text).getBytes(ISO_8859_1);
    }

    private static List<byte[]> fetched(TlsHost host) {
        return host.server().received(to(SOMEBODY_ELSE)).list().stream()
                .map(ReceivedMail::raw)
                .toList();
    }

    private static Map<String, String> inbox(TlsHost host) throws MessagingException, IOException {
        try (Store store = JakartaTls.trusting(host, Listener.IMAPS).login()) {
            return new ServerFolder(store, "INBOX").mails();
        }
    }

    private ExternalClient configured(TlsHost host, String retriever, String options) throws IOException {
        String file = host.writeConfiguration(
                "getmailrc",
                "[retriever]",
                "type = SimpleIMAPSSLRetriever",
                "server = " + TlsHost.NAME,
                "port = " + host.port(Listener.IMAPS),
                "timeout = 20",
                "username = " + TlsHost.USER,
                "password = " + TlsHost.PASSWORD,
                "ca_certs = " + host.authority(),
                "record_mailbox = false",
                retriever,
                "[destination]",
                "type = MDA_lmtp",
                "host = " + TlsHost.NAME,
                "port = " + host.port(Listener.LMTP),
                "override = " + SOMEBODY_ELSE,
                "[options]",
                "read_all = false",
                "delivered_to = false",
                "received = false",
                options);
        return getmail.with("--rcfile", file);
    }
}
