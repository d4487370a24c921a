package dev.restante.imap.thread;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.restante.imap.sort.BaseSubject;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.net.Outputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Messages and threads as tests write them. */
final class Threads {

    private Threads() {}

    /** A message whose ID is its number, and whose sent date is so many seconds. */
    static ThreadMessage message(int number, int second, String subject, String... references) {
        return message(number, Integer.toString(number), second, subject, references);
    }

    static ThreadMessage message(int number, String id, int second, String subject, String... references) {
        return new ThreadMessage(
                number, Instant.ofEpochSecond(second), BaseSubject.of(subject), id, List.of(references));
    }

    static String written(List<ThreadNode> heads) {
        try {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            ImapWriter out = new ImapWriter(Outputs.of(octets));
            new ThreadWriter(out).write(heads);
            out.end();
            out.flush();
            return octets.toString(US_ASCII).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
