package dev.restante.server.page;

import dev.restante.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** Sends messages over SMTP, so that they have an envelope and a conversation. */
final class Letters {

    /** A mail with all that the page can show. */
    static final String RICH = """
            From: Tidewater Books <shop@example.com>
            To: Jane <jane@example.com>
            Cc: kenji@example.org
            Subject: =?utf-8?Q?Your_code_=E2=9C=93?=
            Message-ID: <rich@example.com>
            Date: Tue, 02 Jun 2026 10:00:00 +0200
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=mixed

            --mixed
            Content-Type: multipart/related; boundary=related

            --related
            Content-Type: multipart/alternative; boundary=either

            --either
            Content-Type: text/plain; charset=utf-8

            Your code is 481920. Confirm at https://shop.example.com/confirm?id=7 soon.
            --either
            Content-Type: text/html; charset=utf-8

            <html><head><style>
              p { color: rgb(1, 2, 3) }
              @media (prefers-color-scheme: dark) { p { color: rgb(250, 251, 252) } }
            </style></head><body><h1>Welcome</h1><p>Your code is <b>481920</b>.</p>
            <a href="https://shop.example.com/confirm?id=7">Confirm</a>
            <img src="cid:logo" alt="Logo" width="32" height="32"></body></html>
            --either--
            --related
            Content-Type: image/png
            Content-ID: <logo>
            Content-Transfer-Encoding: base64
            Content-Disposition: inline; filename="logo.png"

            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
            --related--
            --mixed
            Content-Type: application/pdf
            Content-Disposition: attachment; filename="terms.pdf"
            Content-Transfer-Encoding: base64

            AAEC/w==
            --mixed--
            """;

    private Letters() {}

    /** The lines end in CRLF on the wire. */
    static void send(MailServer server, String message, String... recipients) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        byte[] octets = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        SMTPMessage mail = new SMTPMessage(session, new ByteArrayInputStream(octets));
        mail.setEnvelopeFrom("bounces@example.com");
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(server.smtp().host(), server.smtp().port(), null, null);
            transport.sendMessage(mail, addresses(recipients));
        }
    }

    private static InternetAddress[] addresses(String... recipients) throws MessagingException {
        return InternetAddress.parse(String.join(",", List.of(recipients)));
    }
}
