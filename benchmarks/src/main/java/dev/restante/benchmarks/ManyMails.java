package dev.restante.benchmarks;

import dev.restante.MailServer;
import java.io.IOException;

/** Fills a mailbox. */
final class ManyMails {

    private ManyMails() {}

    /** Sends mails to jane@example.com over one connection. Each answers the one before. */
    static void send(MailServer server, int count) throws IOException {
        try (WireClient smtp = new WireClient(server.smtp())) {
            smtp.send("HELO client.example.com\r\n");
            for (int i = 0; i < count; i++) {
                smtp.send("MAIL FROM:<shop@example.com>\r\nRCPT TO:<jane@example.com>\r\nDATA\r\n" + mail(i) + ".\r\n");
                smtp.readUntil("250 2.0.0 ");
            }
        }
    }

    /** Its subject and its text are encoded, as those of many people are. */
    private static String mail(int number) {
        return "Date: Fri, 2 Jan 2026 03:04:05 +0100\r\nFrom: The shop <shop@example.com>\r\n"
                + "To: Jane <jane@example.com>\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= Order " + number
                + "\r\nMessage-ID: <" + number
                + "@example.com>\r\nIn-Reply-To: <" + (number - 1)
                + "@example.com>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "Dear Jane, thank you for your order.\r\n".repeat(50);
    }
}
