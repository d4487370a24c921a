package dev.restante.store;

import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Mail for tests of the store. */
final class Samples {

    static final OffsetDateTime DATE = OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.ofHours(1));

    private Samples() {}

    static Envelope envelope(String... recipients) {
        return envelope(Stream.of(recipients)
                .map(address -> new Recipient(address, Map.of()))
                .toArray(Recipient[]::new));
    }

    static Envelope envelope(Recipient... recipients) {
        return new Envelope(
                "shop@example.com",
                Map.of(),
                List.of(recipients),
                new Client(new InetSocketAddress("127.0.0.1", 25), "client"),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    static RawMessage message(String subject) {
        return RawMessage.of(("Subject: " + subject + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    static MailboxEntry entry(int uid) {
        return new MailboxEntry(uid, message("x"), DATE, Flags.NONE, 1, 0);
    }
}
