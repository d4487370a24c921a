package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** LMTP with Python's {@code smtplib}. */
class SmtplibLmtpIT {

    /** What smtplib takes for the reply is the first recipient's; the script reads the others. */
    private static final String SEND = """
            import smtplib, sys
            host, port = sys.argv[1:]
            message = sys.stdin.buffer.read()
            with smtplib.LMTP(host, int(port), local_hostname='client.example.com') as lmtp:
                lmtp.sock.settimeout(20)
                refused = lmtp.sendmail('shop@example.com', ['jane@example.com'], message)
                assert not refused, refused
                assert lmtp.has_extn('chunking') and lmtp.has_extn('pipelining')
                assert lmtp.helo()[0] == 500
                assert lmtp.mail('shop@example.com')[0] == 250
                for recipient, code in ('jane', 250), ('bob', 250), ('eve', 452):
                    assert lmtp.rcpt(recipient + '@example.com')[0] == code, recipient
                replies = [lmtp.data(message), lmtp.getreply()]
                assert [code for code, text in replies] == [250, 250], replies
                assert b'<jane@example.com>' in replies[0][1] and b'<bob@example.com>' in replies[1][1], replies
                lmtp.mail('shop@example.com')
                lmtp.rcpt('bob@example.com')
                lmtp.send(b'BDAT %d LAST\\r\\n' % len(message) + message)
                assert lmtp.getreply()[0] == 250
                assert lmtp.noop()[0] == 250
            """;

    @Test
    void sendsInEveryWay() throws IOException, InterruptedException {
        ExternalClient smtplib = ExternalClient.python(SEND);
        try (MailServer server =
                MailServer.builder().lmtpPort(0).maxRecipients(2).start()) {
            smtplib.run(
                    SampleMail.AWKWARD,
                    server.lmtp().host(),
                    Integer.toString(server.lmtp().port()));

            assertThat(server.received().await(3)).extracting(ReceivedMail::raw).containsOnly(SampleMail.AWKWARD);
        }
    }
}
