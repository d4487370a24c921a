package dev.restante.pop3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was stored comes back by RETR, octet for octet, and all sizes say how much it is. */
class RetrievedOctetsTest {

    private static final String CRLF = "\r\n";

    @Property(tries = 300)
    void anyMessageComesBackIdentical(@ForAll("maildrops") List<String> messages) throws IOException {
        checkAll(messages);
    }

    @Provide
    Arbitrary<List<String>> maildrops() {
        Arbitrary<String> pieces = Arbitraries.of(
                CRLF, "\r", "\n", ".", "..", "\r\n.\r\n", "\n.\n", "x", "Subject: x\r\n", "\0", "\u00ff");
        return pieces.list()
                .ofMaxSize(30)
                .map(list -> String.join("", list))
                .list()
                .ofMaxSize(5);
    }

    @Example
    void messagesThatWereOnceTroubleComeBackIdentical() throws IOException {
        checkAll(List.of("", ".", "..", CRLF, "." + CRLF, "\r", "\n", ".\n", "\n.\r", "a\n.\nb", "no end", CRLF + "."));
    }

    /** Larger than all buffers, with a dot at each of their edges sooner or later. */
    @Example
    void aLargeMessageComesBackIdentical() throws IOException {
        checkAll(List.of(("." + "x".repeat(71) + CRLF).repeat(20_000), "y".repeat(3_000_000)));
    }

    private static void checkAll(List<String> messages) throws IOException {
        try (Pop3Host host = new Pop3Host()) {
            messages.forEach(message -> host.file(message.getBytes(ISO_8859_1)));
            try (Pop3Client client = host.login()) {
                long octets = messages.stream().mapToLong(String::length).sum();
                assertThat(client.say("STAT")).isEqualTo("+OK " + messages.size() + " " + octets);
                for (int number = 1; number <= messages.size(); number++) {
                    check(client, number, messages.get(number - 1).getBytes(ISO_8859_1));
                }
                assertThat(client.say("NOOP")).startsWith("+OK");
            }
        }
    }

    private static void check(Pop3Client client, int number, byte[] stored) throws IOException {
        assertThat(client.say("LIST " + number)).isEqualTo("+OK " + number + " " + stored.length);
        assertThat(client.say("RETR " + number)).isEqualTo("+OK " + stored.length + " octets");
        byte[] sent = client.readLines();
        assertThat(client.fetch("TOP " + number + " 1000000"))
                .as("TOP with more lines than there are")
                .isEqualTo(sent);
        assertThat(dotAlone(sent))
                .as("a line that a client may take for the end")
                .isFalse();
        byte[] got = unstuffed(sent);
        assertThat(Arrays.copyOf(got, stored.length)).isEqualTo(stored);
        boolean complete = stored.length == 0 || new String(stored, ISO_8859_1).endsWith(CRLF);
        assertThat(new String(got, stored.length, got.length - stored.length, ISO_8859_1))
                .as("after the message")
                .isEqualTo(complete ? "" : CRLF);
    }

    /** Whether there is a dot alone in a line, for those to whom LF alone ends it, and a CR is enough after the dot. */
    private static boolean dotAlone(byte[] sent) {
        return Pattern.compile("(^|\n)\\.(\r|\n|$)")
                .matcher(new String(sent, ISO_8859_1))
                .find();
    }

    private static byte[] unstuffed(byte[] sent) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int last = '\n';
        for (byte octet : sent) {
            if (last != '\n' || octet != '.') {
                message.write(octet);
            }
            last = last == '\n' && octet == '.' ? -1 : octet;
        }
        return message.toByteArray();
    }
}
