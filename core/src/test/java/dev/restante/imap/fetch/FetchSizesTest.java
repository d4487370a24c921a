package dev.restante.imap.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mime.RawMessage;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.angus.mail.iap.Protocol;
import org.eclipse.angus.mail.imap.protocol.BODYSTRUCTURE;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;

/** All that FETCH tells of sizes is true of what it gives, however malformed the message. */
class FetchSizesTest {

    private static final Pattern LITERAL = Pattern.compile("\\{(\\d+)}\r\n");
    private static final Pattern NUMBER = Pattern.compile(" (\\d+)\\)\r\n$");

    private final StringBuilder walked = new StringBuilder();

    @Property(tries = 300)
    void sizesAgreeWithWhatIsFetched(@ForAll("soups") String soup) throws Exception {
        RawMessage message = Fetched.message(soup);

        assertThat(number(message, "RFC822.SIZE")).isEqualTo(soup.length());
        assertThat(literal(message, "BODY.PEEK[]")).isEqualTo(soup);
        assertThat(literal(message, "BODY.PEEK[HEADER]") + literal(message, "BODY.PEEK[TEXT]"))
                .isEqualTo(soup);
        checkMessage(message, structure(message), "");
        assertThat(walked.toString()).isNotEmpty();
    }

    /** Walks by what the response says, not by the index: the numbers are those of RFC 3501 section 6.4.5. */
    private void checkMessage(RawMessage message, BODYSTRUCTURE body, String prefix) throws Exception {
        if (body.isMulti()) {
            checkChildren(message, body, prefix);
        } else {
            checkPart(message, body, prefix + "1");
        }
    }

    private void checkChildren(RawMessage message, BODYSTRUCTURE body, String prefix) throws Exception {
        for (int i = 0; i < body.bodies.length; i++) {
            checkPart(message, body.bodies[i], prefix + (i + 1));
        }
        assertThat(Fetched.items(message, "BODY.PEEK[" + prefix + (body.bodies.length + 1) + "]"))
                .endsWith(" NIL)\r\n");
    }

    private void checkPart(RawMessage message, BODYSTRUCTURE body, String path) throws Exception {
        walked.append(path).append(' ');
        String octets = literal(message, "BODY.PEEK[" + path + "]");
        checkBinary(message, path);
        if (body.isMulti()) {
            checkChildren(message, body, path + ".");
            return;
        }
        assertThat(octets).as(path).hasSize(body.size);
        if (body.lines >= 0) {
            assertThat(octets.chars().filter(c -> c == '\n').count()).as(path).isEqualTo(body.lines);
        }
        if (body.isNested()) {
            assertThat(literal(message, "BODY.PEEK[" + path + ".HEADER]")
                            + literal(message, "BODY.PEEK[" + path + ".TEXT]"))
                    .isEqualTo(octets);
            checkMessage(message, body.bodies[0], path + ".");
        }
    }

    private static void checkBinary(RawMessage message, String path) throws Exception {
        String decoded = literal(message, "BINARY.PEEK[" + path + "]");
        assertThat(number(message, "BINARY.SIZE[" + path + "]")).isEqualTo(decoded.length());
        assertThat(literal(message, "BINARY.PEEK[" + path + "]<1.3>"))
                .isEqualTo(decoded.substring(Math.min(1, decoded.length()), Math.min(4, decoded.length())));
    }

    private static BODYSTRUCTURE structure(RawMessage message) throws Exception {
        byte[] response = Fetched.items(message, "BODYSTRUCTURE").getBytes(ISO_8859_1);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Protocol protocol = new Protocol(new ByteArrayInputStream(response), nowhere, new Properties(), false);
        return Objects.requireNonNull(new FetchResponse(protocol).getItem(BODYSTRUCTURE.class));
    }

    private static long number(RawMessage message, String item) throws Exception {
        Matcher number = NUMBER.matcher(Fetched.items(message, item));
        assertThat(number.find()).isTrue();
        return Long.parseLong(number.group(1));
    }

    private static String literal(RawMessage message, String item) throws Exception {
        String response = Fetched.items(message, item);
        Matcher literal = LITERAL.matcher(response);
        assertThat(literal.find()).as(item + " in " + response).isTrue();
        int end = literal.end() + Integer.parseInt(literal.group(1));
        assertThat(response.substring(end)).isEqualTo(")\r\n");
        return response.substring(literal.end(), end);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(
                        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
                        "Content-Type: multipart/digest; boundary=c\r\n\r\npreamble\r\n--c\r\n",
                        "Content-Type: multipart/mixed\r\n",
                        "Content-Type: message/rfc822\r\n\r\n",
                        "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n",
                        "Content-Type: text/html; charset=utf-8\r\n",
                        "Content-Type: image/png; name*0*=utf-8''%C3; name*1=x\r\n",
                        "Content-Transfer-Encoding: base64\r\n\r\nAAECAw==\r\n",
                        "Content-Transfer-Encoding: base64\r\n\r\n!?\r\n",
                        "Content-Transfer-Encoding: quoted-printable\r\n\r\na=0D=0Ab=\r\n=zz\r\n",
                        "Content-Transfer-Encoding: uuencode\r\n\r\nbegin 644 x\r\n#0V%T\r\n`\r\nend\r\n",
                        "Content-Disposition: attachment; filename=\"a\\\"b\"\r\n",
                        "Subject: a\r\n b\r\n",
                        "From: \"x\" <a@example.com>, Group: b@example.com;\r\n",
                        "--b\r\n",
                        "--c\r\n",
                        "--b--\r\n",
                        "--c--\r\n",
                        "--b",
                        "\r\n",
                        "\n",
                        "\u00fc\u0000\r\n",
                        "text\r\n",
                        "text")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }
}
