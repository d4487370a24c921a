package dev.restante.imap.fetch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mime.RawMessage;
import org.junit.jupiter.api.Test;

class SectionOctetsTest {

    private static final RawMessage MAIL = RawMessage.of("A: 1\r\nB: 2\r\nA: 3\r\n\r\ntext".getBytes(US_ASCII));

    private static SectionOctets section(String spec) {
        return Section.parse(spec).flatMap(section -> section.of(MAIL)).orElseThrow();
    }

    @Test
    void manyRangesBecomeOne() {
        SectionOctets fields = section("HEADER.FIELDS (A)");

        SectionOctets piece = fields.inOnePiece();

        assertThat(fields.ranges()).hasSize(2);
        assertThat(piece.ranges()).hasSize(1);
        byte[] octets = new byte[piece.size()];
        piece.copyTo(octets, 0);
        assertThat(new String(octets, US_ASCII)).isEqualTo("A: 1\r\nA: 3\r\n\r\n");
    }

    @Test
    void oneRangeIsNotCopied() {
        assertThat(section("TEXT").inOnePiece().message()).isSameAs(MAIL);
    }
}
