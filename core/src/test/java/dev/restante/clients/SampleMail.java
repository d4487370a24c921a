package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.restante.MailServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.Socket;

/** Mails that put clients to the test, and a way to bring them to the server that is ours. */
final class SampleMail {

    /** Dots at the beginning of lines, an octet beyond ASCII, a line that is too long, and an empty one at the end. */
    static final byte[] AWKWARD = ("From: Shop <shop@example.com>\r\nTo: jane@example.com\r\nSubject: awkward\r\n"
                    + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                    + ".\r\n..\r\n.dot\r\nGr\u00fc\u00dfe\r\n" + "x".repeat(2000) + "\r\n\r\n")
            .getBytes(ISO_8859_1);

    /** Encoded words, a text in two forms, and an attachment. */
    static final byte[] RICH = """
            Date: Fri, 2 Jan 2026 03:04:05 +0100
            From: =?UTF-8?Q?J=C3=BCrgen?= <shop@example.com>
            To: Jane <jane@example.com>
            Cc: bob@example.com
            Message-ID: <rich@example.com>
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
            X-Order: 4711
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Gr=C3=BC=C3=9Fe in plain
            --inner
            Content-Type: text/html; charset=utf-8

            <p>Greetings</p>
            --inner--
            --outer
            Content-Type: application/pdf; name=terms.pdf
            Content-Disposition: attachment; filename=terms.pdf
            Content-Transfer-Encoding: base64

            SGVsbG8=
            --outer--
            """.replace("\n", "\r\n").getBytes(ISO_8859_1);

    private SampleMail() {}

    /** A mail with this subject and one line. */
    static byte[] withSubject(String subject) {
        return ("From: shop@example.com\r\nSubject: " + subject + "\r\n\r\nline\r\n").getBytes(ISO_8859_1);
    }

    /** Sends a mail octet by octet; the server has it when this returns. */
    static void deliver(MailServer server, String to, byte[] message) throws IOException {
        try (Socket socket = new Socket(server.smtp().host(), server.smtp().port());
                Writer out = new OutputStreamWriter(socket.getOutputStream(), ISO_8859_1);
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))) {
            socket.setSoTimeout(20_000);
            out.write("HELO test\r\nMAIL FROM:<shop@example.com>\r\nRCPT TO:<" + to + ">\r\nDATA\r\n");
            out.write(new String(message, ISO_8859_1).replaceAll("(?<![^\n])\\.", "..") + ".\r\nQUIT\r\n");
            out.flush();
            boolean accepted = in.lines()
                            .filter(line -> line.startsWith("250 2.0.0 Message"))
                            .count()
                    == 1;
            if (!accepted) {
                throw new IOException("The server did not accept the mail");
            }
        }
    }
}
