package dev.restante.query;

import static dev.restante.query.MailQueries.anyMail;
import static dev.restante.query.MailQueries.anyOf;
import static dev.restante.query.MailQueries.attachment;
import static dev.restante.query.MailQueries.cc;
import static dev.restante.query.MailQueries.from;
import static dev.restante.query.MailQueries.header;
import static dev.restante.query.MailQueries.not;
import static dev.restante.query.MailQueries.overTls;
import static dev.restante.query.MailQueries.sentAfter;
import static dev.restante.query.MailQueries.size;
import static dev.restante.query.MailQueries.subject;
import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.ReceivedMail;
import dev.restante.testing.SampleMails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One query as Java, as text, as URL parameters and as JSON. */
class QueryFacesTest {

    private final ReceivedMail mail = SampleMails.mail("""
            From: Boss <boss@example.com>
            To: jane@example.com
            Cc: carl@example.com
            Reply-To: help@example.com
            Subject: Welcome back
            Message-ID: <1@example.com>
            X-Tag: one
            Content-Type: multipart/mixed; boundary=b

            --b

            The plain text
            --b
            Content-Type: application/pdf; name=terms.pdf

            x
            --b--
            """, "jane@example.com", "audit@example.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "()",
                "welcome",
                "\"plain text\"",
                "from:boss",
                "from:BOSS to:jane",
                "from=boss@example.com AND subject=\"Welcome back\"",
                "subject^=wel",
                "subject$=BACK",
                "subject~=^W.*k$",
                "bcc:audit",
                "cc=carl@example.com reply-to:help mail-from:shop@",
                "addressed:help",
                "message-id:1@",
                "has:attachment",
                "attachment:terms",
                "has:header.x-tag header.X-Tag=one",
                "-is:tls !is:authenticated NOT larger:1M",
                "smaller:10k larger:10",
                "scope=example.com",
                "client:127.0.0.1",
                "before:2026-01-01 after:1969-12-31T23:00:00Z",
                "(to:nobody OR to:jane) -subject:bye",
                "to:nobody OR to:jane subject:back",
                "https://example.org OR welcome",
                "12:30 OR text:plain",
                "--welcome",
                "tls:false -tls=true",
                "subject~=\"^\\w+ back$\"",
                "message-id=1@example.com",
                "welcome -goodbye",
            })
    void textSelects(String text) {
        assertThat(MailQuery.parse(text).firstDifference(mail)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"goodbye", "from:shop", "subject=welcome", "to:nobody OR to:bob", "has:html", "larger:2k"})
    void textDoesNotSelect(String text) {
        assertThat(MailQuery.parse(text).matches(mail)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subjct:x              | The query has an unknown field subjct (is it subject?) at position 1: subjct:x
            colour:red            | The query has an unknown field colour (known are from, to, cc, bcc, replyTo, recipient, mailFrom, addressed, scope, subject, text, html, any, header, attachment, inline, messageId, references, size, sent, tls, user, mechanism, client) at position 1: colour:red
            from:                 | The query has no value at position 6: from:
            from: boss            | The query has no value at position 6: from: boss
            (a                    | The query has a ( without its ) at position 3: (a
            a)                    | The query has a ) without its ( at position 2: a)
            a OR                  | The query has nothing beside OR at position 5: a OR
            a AND                 | The query has nothing beside AND at position 6: a AND
            NOT                   | The query has nothing to be negated at position 4: NOT
            "a                    | The query has a " without its second one at position 3: "a
            is:green              | The query has is:green, where there are is:tls and is:authenticated at position 1: is:green
            larger:huge           | A size is a number of octets such as 2000, 10k or 1M, not 'huge'
            after:yesterday       | A time is a day such as 2026-01-31 or a moment such as 2026-01-31T12:30:00Z, not 'yesterday'
            size:5                | The field size knows no contains
            subject~=a(b)         | The query has a ( within a value, which needs double quotes around it at position 11: subject~=a(b)
            larger^=5             | The query has larger^=, which takes : only at position 1: larger^=5
            subject~=[            | '[' is no regular expression: Unclosed character class at 0
            """, quoteCharacter = '\'', ignoreLeadingAndTrailingWhitespace = true)
    void refusesTextWithWords(String text, String message) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> MailQuery.parse(text))
                .withMessage(message.replace("''", "'"));
    }

    @Test
    void boundsWhatItReads() {
        assertThatThrownBy(() -> MailQuery.parse("(".repeat(5000))).hasMessageContaining("more than 50 parentheses");
        assertThatThrownBy(() -> MailQuery.parse("a ".repeat(10_000))).hasMessageContaining("at most 10000 characters");
        assertThat(MailQuery.parse("-".repeat(9_999) + "a").matches(mail)).isFalse();
    }

    @Test
    void aRegularExpressionThatTakesTooLongIsStopped() {
        ReceivedMail hostile = SampleMails.mail("Subject: " + "a".repeat(60) + "!\n\n");

        assertThatThrownBy(() -> subject().matches("(a+)+\\1$").matches(hostile))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("takes too long on this mail");
    }

    @Test
    void readsParameters() {
        MailQuery query = MailQuery.ofParameters(Map.of(
                "to", List.of("jane@example.com"),
                "subject.contains", List.of("elco", "back"),
                "header.X-Tag", List.of("one"),
                "not.cc", List.of("nobody@example.com"),
                "tls", List.of("false"),
                "attachment.exists", List.of("true"),
                "size.atLeast", List.of("10"),
                "q", List.of("from:boss OR from:eve")));

        assertThat(query.firstDifference(mail)).isEmpty();
        assertThatThrownBy(() -> MailQuery.ofParameters(Map.of("subjects", List.of("x"))))
                .hasMessageStartingWith("The query has an unknown field subjects (is it subject?)");
        assertThatThrownBy(() -> MailQuery.ofParameters(Map.of("subject.exists", List.of("x"))))
                .hasMessage("What exists is asked for by true or false, not 'x'");
    }

    @Test
    void writesParameters() {
        assertThat(to("jane@example.com")
                        .subject()
                        .contains("elco")
                        .subject()
                        .contains("me")
                        .and(not(overTls()))
                        .and(from("a").or(from("b")))
                        .toParameters())
                .isEqualTo(Map.of(
                        "to", List.of("jane@example.com"),
                        "subject.contains", List.of("elco", "me"),
                        "not.tls.exists", List.of("true"),
                        "q", List.of("(from=a OR from=b)")));
    }

    @Test
    void readsJson() {
        MailQuery query = MailQuery.ofJson(Map.of(
                "to", "jane@example.com",
                "subject", Map.of("contains", "elco", "startsWith", "wel"),
                "size", Map.of("atLeast", 10, "atMost", 100_000),
                "tls", false,
                "anyOf", List.of(Map.of("from", "eve@example.com"), Map.of("from", "boss@example.com")),
                "not", Map.of("cc", "nobody@example.com")));

        assertThat(query.firstDifference(mail)).isEmpty();
    }

    @Test
    void jsonNamesThePlaceOfWhatIsWrong() {
        assertThatThrownBy(() -> MailQuery.ofJson(Map.of("anyOf", List.of(Map.of("to", "a"), Map.of("subjekt", "x")))))
                .hasMessage("anyOf[1].subjekt: The query has an unknown field subjekt (is it subject?)");
        assertThatThrownBy(() -> MailQuery.ofJson(Map.of("not", Map.of("subject", Map.of("like", "x")))))
                .hasMessage(
                        "not.subject has an unknown operator like (known are is, contains, startsWith, endsWith, matches,"
                                + " exists, atLeast, atMost, after, before)");
        assertThatThrownBy(() -> MailQuery.ofJson(Map.of("to", List.of())))
                .hasMessage("to is a string, a number or a boolean, not a list");
        assertThatThrownBy(() -> MailQuery.ofJson(Map.of("anyOf", "x")))
                .hasMessage("anyOf is a list of objects, not \"x\"");
    }

    @Test
    void readsAsEnglish() {
        assertThat(anyOf(from("a@example.com"), cc("b@example.com").not())
                        .and(attachment().exists())
                        .and(size().atLeast(2048))
                        .and(header("X-Tag").exists()))
                .hasToString("mail (either from a@example.com or not cc b@example.com) and with attachment"
                        + " and size of at least 2048 octets and with header X-Tag");
        assertThat(sentAfter(Instant.EPOCH).withoutTls())
                .hasToString("mail sent after 1970-01-01T00:00:00Z and not over TLS");
    }

    @Test
    void saysWhatIsDifferentInOrAndNot() {
        assertThat(subject("x").or(to("bob@example.com")).firstDifference(mail))
                .contains("expected subject \"x\" but was [\"Welcome back\"] and expected to bob@example.com"
                        + " but was [\"jane@example.com\", \"audit@example.com\"]");
        assertThat(not(to("jane@example.com")).firstDifference(mail))
                .contains("expected not to jane@example.com but was [\"jane@example.com\", \"audit@example.com\"]");
        assertThat(not(anyMail()).firstDifference(mail)).isPresent();
    }

    @Test
    void aPieceOfJavaHasNoOtherForm() {
        MailQuery query = anyMail().matching("odd", each -> true);

        assertThatThrownBy(query::toText)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'odd' is a piece of Java: it can be written neither as text nor as JSON");
        assertThatThrownBy(query::toJson).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(query::toParameters).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHyphenBetweenWordsIsAWord() {
        assertThat(MailQuery.parse("foo - bar").toText()).isEqualTo("any:foo any:- any:bar");
    }

    @Test
    void aQuotedLocalPartPassesForNobodyElse() {
        ReceivedMail odd = SampleMails.mail("From: Odd <\"a<b\"@a.example>\n\n");

        assertThat(from("b@a.example").matches(odd)).isFalse();
        assertThat(from().contains("odd").matches(odd)).isTrue();
        assertThat(from().startsWith("odd").matches(odd)).isFalse();
    }

    @Test
    void aRegularExpressionThatRepeatsNothingForEverIsRefused() {
        assertThatThrownBy(() -> subject().matches("(?:(?:){100000000}){3}x"))
                .hasMessage("The repetitions of a regular expression come to 100000 at most, all together");
        assertThatThrownBy(() -> subject().matches("(?:(?:){1000}){1000}x")).isInstanceOf(QuerySyntaxException.class);
        assertThat(subject().matches("\\p{L}{3,7} back").matches(mail)).isTrue();
    }

    @Test
    void differencesShowFewValuesAndNoControlCharacters() {
        ReceivedMail many = SampleMails.mail("X-A: a\n".repeat(12) + "X-B: \u001b[31m\n\n");

        assertThat(header("X-A", "b").firstDifference(many).orElseThrow()).endsWith("\"a\" and 2 more]");
        assertThat(header("X-B", "b").firstDifference(many).orElseThrow()).contains("[\"\uFFFD[31m\"]");
    }
}
