package dev.restante.lint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.restante.mail.MailMessage;
import dev.restante.mime.RawMessage;
import dev.restante.testing.SampleMails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MailLintTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private static final String HEADER = """
            From: Shop <shop@example.com>
            To: jane@example.com
            Subject: Welcome
            Date: Fri, 2 Jan 2026 03:04:05 +0000
            Message-ID: <1@example.com>
            MIME-Version: 1.0
            """;

    private static final String PLAIN = HEADER + "Content-Type: text/plain; charset=utf-8\n\nHello Jane\n";

    private static String html(String html) {
        return HEADER
                + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nHello\n--b\nContent-Type: text/html\n\n"
                + html + "\n--b--\n";
    }

    private static String related(String html, String parts) {
        return html(html).replace("alternative", "mixed").replace("--b--", parts + "--b--");
    }

    private static String encoded(String encoding, String content) {
        return HEADER + "Content-Transfer-Encoding: " + encoding + "\n\n" + content;
    }

    private static List<Finding> findings(String message) {
        return findings(message.replace("\n", "\r\n").getBytes(ISO_8859_1));
    }

    private static List<Finding> findings(byte[] message) {
        return MailLint.standard().at(NOW).check(SampleMails.mail(message, "jane@example.com"));
    }

    private static Set<String> ids(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Arguments> broken() {
        String header = PLAIN;
        return Stream.of(
                Arguments.of("header-missing", header.replace("From: Shop <shop@example.com>\n", "")),
                Arguments.of("header-missing", header.replace("Date:", "X-Date:")),
                Arguments.of("header-repeated", header.replace("To:", "Subject: Again\nTo:")),
                Arguments.of("header-malformed", header.replace("To:", "Nonsense\nTo:")),
                Arguments.of("header-not-encoded", header.replace("Welcome", "Gr\u00fc\u00dfe")),
                Arguments.of("address-malformed", header.replace("To: jane@example.com", "To: jane")),
                Arguments.of("address-malformed", header.replace("To: jane@example.com", "To:")),
                Arguments.of("sender-missing", header.replace("From: ", "From: bob@example.com, ")),
                Arguments.of("recipient-missing", header.replace("To:", "X-To:")),
                Arguments.of("subject-missing", header.replace("Subject: Welcome", "Subject: ")),
                Arguments.of("message-id-missing", header.replace("Message-ID:", "X-ID:")),
                Arguments.of("message-id-malformed", header.replace("<1@example.com>", "1@example.com")),
                Arguments.of("message-id-domain", header.replace("<1@example.com>", "<1@buildhost>")),
                Arguments.of("message-id-domain", header.replace("<1@example.com>", "<1@pc.local>")),
                Arguments.of("date-malformed", header.replace("Fri, 2 Jan 2026", "tomorrow")),
                Arguments.of(
                        "date-off", header.replace("2 Jan 2026", "2 Jan 2025").replace("Fri, ", "")),
                Arguments.of("from-differs-from-envelope", header.replace("shop@example.com", "shop@other.example")),
                Arguments.of("line-too-long", header + "x".repeat(999) + "\n"),
                Arguments.of("nul-octet", header + "\0"),
                Arguments.of("mime-version-missing", header.replace("MIME-Version: 1.0\n", "")),
                Arguments.of("content-type-malformed", header.replace("text/plain; charset=utf-8", "text")),
                Arguments.of("boundary-missing", header.replace("text/plain; charset=utf-8", "multipart/mixed")),
                Arguments.of("boundary-missing", header.replace("text/plain;", "multipart/mixed; boundary=b;")),
                Arguments.of("boundary-unclosed", html("Hello").replace("--b--", "")),
                Arguments.of(
                        "multipart-encoded",
                        html("Hello").replace("MIME-", "Content-Transfer-Encoding: base64\nMIME-")),
                Arguments.of(
                        "alternative-order",
                        html("Hello").replace("--b--", "--b\nContent-Type: text/plain\n\nHello\n--b--")),
                Arguments.of("transfer-encoding-unknown", encoded("8-bit", "x")),
                Arguments.of(
                        "eight-bit-undeclared",
                        encoded("7bit", "\u00fc")
                                .replace("Content-T", "Content-Type: text/plain; charset=latin1\nContent-T")),
                Arguments.of("base64-broken", encoded("base64", "aGVsbG8")),
                Arguments.of("base64-broken", encoded("base64", "aGVs_G8=")),
                Arguments.of("base64-broken", encoded("base64", "aGVsbG8=aGVs")),
                Arguments.of("base64-broken", encoded("base64", "aGVs".repeat(20))),
                Arguments.of("quoted-printable-broken", encoded("quoted-printable", "a=b")),
                Arguments.of("quoted-printable-broken", encoded("quoted-printable", "a".repeat(77))),
                Arguments.of("charset-unknown", header.replace("utf-8", "martian")),
                Arguments.of(
                        "charset-wrong",
                        header.replace("MIME-V", "Content-Transfer-Encoding: 8bit\nMIME-V") + "\u00fc "),
                Arguments.of("no-text-part", HEADER + "Content-Type: text/html\n\nHello\n"),
                Arguments.of(
                        "text-differs-from-html",
                        html("word" + " another word entirely".repeat(3)
                                + Stream.iterate(0, i -> i + 1)
                                        .limit(60)
                                        .map(i -> " word" + i)
                                        .collect(Collectors.joining()))),
                Arguments.of("attachment-without-name", related("Hello", "--b\nContent-Type: application/pdf\n\nx\n")),
                Arguments.of("inline-image-missing", html("Hello<img alt='' src='cid:x'>")),
                Arguments.of(
                        "inline-image-unused",
                        related("Hello", "--b\nContent-Type: image/png\nContent-ID: <x>\n\nx\n")),
                Arguments.of("link-empty", html("<a href=''>Hello</a>")),
                Arguments.of("link-empty", html("<a href='#'>Hello</a>")),
                Arguments.of("dead-anchor", html("<a href='#x'>Hello</a>")),
                Arguments.of("link-javascript", html("<a href='JavaScript:x()'>Hello</a>")),
                Arguments.of("link-relative", html("<a href='/x'>Hello</a>")),
                Arguments.of("placeholder-unresolved", html("<a href='https://a.example/{{id}}'>Hello</a>")),
                Arguments.of("placeholder-unresolved", html("<a href='https://a.example/%7B%7Bid%7D%7D'>Hello</a>")),
                Arguments.of("placeholder-unresolved", header.replace("Jane", "${name}")),
                Arguments.of("html-clipped", html("Hello" + " x".repeat(40) + "\n<!--x-->".repeat(20_000))),
                Arguments.of("html-script", html("Hello<b onclick='x()'>x</b>")),
                Arguments.of("html-form", html("Hello<input name=x>")),
                Arguments.of("image-without-alt", html("Hello<img src='https://a.example/x.png'>")),
                Arguments.of("image-insecure", html("Hello<img alt='' src='http://a.example/x.png'>")),
                Arguments.of("image-embedded", html("Hello<img alt='' src='data:image/png;base64,xx'>")),
                Arguments.of("unsubscribe-missing", header.replace("To:", "List-Id: <x.example.com>\nTo:")),
                Arguments.of(
                        "unsubscribe-malformed", header.replace("To:", "List-Unsubscribe: mailto:x@y.example\nTo:")),
                Arguments.of(
                        "one-click-missing",
                        header.replace("To:", "Precedence: Bulk\nList-Unsubscribe: <https://a.example/>\nTo:")),
                Arguments.of(
                        "one-click-broken",
                        header.replace(
                                "To:",
                                "List-Unsubscribe: <mailto:x@y.example>\n"
                                        + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\nTo:")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void findsWhatIsWrongAndNothingElse(String rule, String message) {
        List<Finding> findings = findings(message);

        assertThat(ids(findings)).describedAs("%s", findings).containsExactly(rule);
        assertThat(findings.get(0).message()).isNotBlank();
    }

    @Test
    void findsBareLineEnds() {
        assertThat(findings((PLAIN.replace("\n", "\r\n") + "a\nb\rc\r\n").getBytes(UTF_8)))
                .extracting(finding -> finding.rule().id(), Finding::place)
                .containsExactly(tuple("bare-lf", "line 10"), tuple("bare-cr", "line 11"));
    }

    @Test
    void everyRuleIsTested() {
        Set<String> tested =
                broken().map(each -> (String) each.get()[0]).collect(Collectors.toCollection(TreeSet::new));
        tested.addAll(List.of("bare-lf", "bare-cr"));

        assertThat(MailLint.standard().rules()).extracting(LintRule::id).doesNotHaveDuplicates();
        assertThat(MailLint.standard().rules()).extracting(LintRule::id).containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void findsNothingInMailsThatAreAllRight() {
        assertThat(findings(PLAIN)).isEmpty();
        assertThat(findings(html("<p id=x>Hello <a href='#x'>x</a> <a href='mailto:a@example.com'>x</a>"
                        + "<a href='https://a.example/?a={b}'>x</a><img src='https://a.example/x' alt=''>")))
                .isEmpty();
        assertThat(findings(related(
                        "Hello<img src='cid:x' alt=x>",
                        "--b\nContent-Type: image/png\nContent-ID: <x>\nContent-Transfer-Encoding: base64\n\naGVsbG8=\n"
                                + "--b\nContent-Type: text/calendar; charset=utf-8; method=REQUEST\n\nx\n"
                                + "--b\nContent-Type: message/rfc822\n\n" + PLAIN)))
                .isEmpty();
        assertThat(findings(encoded("quoted-printable", "a=3D=\nb= \nc").replace("\n\n", "\nX: y\n\n")))
                .isEmpty();
        assertThat(findings(PLAIN.replace(
                        "To:",
                        "List-Id: <x.example.com>\nList-Unsubscribe: (a) <mailto:x@y.example>,\n <https://a.example/>\n"
                                + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\nTo:")))
                .isEmpty();
    }

    @Test
    void binaryPartsHaveNoLines() {
        String binary = "Content-Transfer-Encoding: binary\r\nContent-Type: image/png; name=x\r\n\r\n\n\r\0x"
                + "x".repeat(1000);
        String message = HEADER.replace("\n", "\r\n")
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b\r\n" + binary
                + "\r\n--b--\r\n\n";

        assertThat(findings(message.getBytes(ISO_8859_1)))
                .extracting(finding -> finding.rule().id())
                .containsExactly("bare-lf");
    }

    @Test
    void manyFindingsOfARuleAreCounted() {
        assertThat(findings(html("<p>Hello<img src='https://a.example/'>\n".repeat(30))))
                .hasSize(11)
                .last()
                .extracting(Finding::message)
                .isEqualTo("The same 20 times more");
    }

    @Test
    void rulesAreChosenByTheirNames() {
        MailMessage empty = () -> RawMessage.of(new byte[0]);

        assertThat(MailLint.standard()
                        .only("header-missing", "subject-missing")
                        .without("subject-missing")
                        .check(empty))
                .extracting(Finding::message)
                .containsExactly("There is no From", "There is no Date");
        assertThatThrownBy(() -> MailLint.standard().without("no-such-rule"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "No lint rule \"no-such-rule\"; there are address-malformed, alternative-order,");
    }

    @Test
    void theTimeIsThatOfTheServerUnlessItIsSaid() {
        MailLint lint = MailLint.standard().only("date-off");
        var mail = SampleMails.mail(PLAIN);

        assertThat(lint.check(mail)).hasSize(1);
        assertThat(lint.at(NOW.minus(Duration.ofHours(20))).check(mail)).isEmpty();
        assertThat(lint.at(NOW.minus(Duration.ofHours(25))).check(mail))
                .singleElement()
                .hasToString(
                        "warning date-off: 25 hours in the future, at header field Date (RFC 5322, section 3.6.1)");
        assertThat(lint.check((MailMessage) mail::message)).isEmpty();
    }
}
