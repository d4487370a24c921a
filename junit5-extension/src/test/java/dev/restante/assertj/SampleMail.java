package dev.restante.assertj;

import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Mails to make assertions on, as a server would have received them. */
final class SampleMail {

    /** How failures name each of these mails. */
    static final String NAME =
            "mail 1 from bounces@example.com to [jane@example.com, bob@example.com, audit@example.com]";

    /** How a failure begins that is about the first of them. */
    static final String EXPECTED = "Expected " + NAME + ": \"Welcome, Jäne\"\n";

    /** One that did not authenticate, and used no TLS. */
    static final Client CLIENT = new Client(new InetSocketAddress("127.0.0.1", 54321), "localhost");

    private SampleMail() {}

    /** With text, HTML, two attachments, and recipients of all kinds. */
    static ReceivedMail welcome() {
        return mail("""
                From: Shop <shop@example.com>
                To: Jane <jane@example.com>
                Cc: Bob <bob@example.com>
                Subject: =?utf-8?q?Welcome=2C_J=C3=A4ne?=
                X-Campaign: spring
                X-Campaign: 100%
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8

                Hello Jane,
                you save 100%!
                --inner
                Content-Type: text/html; charset=utf-8

                <p>Hello <b>Jane</b></p>
                --inner--
                --outer
                Content-Type: application/pdf
                Content-Disposition: attachment; filename=terms.pdf
                Content-Transfer-Encoding: base64

                SGVsbG8=
                --outer
                Content-Type: text/csv; charset=utf-8
                Content-Disposition: attachment; filename=prices.csv

                id,price
                --outer--
                """);
    }

    /** With a subject and neither body nor addresses. */
    static ReceivedMail bare() {
        return mail("Subject: Bare\n\n");
    }

    static ReceivedMail mail(String message) {
        return mail(message, "bounces@example.com", "jane@example.com", "bob@example.com", "audit@example.com");
    }

    static ReceivedMail mail(String message, String mailFrom, String... recipients) {
        return mail(CLIENT, message, mailFrom, recipients);
    }

    static ReceivedMail mail(Client client, String message, String mailFrom, String... recipients) {
        Instant time = Instant.parse("2026-11-23T10:00:00Z");
        List<Recipient> to = Stream.of(recipients)
                .map(address -> new Recipient(address, Map.of()))
                .toList();
        byte[] octets = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new ReceivedMail(1, new Envelope(mailFrom, Map.of(), to, client, time, time), RawMessage.of(octets));
    }
}
