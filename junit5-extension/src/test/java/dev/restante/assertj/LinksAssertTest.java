package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.BARE;
import static dev.restante.assertj.SampleMail.NEWS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class LinksAssertTest {

    private final ReceivedMail news = SampleMail.newsletter();

    @Test
    void hasLinkPassesWhenTheTextHasTheWords() {
        assertThat(news).hasLink("confirm  your").hasLink("Help");
    }

    @Test
    void hasLinkFailsWhenNoTextHasTheWords() {
        assertFails(
                () -> assertThat(news).hasLink("Cancel"),
                NEWS
                        + "to have a link \"Cancel\"\n"
                        + "but its links are\n"
                        + "  \"Confirm your address\" -> https://shop.example.com/confirm?token=1&user= (HTML)\n"
                        + "  \"Help\" -> http://localhost/help#top (HTML)");
    }

    @Test
    void hasLinkFailsWhenThereAreNoLinks() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasLink("Cancel"),
                BARE + "to have a link \"Cancel\"\n" + "but it has no links");
    }

    @Test
    void hasLinkPassesWhenTheRequirementsDo() {
        assertThat(news)
                .hasLink("Confirm", link -> link.hasHost("shop.example.com").hasParameter("token"));
    }

    @Test
    void hasLinkFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(news).hasLink("Help", link -> link.hasHost("shop.example.com")),
                "[link of " + SampleMail.NAME + ": \"News\"] Expected \"Help\" -> http://localhost/help#top (HTML)\n"
                        + "to have host \"shop.example.com\"\n"
                        + "but it is \"localhost\"");
    }

    @Test
    void hasLinkLooksAtTheOneOfHtmlAndNotAtThatOfText() {
        assertThatThrownBy(() -> assertThat(bothBodies()).hasLink("Confirm", link -> link.hasHost("shop.example.com")))
                .hasMessageContaining("to have host \"shop.example.com\"\nbut it is \"localhost\"");
    }

    private static ReceivedMail bothBodies() {
        return SampleMail.mail("""
                Subject: Both
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                https://shop.example.com/confirm
                --b
                Content-Type: text/html

                <a href="http://localhost/confirm">Confirm</a>
                --b--
                """);
    }

    @Test
    void hasLinkFailsWhenSeveralHaveTheWordsAndLeadElsewhere() {
        assertFails(
                () -> assertThat(html("<a href=/1>Go</a> <a href=/2>Go</a> <a href=/3>Stay</a>"))
                        .hasLink("go", link -> link.hasPath("/1")),
                "Expected " + SampleMail.NAME + ": \"Html\"\n"
                        + "to have one link \"go\"\n"
                        + "but these lead to different targets\n"
                        + "  \"Go\" -> /1 (HTML)\n"
                        + "  \"Go\" -> /2 (HTML)");
    }

    @Test
    void hasLinkFailsWithWhatTheRequirementsThrow() {
        assertThatThrownBy(() -> assertThat(news)
                        .hasLink("Help", link -> news.links().get(1).parameter("token")))
                .hasMessage("No parameter \"token\" in http://localhost/help#top: it has none");
    }

    @Test
    void hasLinkListsNoMoreThanTwenty() {
        String links = "<a href=/>x</a> ".repeat(22);

        assertThatThrownBy(() -> assertThat(html(links)).hasLink("Cancel")).hasMessageEndingWith("  … and 2 more");
    }

    private static ReceivedMail html(String html) {
        return SampleMail.mail("Subject: Html\nContent-Type: text/html\n\n" + html);
    }

    @Test
    void hasLinkToPassesWhenOneLeadsThere() {
        assertThat(news).hasLinkTo("http://localhost/help#top");
    }

    @Test
    void hasLinkToFailsWhenNoneLeadsThere() {
        assertFails(
                () -> assertThat(news).hasLinkTo("http://localhost/"),
                NEWS
                        + "to have a link to http://localhost/\n"
                        + "but its links are\n"
                        + "  \"Confirm your address\" -> https://shop.example.com/confirm?token=1&user= (HTML)\n"
                        + "  \"Help\" -> http://localhost/help#top (HTML)");
    }

    @Test
    void doesNotHaveLinkPassesWhenNoTextHasTheWords() {
        assertThat(news).doesNotHaveLink("Cancel");
    }

    @Test
    void doesNotHaveLinkFailsWhenOneHasTheWords() {
        assertFails(
                () -> assertThat(news).doesNotHaveLink("help"),
                NEWS
                        + "to have no link \"help\"\n"
                        + "but its links are\n"
                        + "  \"Help\" -> http://localhost/help#top (HTML)");
    }

    @Test
    void allLinksSatisfyPassesWhenEachDoes() {
        assertThat(news).allLinksSatisfy(link -> link.doesNotHaveParameter("utm_source"));
    }

    @Test
    void allLinksSatisfyFailsWhenOneDoesNot() {
        assertFails(
                () -> assertThat(news).allLinksSatisfy(link -> link.hasScheme("https")),
                "[link of " + SampleMail.NAME + ": \"News\"] Expected \"Help\" -> http://localhost/help#top (HTML)\n"
                        + "to have scheme \"https\"\n"
                        + "but it is \"http\"");
    }

    @Test
    void allLinksSatisfyFailsWhenThereAreNone() {
        assertFails(
                () -> assertThat(SampleMail.bare()).allLinksSatisfy(link -> link.hasScheme("https")),
                BARE + "to have a link\n" + "but it has no links");
    }
}
