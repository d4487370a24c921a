package dev.restante.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mime.RawMessage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPreviewTest {

    private static String preview(String message) {
        return TextPreview.of(RawMessage.of(message.getBytes(UTF_8)).mime());
    }

    private static String html(String source) {
        return preview("Content-Type: text/html; charset=utf-8\r\n\r\n" + source);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<p>one</p><p>two</p>, one two",
                "a<br>b, a b",
                "1 < 2 && 3 > 2, 1 < 2 && 3 > 2",
                "&lt;b&gt;&#65;&#x42;&nope;&, <b>AB&nope;&",
                "&#xD800;&#99999999999;x, \ufffdx",
                "<STYLE>p</STYLE>x<!-- y, x",
                "<a title='>'>x</a>, x",
                "<a title=\">x</a>, x",
                "<script>never closed, ``",
            })
    void takesMarkupAway(String source, String text) {
        assertThat(html(source)).isEqualTo(text);
    }

    @Test
    void takesTheFirstTextThatIsNoAttachment() {
        assertThat(
                        preview(
                                "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nno\r\n"
                                        + "--x\r\nContent-Disposition: attachment\r\n\r\nno\r\n--x\r\n\r\nyes\r\n--x\r\n\r\nno\r\n--x--"))
                .isEqualTo("yes");
    }

    @Test
    void isCutBetweenCharacters() {
        assertThat(preview("Content-Type: text/plain; charset=utf-8\r\n\r\n" + "\ud83d\ude00".repeat(300)))
                .isEqualTo("\ud83d\ude00".repeat(200));
    }

    @Property(tries = 300)
    void isShortAndOnOneLine(@ForAll("soups") String soup) {
        String preview = html(soup);

        assertThat(preview.codePointCount(0, preview.length())).isLessThanOrEqualTo(200);
        assertThat(preview).doesNotContainPattern("[\\p{Cntrl}]|  |^ | $");
        assertThat(preview.getBytes(UTF_8)).asString(UTF_8).isEqualTo(preview);
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "<!--",
                        "-->",
                        "<p ",
                        "</p>",
                        "\"",
                        "'",
                        "&",
                        "&amp;",
                        "&#0;",
                        ";",
                        "<style",
                        "text",
                        " ",
                        "\r\n",
                        "\u0000",
                        "\u00fc",
                        "\ud83d\ude00")
                .list()
                .ofMaxSize(400)
                .map(pieces -> String.join("", pieces));
    }
}
