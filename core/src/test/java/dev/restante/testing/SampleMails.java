package dev.restante.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** Received mails to test with. */
public final class SampleMails {

    private SampleMails() {}

    /** A mail from shop@example.com; the message with LF as line ends, an octet a character. */
    public static ReceivedMail mail(String message, String... recipients) {
        return mail(message.replace("\n", "\r\n").getBytes(ISO_8859_1), recipients);
    }

    public static ReceivedMail mail(byte[] message, String... recipients) {
        Envelope envelope = new Envelope(
                "shop@example.com",
                Map.of(),
                Stream.of(recipients).map(each -> new Recipient(each, Map.of())).toList(),
                new Client(new InetSocketAddress("127.0.0.1", 25), "client"),
                Instant.EPOCH,
                Instant.EPOCH);
        return new ReceivedMail(7, envelope, RawMessage.of(message));
    }
}
