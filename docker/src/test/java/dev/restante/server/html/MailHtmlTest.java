package dev.restante.server.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.NewMail;
import dev.restante.mail.SimpleMail;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {

    private static final byte[] PIXEL = {1, 2, 3};

    private static SimpleMail mail() {
        return NewMail.from("a@example.com").to("b@example.com");
    }

    private static String page(SimpleMail mail) {
        return MailHtml.of(mail.newMail(Clock.systemUTC()));
    }

    private static String shown(String html) {
        String page = page(mail().html(html));
        return page.substring(page.indexOf("<body>") + 6, page.lastIndexOf("</body>"));
    }

    /** Octets, as it would take long to encode them for the way. */
    private static String huge(String html) {
        return MailHtml.of(NewMail.of(("Content-Type: text/html; charset=utf-8\r\n\r\n" + html).getBytes(UTF_8)));
    }

    @Test
    void leavesWhatIsHarmlessAsItIs() {
        String html = "<br><style>p {color: red} @media (max-width: 9px) {p > b {color: blue}}</style>"
                + "<table width=\"600\" bgcolor=\"#fff\"><tbody><tr><td style=\"padding: 1px\" align=\"center\">"
                + "<p class=\"x\" id=\"y\">Hello <b>Jane</b> &amp; all</p></td></tr></tbody></table>";

        assertThat(shown(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script>x | x",
                "<SCRIPT src=//evil.example/x.js></SCRIPT>x | x",
                "<scr<script>ipt>alert(1)</script>x | <span>ipt&gt;alert(1)x</span>",
                "<img src=x onerror=alert(1)> | <img>",
                "<b OnClick=alert(1) onfoo=1>x</b> | <b>x</b>",
                "<b/onclick=alert(1)>x</b> | <b>x</b>",
                "<iframe src=x></iframe><frameset><frame src=x></frameset>x | x",
                "<object data=x><embed src=x></object>x | x",
                "<meta http-equiv=refresh content='0;url=http://evil.example'>x | x",
                "<link rel=dns-prefetch href=//evil.example><link rel=stylesheet href=x>x | x",
                "<base href=http://evil.example/>x | x",
                "<form action=http://evil.example method=post><button formaction=x>x</button></form>"
                        + " | <form method=\"post\"><button>x</button></form>",
                "<svg><script>alert(1)</script></svg><math><mi href=x></math>x | x",
                "<template><script>alert(1)</script></template>x | x",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>x | x",
                "x<!--[if mso]><script>alert(1)</script><![endif]--> | x",
                "<xmp><script></xmp>x<plaintext><script> | x",
                "x<![CDATA[ > <img src=x onerror=alert(1)><link rel=preconnect href=//evil.example> ]]> | x",
                "<a href=x ping=http://evil.example autofocus>x</a> | <a>x</a>",
            })
    void takesAwayWhatDoesSomething(String html, String left) {
        assertThat(shown(html)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#10;script:alert(1)",
                "&#1;javascript:alert(1)",
                "java&Tab;script&colon;alert(1)",
                "vbscript:x",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "blob:http://x/y",
                "/api/reset",
                "//evil.example/",
                "http:api/mails",
                ""
            })
    void takesAwayLinksThatLeadElsewhereThanToTheWebOrAPerson(String target) {
        assertThat(shown("<a href='" + target + "'>x</a>")).isEqualTo("<a>x</a>");
        assertThat(shown("<area href='" + target + "'>")).isEqualTo("<area>");
    }

    @Test
    void linksOpenInAWindowOfTheirOwn() {
        assertThat(shown("<a href=https://example.com/ target=_top rel=opener>x</a><a href=#top>y</a>"
                        + "<a href=mailto:b@example.com>z</a>"))
                .isEqualTo("<a href=\"https://example.com/\" rel=\"noopener noreferrer\" target=\"_blank\">x</a>"
                        + "<a href=\"#top\">y</a>"
                        + "<a href=\"mailto:b@example.com\" target=\"_blank\" rel=\"noopener noreferrer\">z</a>");
    }

    @Test
    void showsTheImagesThatCameWithIt() {
        String page = page(mail().html("<style>p {background: url(cid:a)}</style><img src='cid:a' alt='A'>"
                        + "<td background=CID:a><p style=\"background:url('cid:a')\"></p><img src=cid:missing>")
                .inline("a", "image/png", PIXEL));

        assertThat(page)
                .contains(
                        "{background: url(data:image/png;base64,AQID)}",
                        "<img src=\"data:image/png;base64,AQID\" alt=\"A\">",
                        "style=\"background:url('data:image/png;base64,AQID')\"",
                        "<img>")
                .doesNotContain("cid:");
    }

    @Test
    void showsNoMoreImagesThanItCanAfford() {
        byte[] large = new byte[3_000_000];
        String page = page(mail().html("<img src=cid:a>".repeat(5_000)).inline("a", "image/png", large));

        assertThat(page.split("data:image/png", -1)).hasSize(1 + 2);
        assertThat(page).hasSizeLessThan(11_000_000);
    }

    @Test
    void whatIsNoImageIsNone() {
        String page = page(mail().html("<img src=cid:a>").inline("a", "text/html", PIXEL));

        assertThat(page).contains("<img>");
    }

    @Test
    void keepsWhatTheHeadSaysOfItsLook() {
        String page = page(mail().html("<!DOCTYPE html><html lang=de><head><title>T</title><meta charset=utf-16>"
                + "<meta name=viewport content=x><meta name=color-scheme content=dark>"
                + "<meta http-equiv=Content-Security-Policy content=x></head><body bgcolor=red>x"));

        assertThat(page)
                .isEqualTo("<!doctype html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>T</title>"
                        + "<meta name=\"viewport\" content=\"x\"><meta name=\"color-scheme\" content=\"dark\"></head>"
                        + "<body bgcolor=\"red\">x</body></html>");
    }

    @Test
    void showsTextWithItsLinks() {
        assertThat(page(mail().text("a < b\n<https://example.com/?a=b&c='d'>, mailto:x@example.com.")))
                .startsWith("<!DOCTYPE html><html><head><meta charset=\"utf-8\">")
                .contains(
                        "a &lt; b\n&lt;<a href=\"https://example.com/?a=b&amp;c=",
                        "target=\"_blank\" rel=\"noopener noreferrer\">",
                        "</a>&gt;, <a href=\"mailto:x@example.com\"",
                        ">mailto:x@example.com</a>.");
        assertThat(page(mail().text("javascript:alert(1) <script>alert(1)</script>")))
                .doesNotContain("<a ", "<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b id=%d>",
                "<p><b id=%d>",
                "<font size=%d><p>",
                "<table><tr><td>",
                "<table><b>x</b>",
                "<table><div>",
                "<a<a",
                "<p %d=",
                "<a><div></a>",
                "<ul><li>",
                "<svg><foreignObject>",
                "<body x%d=1 y%d=1>",
                "<html x%d=1>",
                "<!-- --!><body x%d=1>",
                "<a x%d=1 y%d=2 ",
                "<select><option>",
                "<",
                "&amp",
                "<style>@import 'x';",
                "cid:x ",
                "<img src=cid:%d>"
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void takesAMomentForWhateverThereIs(String piece) {
        int tags = 0;
        StringBuilder html = new StringBuilder();
        for (int i = 0; html.length() < 1_000_000 && tags < 19_990; i++) {
            html.append(piece.replace("%d", Integer.toString(i)));
            tags += piece.split("<", -1).length - 1;
        }

        assertThat(huge(html.toString())).isNotEmpty();
    }

    /** To read one of these takes the square of its length. */
    @ParameterizedTest
    @ValueSource(strings = {"<", "</", "<p><p><", "<a<"})
    void makesNoTreeOfNamesThatNeverEnd(String beginning) {
        assertThat(huge(beginning + "a".repeat(5_000_000))).contains("too large to be shown");
    }

    @Test
    void thereAreOtherThingsThatNeverEnd() {
        assertThat(huge("<p " + "a".repeat(5_000_000))).doesNotContain("too large");
        assertThat(huge("<p a=" + "a".repeat(5_000_000) + ">x")).contains("x</p>");
    }

    @Test
    void showsTheTextOfWhatIsTooLarge() {
        assertThat(huge("<p>Hello</p>" + "<br>".repeat(20_000) + "<script>x</script>"))
                .contains("too large to be shown", "Hello")
                .doesNotContain("<br>", "<script");
        assertThat(huge("x".repeat(20_000_001))).hasSizeLessThan(1_100_000);
    }

    @Test
    void thePolicyLetsNothingHappen() {
        assertThat(MailHtml.policy(false).split("; "))
                .containsExactly(
                        "sandbox allow-popups allow-popups-to-escape-sandbox",
                        "default-src 'none'",
                        "style-src 'unsafe-inline'",
                        "img-src data:",
                        "font-src data:",
                        "form-action 'none'",
                        "base-uri 'none'",
                        "frame-ancestors 'self'");
        assertThat(MailHtml.policy(true)).contains("img-src data: http: https:;");
    }
}
