package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Python's {@code poplib}. */
class PoplibIT {

    private static final String USER = "jane@example.com";

    /** Prints what it sees, then deletes the first message, changes its mind, and deletes the second. */
    private static final String SCRIPT = """
            import poplib, sys
            host, port, user, password = sys.argv[1:]
            drop = poplib.POP3(host, int(port), timeout=20)
            capabilities = drop.capa()
            assert 'TOP' in capabilities and 'UIDL' in capabilities, capabilities
            try:
                drop.user(user)
                drop.pass_('wrong')
                raise SystemExit('logged in with a wrong password')
            except poplib.error_proto as refused:
                assert b'[AUTH]' in refused.args[0], refused
            drop.user(user)
            drop.pass_(password)
            print('stat', *drop.stat())
            print('list', b' '.join(drop.list()[1]).decode())
            ids = drop.uidl()[1]
            assert len(ids) == 2 and drop.uidl(2).split(b' ', 1)[1] == ids[1], ids
            print('top', b'|'.join(drop.top(2, 0)[1]).decode())
            response, lines, octets = drop.retr(1)
            drop.dele(1)
            drop.rset()
            drop.dele(2)
            drop.noop()
            drop.quit()
            sys.stdout.flush()
            sys.stdout.buffer.write(b''.join(line + b'\\r\\n' for line in lines))
            """;

    private static final String APOP_SCRIPT = """
            import poplib, sys
            host, port, user, password = sys.argv[1:]
            drop = poplib.POP3(host, int(port), timeout=20)
            drop.encoding = 'UTF-8'
            capabilities = drop.capa()
            assert capabilities['UTF8'] == ['USER'] and 'LANG' in capabilities, capabilities
            assert 'PLAIN' in capabilities['SASL'], capabilities
            drop.utf8()
            try:
                drop.apop(user, 'wrong')
                raise SystemExit('logged in with a wrong digest')
            except poplib.error_proto as refused:
                assert b'[AUTH]' in refused.args[0] and user.encode() in refused.args[0], refused
            drop.apop(user, password)
            print(*drop.stat())
            drop.quit()
            """;

    @Test
    void logsInByApopAndSpeaksUtf8() throws IOException, InterruptedException {
        ExternalClient poplib = ExternalClient.python(APOP_SCRIPT);
        String user = "zo\u00eb@example.com";
        try (MailServer server =
                MailServer.builder().account(user, "Gr\u00fc\u00dfe").start()) {
            ExternalClient.Result result = poplib.run(
                    server.pop3().host(), Integer.toString(server.pop3().port()), user, "Gr\u00fc\u00dfe");

            assertThat(result.text()).isEqualTo("0 0\n");
        }
    }

    @Test
    void readsAndDeletes() throws IOException, InterruptedException {
        ExternalClient poplib = ExternalClient.python(SCRIPT);
        try (MailServer server = MailServer.builder().account(USER, "a secret").start()) {
            byte[] second = SampleMail.withSubject("second");
            SampleMail.deliver(server, USER, shortened());
            SampleMail.deliver(server, USER, second);

            ExternalClient.Result result = poplib.run(
                    server.pop3().host(), Integer.toString(server.pop3().port()), USER, "a secret");

            int size = shortened().length;
            String expected = "stat 2 %d\nlist 1 %d 2 %d\ntop From: shop@example.com|Subject: second|\n"
                    .formatted(size + second.length, size, second.length);
            assertThat(new String(result.output(), ISO_8859_1))
                    .isEqualTo(expected + new String(shortened(), ISO_8859_1));
        }
    }

    /** poplib reads lines of up to 2048 octets with their CRLF. */
    private static byte[] shortened() {
        return new String(SampleMail.AWKWARD, ISO_8859_1)
                .replace("x".repeat(1000), "x")
                .getBytes(ISO_8859_1);
    }
}
