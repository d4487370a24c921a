package dev.restante.server.api;

import dev.restante.mail.Attachment;
import dev.restante.mime.MimePart;
import dev.restante.server.live.PartNumbers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tree of the parts of a message. The message within a {@code message/rfc822} part is its one child. */
final class StructureJson {

    private final PartNumbers numbers;

    private StructureJson(PartNumbers numbers) {
        this.numbers = numbers;
    }

    /** Of a whole message; the index of a message bounds its depth and its parts. */
    static Map<String, Object> of(MimePart root) {
        return new StructureJson(new PartNumbers(root)).part(root);
    }

    private Map<String, Object> part(MimePart part) {
        Attachment asFile = Attachment.of(part);
        return new Fields()
                .always("part", numbers.of(part))
                .always("contentType", part.contentType().fullType())
                .with("charset", part.contentType().parameters().get("charset"))
                .with("disposition", asFile.disposition())
                .with("fileName", asFile.fileName())
                .with("contentId", asFile.contentId())
                .always("transferEncoding", part.transferEncoding())
                .always("size", part.bodySize())
                .with("lines", part.isText() ? Optional.of(part.lines()) : Optional.empty())
                .with("children", children(part))
                .map();
    }

    private List<Map<String, Object>> children(MimePart part) {
        return Stream.concat(part.children().stream(), part.embedded().stream())
                .map(this::part)
                .toList();
    }
}
