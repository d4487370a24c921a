package dev.restante.imap.sort;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mime.RawMessage;
import dev.restante.sasl.SaslException;
import dev.restante.store.EntryState;
import dev.restante.store.Flags;
import dev.restante.store.MailStore;
import dev.restante.store.Mailbox;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** A mailbox of headers, each a day younger than the one before. */
final class Mails {

    private Mails() {}

    static List<EntryState> of(String... headers) {
        try {
            Mailbox inbox = new MailStore(InstantSource.system(), false)
                    .openSession("jane")
                    .inbox();
            for (int day = 0; day < headers.length; day++) {
                String message = headers[day] + "\r\n\r\n";
                inbox.append(
                        RawMessage.of(message.getBytes(UTF_8)),
                        Flags.NONE,
                        Instant.ofEpochSecond(86_400L * day).atOffset(ZoneOffset.UTC));
            }
            return inbox.open(true)
                    .states(IntStream.rangeClosed(1, headers.length).toArray());
        } catch (SaslException e) {
            throw new IllegalStateException(e);
        }
    }
}
