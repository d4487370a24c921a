package dev.restante.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.restante.mail.ReceivedMail;
import dev.restante.testing.SampleMails;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private static ReceivedMail html(String html) {
        return SampleMails.mail("Content-Type: text/html; charset=utf-8\n\n" + html);
    }

    private static List<String> targets(String text) {
        return TextLinks.in(text).stream().map(Link::target).toList();
    }

    private static Link to(String target) {
        return new Link("x", target, Link.Origin.HTML);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a href='https://a.example/'>Confirm</a> | Confirm",
                "<A HREF=https://a.example/><b>Confirm</b> your\\n  address</A> | Confirm your address",
                "<a href=https://a.example/><img alt='Con&shy;firm'></a> | Con\u00adfirm",
                "<a href=https://a.example/><img alt=no>yes</a> | yes",
                "<a href=https://a.example/ title='Confirm'></a> | Confirm",
                "<a href=https://a.example/ aria-label='Confirm' title=no>  </a> | Confirm",
                "<a href='https://a.example/'><table><tr><td>Con</td><td>firm</td></tr></table></a> | Con firm",
                "<map><area href='https://a.example/' alt=Confirm></map> | Confirm",
                "<a href='https://a.example/'><style>a{}</style>Confirm<span style='DISPLAY: none'>no</span></a> | Confirm",
                "<!-- <a href=no>no</a> --><a href=' https://a.exa\\nmple/ '>Confirm | Confirm",
                "<script>'<a href=no>no</a>'</script><a href=https://a.example/>Confirm</a> | Confirm",
                "<p title='>'><a title=\"<a href=no>\" href=https://a.example/>Confirm</a> | Confirm",
            })
    void linksOfHtmlHaveTheTextThatIsSeen(String source, String text) {
        assertThat(html(source.replace("\\n", "\n")).links())
                .containsExactly(new Link(text, "https://a.example/", Link.Origin.HTML));
    }

    @Test
    void anAnchorWithoutTargetIsNoLinkAndALinkEndsWhereTheNextBegins() {
        assertThat(html("<a name=x>no</a><a href=1>one<a href=2>two</a>no</a>").links())
                .extracting(Link::text, Link::target)
                .containsExactly(tuple("one", "1"), tuple("two", "2"));
    }

    @Test
    void characterReferencesAreDecodedInTargets() {
        Link link = html("<a href='https://a.example/?a=1&amp;b=%C3%A4+o&#38;copy=2&a=3'>x</a>")
                .link();

        assertThat(link.parameters())
                .containsEntry("a", List.of("1", "3"))
                .containsEntry("b", List.of("\u00e4 o"))
                .containsEntry("copy", List.of("2"));
        assertThat(link.parameter("a")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://a.example/x. | https://a.example/x",
                "(see https://a.example/x_(y)) | https://a.example/x_(y)",
                "[x](https://a.example/x) | https://a.example/x",
                "Really: https://a.example/?a=b&c=d#e!! | https://a.example/?a=b&c=d#e",
                "\"http://a.example\" | http://a.example",
                "<https://a.example/x,> | https://a.example/x,",
                "HTTPS://A.example/ | HTTPS://A.example/",
                "Write to mailto:jane@example.com?subject=x; | mailto:jane@example.com?subject=x",
                "*https://a.example/x* | https://a.example/x",
                "\u00bbhttps://a.example/x\u00ab | https://a.example/x\u00ab",
            })
    void linksOfTextEndWhereTheyAreMeantTo(String text, String target) {
        assertThat(targets(text)).containsExactly(target);
    }

    @Test
    void aUrlInAngleBracketsGoesOverLines() {
        assertThat(targets("<https://a.example/a-very-\n  long/path> and <URL:https://b.example/>"))
                .containsExactly("https://a.example/a-very-long/path", "https://b.example/");
        assertThat(targets("<https://a.example/ and more\n>")).containsExactly("https://a.example/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shttp://a.example", "mailto:", "https", "http:/x", "jane@example.com", "ftp://x"})
    void thisIsNoLink(String text) {
        assertThat(targets(text)).isEmpty();
    }

    @Test
    void flowedTextIsPutTogether() {
        String flowed = "one \ntwo\n>  three \n>> four \nfive\n-- \nsig\n";

        assertThat(FlowedText.join(flowed, false)).isEqualTo("one two\n>  three \n>> four \nfive\n-- \nsig\n");
        assertThat(SampleMails.mail("Content-Type: text/plain; format=flowed; delsp=yes\n\nhttps://a.example/x \ny z\n")
                        .link()
                        .target())
                .isEqualTo("https://a.example/xy");
    }

    @Test
    void thePiecesOfATarget() {
        Link link = to("https://u@Shop.example.com:8443/a/b?x#f");

        assertThat(link.scheme()).isEqualTo("https");
        assertThat(link.host()).isEqualTo("shop.example.com");
        assertThat(link.path()).isEqualTo("/a/b");
        assertThat(link.parameter("x")).isEmpty();
        assertThat(link.uri()).contains(URI.create(link.target()));
        assertThat(to("https://[::1]:80/").host()).isEqualTo("[::1]");
        assertThat(to("mailto:jane@example.com?subject=Hi%20").path()).isEqualTo("jane@example.com");
        assertThat(to("https://a.example/{{x}}?a=%zz").uri()).isEmpty();
        assertThat(to("https://a.example/{{x}}?a=%zz").parameter("a")).isEqualTo("%zz");
        assertThat(to("/x").scheme() + to("/x").host()).isEmpty();
    }

    @Test
    void aMissingParameterNamesTheOthers() {
        assertThatThrownBy(() -> to("https://a.example/?id=1&lang=en").parameter("token"))
                .isInstanceOf(MailContentError.class)
                .hasMessage("No parameter \"token\" in https://a.example/?id=1&lang=en: it has [id, lang]");
    }

    @Test
    void htmlComesFirstAndBothBodiesKeepTheirLinks() {
        ReceivedMail mail = SampleMails.mail("""
                Content-Type: multipart/alternative; boundary=b

                --b

                Confirm: https://a.example/confirm?token=1
                --b
                Content-Type: text/html

                <a href="https://a.example/confirm?token=1">Confirm</a>, <a href="https://a.example/no">confirm later</a>
                --b--
                """);

        assertThat(mail.links())
                .extracting(Link::origin)
                .containsExactly(Link.Origin.HTML, Link.Origin.HTML, Link.Origin.TEXT);
        assertThat(mail.link("confirm").parameter("token")).isEqualTo("1");
        assertThat(mail.link("LATER").path()).isEqualTo("/no");
        assertThat(mail.link("https://a.example/confirm").origin()).isEqualTo(Link.Origin.TEXT);
        assertThatThrownBy(() -> mail.link("con"))
                .isInstanceOf(MailContentError.class)
                .hasMessage("""
                        Several links with the text "con", say more of it:\s
                          "Confirm" -> https://a.example/confirm?token=1 (HTML)
                          "confirm later" -> https://a.example/no (HTML)
                        It is mail 7 from shop@example.com to []: ""
                        with the text
                          Confirm, confirm later""");
        assertThatThrownBy(() -> mail.link("Reset"))
                .isInstanceOf(MailContentError.class)
                .hasMessage("""
                        No link with the text "Reset" in this mail, its links are:\s
                          "Confirm" -> https://a.example/confirm?token=1 (HTML)
                          "confirm later" -> https://a.example/no (HTML)
                          https://a.example/confirm?token=1 (TEXT)
                        It is mail 7 from shop@example.com to []: ""
                        with the text
                          Confirm, confirm later""");
        assertThatThrownBy(mail::link).hasMessageStartingWith("Several links in this mail, say by its text");
        assertThatThrownBy(SampleMails.mail("")::link).hasMessageStartingWith("No link in this mail");
        assertThatThrownBy(() -> SampleMails.mail("").link("x"))
                .hasMessage(
                        "No link with the text \"x\" in this mail, it has no links\nIt is mail 7 from shop@example.com to"
                                + " []: \"\"\nwithout any text");
    }
}
