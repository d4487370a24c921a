package dev.restante.assertj;

import dev.restante.mime.MimePart;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the parts of a message as {@code multipart/alternative(text/plain, text/html)}. */
final class MimeStructure {

    private MimeStructure() {}

    static String of(MimePart part) {
        List<MimePart> within = Stream.concat(part.children().stream(), part.embedded().stream())
                .toList();
        return part.contentType().fullType()
                + (within.isEmpty()
                        ? ""
                        : within.stream().map(MimeStructure::of).collect(Collectors.joining(", ", "(", ")")));
    }

    static String normalised(String structure) {
        return structure.replaceAll("\\s++", "").replace(",", ", ").toLowerCase(Locale.ROOT);
    }
}
