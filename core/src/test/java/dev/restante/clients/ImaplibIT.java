package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Python's {@code imaplib}. */
class ImaplibIT {

    private static final String USER = "jane@example.com";

    /** Says what it sees wrong by failing, and prints the first message at the end. */
    private static final String SCRIPT = """
            import imaplib, sys
            host, port, user, password = sys.argv[1:]
            def ok(answer):
                assert answer[0] == 'OK', answer
                return answer[1]
            def same(found, expected):
                assert found == expected, (found, expected)
            imap = imaplib.IMAP4(host, int(port), timeout=20)
            assert 'IDLE' in imap.capabilities and 'MOVE' in imap.capabilities, imap.capabilities
            try:
                imap.login(user, 'wrong')
                raise SystemExit('logged in with a wrong password')
            except imaplib.IMAP4.error as refused:
                assert 'Wrong password' in str(refused), refused
            ok(imap.authenticate('PLAIN', lambda challenge: b'\\0' + user.encode() + b'\\0' + password.encode()))
            same(ok(imap.select()), [b'2'])
            same(ok(imap.search(None, 'UNSEEN')), [b'1 2'])
            same(ok(imap.search('UTF-8', 'SUBJECT', '"second"')), [b'2'])
            message = ok(imap.fetch('1', '(BODY[])'))[0][1]
            same(ok(imap.fetch('1:2', '(FLAGS)')), [b'1 (FLAGS (\\\\Seen \\\\Recent))', b'2 (FLAGS (\\\\Recent))'])
            ok(imap.create('Archive'))
            ok(imap.subscribe('Archive'))
            same(ok(imap.lsub()), [b'(\\\\HasNoChildren) "/" Archive', b'(\\\\HasNoChildren) "/" INBOX'])
            ok(imap.copy('1:2', 'Archive'))
            ok(imap.append('Archive', '(\\\\Flagged urgent)', '"02-Jan-2026 03:04:05 +0100"', message))
            same(ok(imap.status('Archive', '(MESSAGES UIDNEXT UNSEEN)')),
                 [b'Archive (MESSAGES 3 UIDNEXT 4 UNSEEN 2)'])
            ok(imap.store('2', '+FLAGS', '\\\\Deleted'))
            same(ok(imap.expunge()), [b'2'])
            ok(imap.uid('STORE', '1', '+FLAGS.SILENT', '(\\\\Deleted)'))
            ok(imap.close())
            same(ok(imap.select('Archive', readonly=True)), [b'3'])
            date = ok(imap.fetch('3', 'INTERNALDATE'))[0]
            same(date, b'3 (INTERNALDATE " 2-Jan-2026 03:04:05 +0100")')
            same(ok(imap.uid('SEARCH', 'FLAGGED', 'KEYWORD', 'urgent')), [b'3'])
            copied = ok(imap.fetch('3', '(BODY.PEEK[])'))[0][1]
            ok(imap.unselect())
            ok(imap.rename('Archive', 'Old'))
            ok(imap.delete('Old'))
            same(ok(imap.select()), [b'0'])
            imap.logout()
            same(copied, message)
            sys.stdout.buffer.write(message)
            """;

    @Test
    void readsSearchesCopiesAndDeletes() throws IOException, InterruptedException {
        ExternalClient imaplib = ExternalClient.python(SCRIPT);
        try (MailServer server = MailServer.builder().account(USER, "a secret").start()) {
            SampleMail.deliver(server, USER, SampleMail.AWKWARD);
            SampleMail.deliver(server, USER, SampleMail.withSubject("second"));

            ExternalClient.Result result = imaplib.run(
                    server.imap().host(), Integer.toString(server.imap().port()), USER, "a secret");

            assertThat(new String(result.output(), ISO_8859_1)).isEqualTo(new String(SampleMail.AWKWARD, ISO_8859_1));
        }
    }
}
