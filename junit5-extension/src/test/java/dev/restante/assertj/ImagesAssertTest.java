package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.NEWS;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class ImagesAssertTest {

    private final ReceivedMail news = SampleMail.newsletter();

    @Test
    void hasInlineImagePassesWhenTheHtmlShowsIt() {
        assertThat(news).hasInlineImage("logo");
    }

    @Test
    void hasInlineImageFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(news).hasInlineImage("photo"),
                NEWS + "to have an inline image photo that its HTML shows\n" + "but its inline images are logo");
    }

    @Test
    void hasInlineImageFailsWhenTheHtmlDoesNotShowIt() {
        ReceivedMail unshown = SampleMail.mail("""
                Subject: Unshown
                Content-Type: multipart/related; boundary=b

                --b
                Content-Type: text/html

                <p>Hello</p>
                --b
                Content-Type: image/png
                Content-ID: <logo>

                --b--
                """);

        assertFails(
                () -> assertThat(unshown).hasInlineImage("logo"),
                "Expected " + SampleMail.NAME + ": \"Unshown\"\nto have an inline image logo that its HTML shows\n"
                        + "but its inline images are logo (not shown)");
    }

    @Test
    void hasInlineImagePassesWhenTheRequirementsDo() {
        assertThat(news)
                .hasInlineImage(
                        "logo", image -> image.hasContentType("image/png").hasContentId("logo"));
    }

    @Test
    void hasInlineImageFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(news).hasInlineImage("logo", image -> image.hasContentType("image/jpeg")),
                "[inline image of " + SampleMail.NAME + ": \"News\"] Expected unnamed (image/png)\n"
                        + "to have content type image/jpeg\n"
                        + "but it is image/png");
    }
}
