package dev.restante.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.restante.lint.MailLint;
import dev.restante.mail.ReceivedMail;
import dev.restante.testing.SampleMails;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large mail of what would take minutes, or the stack, if anything were quadratic or recursive. */
class HostileContentTest {

    private static final int SIZE = 300_000;

    private static void soon(ReceivedMail mail) {
        assertTimeoutPreemptively(Duration.ofSeconds(15), () -> {
            assertThat(mail.links()).isNotNull();
            assertThat(mail.codes()).isNotNull();
            assertThat(mail.visibleText()).isNotNull();
            assertThat(mail.inlineImages()).isNotNull();
            assertThat(mail.calendars()).isNotNull();
            assertThat(mail.listUnsubscribe()).isNotNull();
            assertThat(mail.references()).isNotNull();
            assertThat(MailLint.standard().check(mail)).isNotEmpty();
        });
    }

    private static String many(String piece) {
        return piece.repeat(SIZE / piece.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a",
                "<a ",
                "<div>",
                "<div></p>",
                "</x>",
                "<a href=x>",
                "<a href=x><object>",
                "<a b='",
                "<a b=\"<a b='",
                "<a =",
                "<a/",
                "<table><b>x</b>",
                "<table><div>",
                "<p style='display:none'>",
                "<p hidden><b>",
                "<a xmlns:x=1>",
                "<!--",
                "<!",
                "<?",
                "</",
                "<",
                "<script>",
                "<title></titl",
                "<textarea></",
                "<style>cid:",
                "<img src=cid:",
                "<img src=cid:a>",
                "&",
                "&a",
                "&#",
                "&#x",
                "<b>&lt;",
                "<img alt='&lt;'>",
                "<a href='{{'>",
                "<a href='#x' id=x>",
                "{{a}}",
                "<td>1234</td>"
            })
    void asHtml(String piece) {
        soon(SampleMails.mail(("Content-Type: text/html\r\n\r\n" + many(piece)).getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\n",
                "\n \t",
                "\n ",
                "a",
                "1",
                "123 ",
                "1234 ",
                "1234 code ",
                "123-456\n\ncode\n\n",
                "code\n\n1234\n\n",
                "AB-",
                "A1",
                "(",
                "((((code:1234",
                "http://",
                "<http://",
                "<http://a\n",
                "http://(",
                "http://)",
                "http://a.",
                "mailto:a ",
                "<URL:http://a\r\n b",
                "> ",
                "> x \n",
                "{{",
                "{{a",
                "${",
                "<%=",
                "%%A",
                "%7B%7B",
                "=",
                "zip ",
                "a b c d e f g h i j ",
                "\u0000",
                "\u00ff",
                "-- \n"
            })
    void asText(String piece) {
        soon(SampleMails.mail(("Content-Type: text/plain; format=flowed\r\n\r\n" + many(piece)).getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VEVENT\n",
                "BEGIN:VCALENDAR\n",
                "END:VCALENDAR\n",
                "X;",
                "X;A=\"",
                "X;A=\"\n",
                "X;A=,",
                "X:\\",
                "\n ",
                "BEGIN:VCALENDAR\nX:1\nEND:VCALENDAR\n"
            })
    void asCalendar(String piece) {
        soon(SampleMails.mail(
                ("Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n" + many(piece)).getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: ",
                "From: a\r\n",
                "Message-ID: <",
                "References: ",
                "List-Unsubscribe: ",
                "Content-Type: ",
                "Content-ID: ",
                "Subject: ",
                "Date: ",
                "\u00e4\r\n"
            })
    void asHeader(String start) {
        for (String piece : new String[] {"<", "<a>", "a ", "(", "(a)", ",", "<http:a>,", "\"", ".", start}) {
            soon(SampleMails.mail((start + many(piece)).getBytes(ISO_8859_1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "quoted-printable", "binary", "8bit"})
    void asPartsOfEncodings(String encoding) {
        String part = "--b\r\nContent-ID: <x>\r\nContent-Type: image/x\r\nContent-Transfer-Encoding: " + encoding
                + "\r\n\r\n=\n\r";
        soon(SampleMails.mail(("Content-Type: multipart/mixed; boundary=b\r\n\r\n" + many(part)).getBytes(ISO_8859_1)));
        soon(SampleMails.mail(
                ("Content-Transfer-Encoding: " + encoding + "\r\n\r\n" + many("= \t")).getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "=\r\n", "=\n", "=\r", "= ", " ", "=4", "=3D", "=\r\n "})
    void asQuotedPrintable(String piece) {
        for (String type : new String[] {"plain", "html"}) {
            soon(SampleMails.mail(("Content-Type: text/" + type
                            + "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + many(piece))
                    .getBytes(ISO_8859_1)));
        }
    }
}
