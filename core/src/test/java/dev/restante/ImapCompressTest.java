package dev.restante;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.store.Flags;
import dev.restante.testing.WireClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** COMPRESS=DEFLATE (RFC 4978) with octets that no transcript can show. */
class ImapCompressTest {

    private ImapHost host;
    private WireClient client;

    @BeforeEach
    void compress() throws IOException {
        host = new ImapHost();
        client = new WireClient(host.endpoint());
        client.send("a LOGIN jane@example.com secret\r\nb SELECT INBOX\r\n");
        readUntil("b OK ");
        client.send("c COMPRESS DEFLATE\r\n");
        readUntil("c OK ");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        host.close();
    }

    private String readUntil(String start) throws IOException {
        String line = client.readLine();
        while (line != null && !line.startsWith(start)) {
            line = client.readLine();
        }
        assertThat(line).isNotNull();
        return line;
    }

    private static byte[] deflated(byte[] octets) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(deflated, new Deflater(Deflater.BEST_COMPRESSION, true), true)) {
            out.write(octets);
            out.flush();
            return deflated.toByteArray();
        }
    }

    /** What no layer can make smaller, and far more than any buffer on the way holds. */
    @Test
    void octetsThatCannotBeCompressedComeAsTheyAre() throws IOException {
        byte[] random = new byte[900_000];
        new Random(1).nextBytes(random);
        String message = "Subject: x\r\n\r\n"
                + new String(random, ISO_8859_1).replace('\n', ' ').replace('\r', ' ');
        client.compress();
        client.send("d APPEND INBOX {" + message.length() + "+}\r\n");
        client.send(message.getBytes(ISO_8859_1));
        client.send("\r\n");
        readUntil("d OK ");
        client.send("e FETCH 1 BODY.PEEK[]\r\n");

        assertThat(client.readLine()).isEqualTo("* 1 FETCH (BODY[] {" + message.length() + "}");
        assertThat(client.read(message.length())).isEqualTo(message.getBytes(ISO_8859_1));
        assertThat(client.readLine()).isEqualTo(")");
    }

    /** 64 MB in 64 KB: a line has its limit all the same, and the session goes on behind it. */
    @Test
    void whatGrowsAThousandTimesIsALineThatIsTooLong() throws IOException {
        byte[] bomb = new byte[64 * 1024 * 1024];
        Arrays.fill(bomb, (byte) 'x');
        byte[] deflated = deflated(bomb);
        assertThat(deflated.length).isLessThan(bomb.length / 900);
        client.compress();
        client.send("d NOOP\r\n");
        readUntil("d OK ");
        client.plain().getOutputStream().write(deflated);
        assertThat(client.readLine()).startsWith("* BAD A command line has at most");
    }

    @Test
    void aLiteralIsRefusedByItsSizeHoweverSmallItCameIn() throws IOException {
        byte[] literal = new byte[16 * 1024 * 1024];
        Arrays.fill(literal, (byte) 'x');
        client.compress();
        client.send("d APPEND INBOX {" + literal.length + "+}\r\n");
        client.send(literal);
        client.send("\r\ne NOOP\r\n");

        assertThat(client.readLine()).startsWith("d NO [TOOBIG] ");
        assertThat(client.readLine()).startsWith("e OK ");
    }

    @Test
    void anEndInTheMiddleEndsTheSession() throws IOException {
        byte[] deflated = deflated("d NOOP\r\n".getBytes(ISO_8859_1));
        client.compress();
        client.plain().getOutputStream().write(deflated, 0, 3);
        client.endOutput();

        assertThat(client.readLine()).isNull();
    }

    /** The end of the compressed octets is the end of what the client says. */
    @Test
    void aClientThatEndsItsStreamHasLeft() throws IOException {
        client.compress();
        client.sendLastCompressed("d NOOP\r\n".getBytes(ISO_8859_1));
        readUntil("d OK ");

        assertThat(client.readLine()).isNull();
    }

    @Test
    void theServerSaysByeWhenItCloses() throws IOException {
        client.compress();
        client.send("d IDLE\r\n");
        readUntil("+ ");
        host.close();

        assertThat(client.readLine()).startsWith("* BYE ");
        assertThat(client.readLine()).isNull();
    }

    /** Nothing of a session's own is kept when it has gone, be it in the middle of a word. */
    @Test
    void aClientThatVanishesIsForgotten() throws IOException {
        ImapHost.file(host.inbox(), Flags.NONE, "Subject: x\r\n\r\n");
        client.compress();
        client.send("d IDLE\r\n");
        readUntil("* 1 EXISTS");
        client.reset();
        host.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName()
                        .matches("IMAP-(news-)?" + client.plain().getLocalPort()));
    }
}
