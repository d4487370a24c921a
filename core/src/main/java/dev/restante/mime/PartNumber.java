package dev.restante.mime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Part numbers of IMAP. */
final class PartNumber {

    private PartNumber() {}

    // section-part = nz-number *("." nz-number)     RFC 3501, section 9; its meaning: section 6.4.5
    static Optional<MimePart> find(MimePart message, int... path) {
        MimePart part = message;
        for (int i = 0; i < path.length && part != null; i++) {
            part = i == 0 ? inMessage(message, path[i]) : inPart(part, path[i]);
        }
        return Optional.ofNullable(part);
    }

    private static @Nullable MimePart inPart(MimePart part, int number) {
        return part.isMessage() ? inMessage(part.embedded().orElseThrow(), number) : part.child(number);
    }

    /** A message that is not a multipart has one part, its own body. */
    private static @Nullable MimePart inMessage(MimePart message, int number) {
        if (message.isMultipart()) {
            return message.child(number);
        }
        return number == 1 ? message : null;
    }
}
