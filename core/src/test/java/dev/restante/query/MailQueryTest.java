package dev.restante.query;

import static dev.restante.query.MailQueries.anyMail;
import static dev.restante.query.MailQueries.from;
import static dev.restante.query.MailQueries.mailFrom;
import static dev.restante.query.MailQueries.recipient;
import static dev.restante.query.MailQueries.subject;
import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.restante.mail.ReceivedMail;
import dev.restante.testing.SampleMails;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MailQueryTest {

    private final ReceivedMail mail = SampleMails.mail("""
            From: Boss <boss@example.com>
            To: jane@example.com
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?= an Jane
            X-Tag: one
            X-Tag: two
            Content-Type: multipart/alternative; boundary=b

            --b

            The plain Text
            --b
            Content-Type: text/html

            <p>The HTML</p>
            --b--
            """, "jane@example.com", "audit@example.com");

    @Test
    void anyMailIsEveryMail() {
        assertThat(anyMail().matches(mail)).isTrue();
        assertThat(anyMail()).hasToString("any mail");
        assertThat(anyMail().firstDifference(mail)).isEmpty();
    }

    @Test
    void toLooksAtTheEnvelope() {
        assertThat(to("jane@example.com").matches(mail)).isTrue();
        assertThat(to("AUDIT@example.com").matches(mail)).isTrue();
        assertThat(to("boss@example.com").matches(mail)).isFalse();
        assertThat(to("audit").matches(mail)).isFalse();
    }

    @Test
    void fromLooksAtTheHeader() {
        assertThat(from("Boss@example.com").matches(mail)).isTrue();
        assertThat(from("shop@example.com").matches(mail)).isFalse();
        assertThat(mailFrom("shop@example.com").matches(mail)).isTrue();
        assertThat(from().contains("boss <").matches(mail)).isTrue();
    }

    @Test
    void aMailWithoutAnAuthorIsFromItsEnvelope() {
        ReceivedMail anonymous = SampleMails.mail("Subject: x\n\n");

        assertThat(from("shop@example.com").matches(anonymous)).isTrue();
    }

    @Test
    void toIsWhomTheHeaderNamesToo() {
        ReceivedMail forwarded = SampleMails.mail("To: All <all@example.com>\n\n", "jane@example.com");

        assertThat(to("all@example.com").matches(forwarded)).isTrue();
        assertThat(recipient("all@example.com").matches(forwarded)).isFalse();
        assertThat(recipient("jane@example.com").matches(forwarded)).isTrue();
    }

    @Test
    void quotingOfAnAddressDoesNotMatter() {
        assertThat(to("\"jane\"@example.com").matches(mail)).isTrue();
        assertThat(from("\"b\\oss\"@EXAMPLE.com").matches(mail)).isTrue();
        assertThat(to("\"jane \"@example.com").matches(mail)).isFalse();
    }

    @Test
    void subjectIsTheWholeDecodedOne() {
        assertThat(subject("Grüße an Jane").matches(mail)).isTrue();
        assertThat(subject("Grüße").matches(mail)).isFalse();
        assertThat(subject("grüße an jane").matches(mail)).isFalse();
        assertThat(subject().contains("GRÜSSE").matches(mail)).isFalse();
        assertThat(subject().contains("GRÜ").matches(mail)).isTrue();
        assertThat(subject().contains("").matches(mail)).isTrue();
        assertThat(subject().contains("x".repeat(100)).matches(mail)).isFalse();
    }

    @Test
    void textAndHtmlAreTheDecodedOnes() {
        assertThat(anyMail().text().contains("plain text").matches(mail)).isTrue();
        assertThat(anyMail().text().contains("HTML").matches(mail)).isFalse();
        assertThat(anyMail().html().contains("<P>the").matches(mail)).isTrue();
        assertThat(anyMail().html().contains("plain").matches(mail)).isFalse();
    }

    @Test
    void headerIsAnyOfItsName() {
        assertThat(anyMail().header("x-tag", "two").matches(mail)).isTrue();
        assertThat(anyMail().header("X-Tag", "three").matches(mail)).isFalse();
        assertThat(anyMail().header("X-None", "").matches(mail)).isFalse();
    }

    @Test
    void conditionsAllHaveToHold() {
        assertThat(to("jane@example.com").from("boss@example.com").matches(mail))
                .isTrue();
        assertThat(to("jane@example.com").from("x@example.com").matches(mail)).isFalse();
        assertThat(to("jane@example.com").to("audit@example.com").matches(mail)).isTrue();
    }

    @Test
    void narrowingLeavesTheWiderQueryAsItWas() {
        MailQuery wider = to("jane@example.com");
        wider.subject("x");

        assertThat(wider.matches(mail)).isTrue();
        assertThat(anyMail()).hasToString("any mail");
    }

    @Test
    void saysInWordsWhatItSelects() {
        assertThat(to("a@example.com")
                        .from("b@example.com")
                        .subject("s")
                        .subject()
                        .contains("c")
                        .text()
                        .contains("t")
                        .html()
                        .contains("h")
                        .header("X-Tag", "v")
                        .matching("older than a day", m -> true))
                .hasToString(
                        "mail to a@example.com and from b@example.com and subject \"s\" and subject containing \"c\""
                                + " and text containing \"t\" and HTML containing \"h\" and header X-Tag: v and older than a day");
    }

    @Test
    void namesAreComparedWithoutRegardToCase() {
        assertThat(anyMail().scope("Example.COM").matches(mail)).isTrue();
        assertThat(anyMail().client("127.0.0.1").matches(mail)).isTrue();
        assertThat(anyMail()
                        .client(mail.envelope().client().helo().toUpperCase(Locale.ROOT))
                        .matches(mail))
                .isTrue();
        assertThat(anyMail().scope("example").matches(mail)).isFalse();
        assertThat(anyMail().subject("GR\u00dc\u00dfE AN JANE").matches(mail)).isFalse();
    }

    @Test
    void saysWhatIsDifferentFirst() {
        assertThat(to("jane@example.com").firstDifference(mail)).isEmpty();
        assertThat(to("bob@example.com").subject("x").firstDifference(mail))
                .contains("expected to bob@example.com but was [\"jane@example.com\", \"audit@example.com\"]");
        assertThat(from("x").firstDifference(mail)).contains("expected from x but was [\"Boss <boss@example.com>\"]");
        assertThat(anyMail().header("X-None", "v").firstDifference(mail))
                .contains("expected header X-None: v but was []");
        assertThat(anyMail().matching("odd", m -> m.id() % 2 == 0).firstDifference(mail))
                .contains("expected odd but that does not hold");
    }

    @Test
    void showsNoMoreThanTheBeginningOfALongText() {
        ReceivedMail verbose = SampleMails.mail("\n" + "x".repeat(200));

        assertThat(anyMail().text().contains("y").firstDifference(verbose))
                .contains("expected text containing \"y\" but was [\"" + "x".repeat(120) + "…\"]");
    }

    @Test
    void expectsSomething() {
        assertThatNullPointerException().isThrownBy(() -> to(nothing()));
        assertThatNullPointerException().isThrownBy(() -> subject().contains(nothing()));
        assertThatNullPointerException().isThrownBy(() -> anyMail().matching("x", nothing()));
    }

    private static <T> T nothing() {
        return null;
    }
}
