package dev.restante.server.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.decode.EncodedWords;
import dev.restante.mime.HeaderField;
import dev.restante.mime.RawMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;

/** The header of a message, field by field, as people read it and as it stands there. */
final class HeaderJson {

    /** Real headers have a few dozen fields, of some thousand octets. */
    static final int MANY_FIELDS = 1_000;

    private static final int MANY_OCTETS = 256 * 1024;

    private HeaderJson() {}

    /** Of a longer header its beginning. */
    static List<Map<String, Object>> of(RawMessage message) {
        int end = Math.min(message.mime().bodyStart(), MANY_OCTETS);
        RawMessage header = RawMessage.of(message.toByteArray(0, end));
        return header.mime().headers().stream()
                .limit(MANY_FIELDS)
                .map(field -> field(header, field))
                .toList();
    }

    private static Map<String, Object> field(RawMessage header, HeaderField field) {
        return new Fields()
                .always("name", field.name())
                .always("value", EncodedWords.decode(field.unfoldedValue()))
                .always("raw", text(header.toByteArray(field.start(), field.end())))
                .map();
    }

    /** Without the last line end. In UTF-8 where it is that, else in ISO-8859-1, in which each octet is something. */
    private static String text(byte[] octets) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString().stripTrailing();
        } catch (CharacterCodingException e) {
            return new String(octets, ISO_8859_1).stripTrailing();
        }
    }
}
