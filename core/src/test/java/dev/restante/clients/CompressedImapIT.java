package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.settings.Listener;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** COMPRESS=DEFLATE with two other implementations: Python's {@code zlib}, and Jakarta Mail. */
class CompressedImapIT {

    @TempDir
    private Path folder;

    /** {@code imaplib} knows no COMPRESS, so its socket is wrapped. */
    private static final String SCRIPT = """
            import imaplib, ssl, sys, zlib
            listener, port, authority, user, password = sys.argv[1:]
            trust = ssl.create_default_context(cafile=authority)
            if listener == 'IMAPS':
                imap = imaplib.IMAP4_SSL('localhost', int(port), ssl_context=trust, timeout=20)
            else:
                imap = imaplib.IMAP4('localhost', int(port), timeout=20)
                imap.starttls(trust)
            imap.login_cram_md5(user, password)
            imaplib.Commands['COMPRESS'] = ('AUTH', 'SELECTED')
            typ, data = imap._simple_command('COMPRESS', 'DEFLATE')
            assert typ == 'OK', data
            class Compressed:
                def __init__(self, sock):
                    self.sock, self.pending = sock, b''
                    self.out, self.into = zlib.compressobj(9, zlib.DEFLATED, -15), zlib.decompressobj(-15)
                def write(self, data):
                    self.sock.sendall(self.out.compress(data) + self.out.flush(zlib.Z_SYNC_FLUSH))
                def more(self):
                    octets = self.sock.recv(65536)
                    assert octets, 'closed'
                    self.pending += self.into.decompress(octets)
                def read(self, size):
                    while len(self.pending) < size:
                        self.more()
                    taken, self.pending = self.pending[:size], self.pending[size:]
                    return taken
                def readline(self):
                    while b'\\n' not in self.pending:
                        self.more()
                    return self.read(self.pending.index(b'\\n') + 1)
            wire = Compressed(imap.sock)
            imap.send, imap.read, imap.readline = wire.write, wire.read, wire.readline
            assert imap.select() == ('OK', [b'1']), 'select'
            message = imap.fetch('1', '(BODY.PEEK[])')[1][0][1]
            for i in range(50):
                assert imap.append('INBOX', None, None, message)[0] == 'OK', 'append'
            assert imap.search(None, 'ALL')[1][0].split()[-1] == b'51', 'search'
            copy = imap.fetch('51', '(BODY.PEEK[])')[1][0][1]
            imap.logout()
            sys.stdout.buffer.write(copy)
            """;

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"IMAP", "IMAPS"})
    void pythonReadsAndAppends(Listener listener) throws IOException, InterruptedException {
        byte[] mail = SampleMail.AWKWARD;
        try (TlsHost host = TlsHost.start(folder).with(mail)) {
            ExternalClient.Result result = ExternalClient.python(SCRIPT)
                    .run(listener.name(), host.port(listener), host.authority(), TlsHost.USER, TlsHost.PASSWORD);

            assertThat(result.output()).isEqualTo(mail);
        }
    }

    @Test
    void jakartaMailReadsAndAppends() throws IOException, MessagingException {
        ByteArrayOutputStream conversation = new ByteArrayOutputStream();
        try (MailServer server = JakartaImap.start(SampleMail.AWKWARD)) {
            Session session = session(new PrintStream(conversation, true, StandardCharsets.ISO_8859_1));
            IMAPStore store = (IMAPStore) session.getStore("imap");
            store.connect(server.imap().host(), server.imap().port(), JakartaImap.USER, JakartaImap.PASSWORD);
            try (store) {
                IMAPFolder inbox = JakartaImap.open(store);
                byte[] message = JakartaImap.octets(inbox.getMessage(1));
                assertThat(message).isEqualTo(SampleMail.AWKWARD);
                inbox.appendMessages(new Message[] {new MimeMessage(session, new ByteArrayInputStream(message))});
                assertThat(inbox.getMessageCount()).isEqualTo(2);
                assertThat(JakartaImap.octets(inbox.getMessage(2))).isEqualTo(SampleMail.AWKWARD);
                assertThat(store.id(null)).containsEntry("name", "Restante");
                inbox.close(false);
            }
        }
        assertThat(conversation.toString(StandardCharsets.ISO_8859_1)).contains("OK COMPRESS completed");
    }

    private static Session session(PrintStream conversation) {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.timeout", "20000");
        properties.setProperty("mail.imap.compress.enable", "true");
        properties.setProperty("mail.debug", "true");
        Session session = Session.getInstance(properties);
        session.setDebugOut(conversation);
        return session;
    }
}
