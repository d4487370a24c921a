package dev.restante.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class RawMessageTest {

    private final RawMessage message = Mails.octets("Subject: x\r\n\r\nb\u00f6dy");

    @Test
    void gives_back_its_octets() throws IOException {
        var out = new ByteArrayOutputStream();
        message.writeTo(out);

        assertThat(message.size()).isEqualTo(18);
        assertThat(message.at(15)).isEqualTo((byte) 0xf6);
        assertThat(out.toByteArray()).isEqualTo(message.toByteArray());
        assertThat(message.newInputStream()).hasBinaryContent(message.toByteArray());
        assertThat(Mails.latin1(message.toByteArray())).isEqualTo("Subject: x\r\n\r\nb\u00f6dy");
    }

    @Test
    void gives_back_a_range() throws IOException {
        var out = new ByteArrayOutputStream();
        message.writeTo(out, 9, 12);

        assertThat(out.toString()).isEqualTo("x\r\n");
        assertThat(message.toByteArray(9, 12)).containsExactly('x', '\r', '\n');
        assertThat(message.newInputStream(9, 12)).hasContent("x\r\n");
    }

    @Test
    void hands_its_own_array_to_the_stream() throws IOException {
        byte[] octets = {'a', 'b'};
        var seen = new byte[1][];
        RawMessage.of(octets)
                .writeTo(
                        new OutputStream() {
                            @Override
                            public void write(int octet) {
                                throw new AssertionError("octet by octet");
                            }

                            @Override
                            public void write(byte[] array, int offset, int length) {
                                seen[0] = array;
                            }
                        },
                        0,
                        2);

        assertThat(seen[0]).isSameAs(octets);
    }

    @Test
    void a_copy_does_not_change_with_the_array() {
        byte[] octets = {'a', 'b'};
        RawMessage copy = RawMessage.copyOf(octets);
        octets[0] = 'z';

        assertThat(copy.toByteArray()).containsExactly('a', 'b');
    }

    @Test
    void refuses_a_range_outside() {
        var out = new ByteArrayOutputStream();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> message.writeTo(out, 3, 19));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> message.toByteArray(3, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> message.newInputStream(-1, 2));
    }

    @Test
    void computes_its_index_once() {
        assertThat(message.mime()).isSameAs(message.mime());
        assertThat(message.mime().message()).isSameAs(message);
    }
}
