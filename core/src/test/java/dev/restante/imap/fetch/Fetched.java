package dev.restante.imap.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.restante.imap.Dialects;
import dev.restante.imap.extension.Binary;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.Readers;
import dev.restante.mime.RawMessage;
import dev.restante.net.Output;
import dev.restante.net.Outputs;
import dev.restante.store.EntryState;
import dev.restante.store.Flags;
import dev.restante.store.MailStore;
import dev.restante.store.Mailbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What FETCH says of a message, without a server. */
final class Fetched {

    private Fetched() {}

    /** The mails that the tests of MIME tell stories with. */
    static Stream<String> stories() {
        return Stream.of(
                "all-header",
                "alternative-with-image-and-attachment",
                "bounce",
                "boundary-that-never-comes",
                "digest",
                "empty-header",
                "inner-closed-by-the-outer-boundary-inside-a-forwarded-mail",
                "line-of-white-space-in-the-header",
                "mbox-line-and-other-lines-that-are-no-fields",
                "missing-boundary-parameter",
                "missing-closing-boundary",
                "no-blank-line-before-the-next-part",
                "the-example-of-rfc3501",
                "white-space-before-the-first-field");
    }

    static RawMessage story(String name) {
        try (InputStream in = RawMessage.class.getResourceAsStream(name + ".eml")) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), ISO_8859_1);
            return message(text.replace("\r\n", "\n").replace("\n", "\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message with an octet for each character. */
    static RawMessage message(String latin1) {
        return RawMessage.of(latin1.getBytes(ISO_8859_1));
    }

    /** The items as the client would get them, an octet a character. */
    static String items(RawMessage message, String items) throws Exception {
        return write(message, FetchItems.read(Readers.of(items + "\r\n"), Dialects.of(Binary.extension())));
    }

    private static String write(RawMessage message, List<FetchItem> items) throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Output output = Outputs.of(written);
        ImapWriter out = new ImapWriter(output);
        EntryState state = state(message);
        String separator = "* 1 FETCH (";
        for (FetchItem item : items) {
            item.write(state, out.raw(separator));
            separator = " ";
        }
        out.raw(")").end();
        output.flush();
        return written.toString(ISO_8859_1);
    }

    private static EntryState state(RawMessage message) throws Exception {
        Mailbox inbox = new MailStore(InstantSource.system(), false)
                .openSession("jane@example.com")
                .inbox();
        inbox.append(message, Flags.NONE, Instant.EPOCH.atOffset(ZoneOffset.UTC));
        return inbox.open(true).states(new int[] {1}).get(0);
    }
}
