package dev.restante.imap.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Properties;
import org.eclipse.angus.mail.iap.Protocol;
import org.eclipse.angus.mail.imap.protocol.BODYSTRUCTURE;
import org.eclipse.angus.mail.imap.protocol.ENVELOPE;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Has somebody else's parser read what we write. */
class BodyStructureTest {

    private static FetchResponse parsed(String response) throws Exception {
        ByteArrayInputStream in = new ByteArrayInputStream(response.getBytes(ISO_8859_1));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new FetchResponse(new Protocol(in, nowhere, new Properties(), false));
    }

    @ParameterizedTest
    @MethodSource("dev.restante.imap.fetch.Fetched#stories")
    void tellsTheTreeOfTheIndex(String story) throws Exception {
        RawMessage message = Fetched.story(story);

        FetchResponse response = parsed(Fetched.items(message, "(ENVELOPE BODYSTRUCTURE UID)"));

        assertThat(response.getItemCount()).isEqualTo(3);
        assertThat(response.getItem(ENVELOPE.class)).isNotNull();
        assertSame(response.getItem(BODYSTRUCTURE.class), message.mime());
    }

    /** BODY is BODYSTRUCTURE without the extension data: RFC 3501 section 7.4.2. */
    @ParameterizedTest
    @MethodSource("dev.restante.imap.fetch.Fetched#stories")
    void tellsTheSameTreeWithoutExtensionData(String story) throws Exception {
        RawMessage message = Fetched.story(story);
        String body = Fetched.items(message, "BODY");

        FetchResponse response = parsed(body.replace("FETCH (BODY (", "FETCH (BODYSTRUCTURE ("));

        assertSame(response.getItem(BODYSTRUCTURE.class), message.mime());
    }

    private static void assertSame(BODYSTRUCTURE told, MimePart part) {
        assertThat(told.type + "/" + told.subtype)
                .isEqualToIgnoringCase(
                        (part.isMultipart() ? "multipart" : part.contentType().type()) + "/"
                                + part.contentType().subtype());
        int nested = part.isMessage() ? 1 : part.children().size();
        assertThat(told.bodies == null ? 0 : told.bodies.length).isEqualTo(nested);
        for (int i = 0; i < part.children().size(); i++) {
            assertSame(told.bodies[i], part.children().get(i));
        }
        part.embedded().ifPresent(message -> assertSame(told.bodies[0], message));
        if (!part.isMultipart()) {
            assertThat(told.size).isEqualTo(part.bodySize());
            assertThat(told.encoding).isEqualTo(part.transferEncoding());
            assertThat(told.id).isEqualTo(part.header("Content-ID").orElse(null));
            assertThat(told.lines).isEqualTo(part.isText() || part.isMessage() ? part.lines() : -1);
        }
    }

    @Test
    void tellsTheExampleOfRfc3501() throws Exception {
        FetchResponse response = parsed(Fetched.items(Fetched.story("the-example-of-rfc3501"), "BODYSTRUCTURE"));

        BODYSTRUCTURE root = response.getItem(BODYSTRUCTURE.class);
        assertThat(root.isMulti()).isTrue();
        assertThat(root.bodies[2].isNested()).isTrue();
    }

    /** Deeper than the index looks, a message/rfc822 has no envelope, and without one it must not be called so. */
    @Test
    void endsWhereTheIndexEnds() throws Exception {
        RawMessage message = Fetched.message("Content-Type: message/rfc822\r\n\r\n".repeat(150) + "\r\nend\r\n");

        String structure = Fetched.items(message, "BODYSTRUCTURE");

        assertThat(structure).contains("(\"application\" \"octet-stream\" NIL NIL NIL \"7bit\" ");
        assertThat(parsed(structure).getItem(BODYSTRUCTURE.class).isNested()).isTrue();
    }

    @Test
    void quotesWhatAMailSays() throws Exception {
        RawMessage message = Fetched.message(
                "Content-Type: text/\"odd\"; name=\"a\\\"b\\\\\r\n c\"; x=\r\n"
                        + "Content-Description: \u00fc\r\nContent-ID:\r\nContent-Disposition: ;\r\nContent-Language: ,\r\n\r\n");

        assertThat(Fetched.items(message, "BODYSTRUCTURE"))
                .isEqualTo("* 1 FETCH (BODYSTRUCTURE (\"text\" \"plain\" (\"charset\" \"us-ascii\") \"\" {2}\r\n"
                        + "\u00c3\u00bc \"7bit\" 0 0 NIL NIL NIL NIL))\r\n");
    }
}
