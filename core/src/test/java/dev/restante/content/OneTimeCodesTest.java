package dev.restante.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.ReceivedMail;
import dev.restante.testing.SampleMails;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodesTest {

    private static ReceivedMail text(String text) {
        return SampleMails.mail(("Content-Type: text/plain; charset=utf-8\r\n\r\n" + text.replace("\\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static ReceivedMail html(String html) {
        return SampleMails.mail(
                ("Content-Type: text/html; charset=utf-8\r\n\r\n" + html).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "482913 | 482913",
                "Your code is 482913. | 482913",
                "Your code is 482 913. | 482913",
                "Your code is 4829-1305 | 48291305",
                "482-913 is your code. | 482913",
                "G-482913 is your Google verification code. | G-482913",
                "Your Slack confirmation code: XK4-92B | XK4-92B",
                "Enter the code 7QX41Z to go on | 7QX41Z",
                "PIN:4829 | 4829",
                "code=482913 | 482913",
                "Use (482913) as your one-time password. | 482913",
                "Ihr Best\u00e4tigungscode lautet *482913* | 482913",
                "Su c\u00f3digo: 482913 | 482913",
                "\u9a8c\u8bc1\u7801\uff1a482913\u3002\u8bf7\u52ff | 482913",
                "Your code is 2026 | 2026",
                "Your code:\\n\\n    482913\\n\\nOrder 20394812\\n\\nAcme, 94107 San Francisco | 482913",
                "482 913\\n\\nis your code.\\n\\nAcme, 94107 San Francisco | 482913",
                "Your code is 482913. It is valid until 3 January 2026, 18:30. | 482913",
                "Call +49 30 1234567 or 555-1234, or use the code 482913 | 482913",
                "The code 482913 renews 1234 EUR, $4321, 8765% and \u20ac5678 a year | 482913",
                "The code 482913, see https://a.example/123456?code=654321 and #123456 and a123456b | 482913",
                "Your zip code is 94107.\\n\\nUse the code 482913. | 482913",
            })
    void findsTheCode(String text, String code) {
        assertThat(text(text).codes()).containsExactly(code);
        assertThat(text(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no digits",
                "123",
                "123456789",
                "\u00a9 2026 Acme",
                "3 January 2026",
                "On 2026-01-02 or 02.01.2026 or 1/2/2026 or 20260102",
                "Color #482913 or #482913;",
                "1,234 or 1.234 or 12:3456",
                "+1 555 123 4567, (555) 123-4567, 555-123-4567, Tel. 5551234",
                "4111 1111 1111 1111",
                "DE12 3456 7890 1234 5678 90",
                "https://a.example/482913?x=482913",
                "user482913@example.com",
                "EUR 4829 or 4829 EUR or $4829 or 4829$",
                "HELLO1234 without an announcement",
            })
    void thisIsNoCode(String text) {
        assertThat(text(text).codes()).isEmpty();
    }

    @Test
    void isFoundInWhatIsVisibleOfHtml() {
        ReceivedMail mail = html("<style>a{color:#482913}</style><p style='display:none'>Code 111111</p>"
                + "<p>Your&nbsp;code is</p><table><tr><td><h1><span>48</span><span>2</span>913</h1></td></tr></table>"
                + "<p><a href='https://a.example/222222'>No code?</a></p><p>Acme, 94107 SF</p>");

        assertThat(mail.code()).isEqualTo("482913");
    }

    @Test
    void isTheSameInBothBodiesInGroupsOrNot() {
        ReceivedMail mail = SampleMails.mail("""
                Content-Type: multipart/alternative; boundary=b

                --b

                Your code: 482913
                --b
                Content-Type: text/html

                <p>Your code: <b>482 913</b>
                --b--
                """);

        assertThat(mail.codes()).containsExactly("482913");
    }

    @Test
    void aPatternOfOnesOwnCounts() {
        ReceivedMail mail = text("Use ABCDEFGH, or 482913, or ABCDEFGH.");

        assertThat(mail.codes(Pattern.compile("[A-Z]{8}"))).containsExactly("ABCDEFGH");
        assertThat(mail.codes(Pattern.compile("Use (\\w+)"))).isEqualTo(List.of("ABCDEFGH"));
        assertThat(mail.code(Pattern.compile("Use (\\w+)"))).isEqualTo("ABCDEFGH");
    }

    @Test
    void severalOrNoneAreAnErrorThatSaysWhatToDo() {
        assertThatThrownBy(text("Code 1234 or 5678")::code)
                .isInstanceOf(MailContentError.class)
                .hasMessage("Several texts in this mail may be the one-time code: 1234, 5678;"
                        + " say what it looks like, such as codes(Pattern.compile(\"code is (\\\\w+)\"))"
                        + "\nIt is mail 7 from shop@example.com to []: \"\"\nwith the text\n  Code 1234 or 5678");
        assertThatThrownBy(text("none")::code).hasMessageStartingWith("No one-time code in this mail; say what");
    }
}
