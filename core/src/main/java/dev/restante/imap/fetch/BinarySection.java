package dev.restante.imap.fetch;

import dev.restante.decode.PartContent;
import dev.restante.imap.ImapException;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;
import java.io.IOException;
import java.util.Optional;

/**
 * The content of a part with its transfer encoding undone (RFC 3516 section 4). What has parts of its own, and the
 * message as a whole, has no encoding that could be undone, and is given as it is.
 *
 * @param section the part
 */
record BinarySection(Section section) {

    /** {@code section-binary = "[" [section-part] "]"}. */
    static BinarySection read(ImapReader in) throws ImapSyntaxException, LiteralTooLargeException, IOException {
        Section section = SectionReader.section(in);
        if (section.text() != Section.Text.ALL) {
            throw new ImapSyntaxException("BINARY takes the number of a part, and nothing else: BINARY[1.2]");
        }
        return new BinarySection(section);
    }

    /** Refuses what nobody knows how to decode. */
    void check(RawMessage message) throws ImapException {
        Optional<MimePart> part = leaf(message);
        if (part.isPresent() && !PartContent.isDecodable(part.get())) {
            throw ImapException.no(
                    "UNKNOWN-CTE", "The transfer encoding " + part.get().transferEncoding() + " is not known");
        }
    }

    /** The octets; empty if the message has no such part. */
    Optional<SectionOctets> of(RawMessage message) {
        Optional<MimePart> encoded = leaf(message).filter(PartContent::isEncoded);
        return encoded.isPresent()
                ? encoded.map(PartContent::bytes).map(RawMessage::of).map(SectionOctets::whole)
                : section.of(message);
    }

    private Optional<MimePart> leaf(RawMessage message) {
        return section.part(message)
                .filter(part -> !section.path().isEmpty() && !part.isMultipart() && !part.isMessage());
    }
}
