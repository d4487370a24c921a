package dev.restante.imap.search;

import dev.restante.decode.EncodedWords;
import dev.restante.decode.PartContent;
import dev.restante.mime.HeaderField;
import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;
import dev.restante.store.EntryState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * A message that a search looks at.
 *
 * @param state the message at the time of the search
 * @param lastUid the highest UID that the client knows, which {@code *} stands for
 * @param now the time of the search
 */
public record Candidate(EntryState state, int lastUid, Instant now) {

    RawMessage message() {
        return state.entry().message();
    }

    /** Whether a header field of the name has a decoded value that will do. Looks at the header alone. */
    boolean anyHeader(String name, Predicate<String> test) {
        return message().mime().headers(name).stream().map(EncodedWords::decode).anyMatch(test);
    }

    /** Whether the header, field by field, has something that will do. */
    boolean anyHeaderLine(Predicate<String> test) {
        return anyHeaderLine(message().mime(), test);
    }

    private static boolean anyHeaderLine(MimePart part, Predicate<String> test) {
        for (HeaderField field : part.headers()) {
            if (test.test(field.name() + ": " + EncodedWords.decode(field.unfoldedValue()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text part, decoded, will do; also one within an attached message, or a field of such a message. */
    boolean anyText(Predicate<String> test) {
        Deque<MimePart> parts = new ArrayDeque<>();
        parts.add(message().mime());
        while (!parts.isEmpty()) {
            MimePart part = parts.remove();
            parts.addAll(part.children());
            part.embedded().ifPresent(parts::add);
            boolean found = part.embedded().isPresent()
                    ? anyHeaderLine(part.embedded().get(), test)
                    : !part.isMultipart() && part.isText() && test.test(PartContent.text(part));
            if (found) {
                return true;
            }
        }
        return false;
    }
}
