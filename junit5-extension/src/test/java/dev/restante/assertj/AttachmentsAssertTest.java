package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class AttachmentsAssertTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void hasAttachmentPassesWhenThereIsOne() {
        assertThat(welcome).hasAttachment("terms.pdf");
    }

    @Test
    void hasAttachmentFailsWhenAllHaveOtherNames() {
        assertFails(
                () -> assertThat(welcome).hasAttachment("invoice.pdf"),
                EXPECTED + "to have attachment invoice.pdf\n"
                        + "but its attachments are terms.pdf (application/pdf), prices.csv (text/csv)");
    }

    @Test
    void hasAttachmentPassesWhenTheRequirementsDo() {
        assertThat(welcome)
                .hasAttachment("terms.pdf", pdf -> pdf.hasContentType("application/pdf"))
                .hasAttachment("prices.csv", csv -> csv.hasTextContaining("price"));
    }

    @Test
    void hasAttachmentFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(welcome).hasAttachment("terms.pdf", pdf -> pdf.hasContentType("image/png")),
                "[attachment of " + SampleMail.NAME + ": \"Welcome, Jäne\"] Expected terms.pdf (application/pdf)\n"
                        + "to have content type image/png\nbut it is application/pdf");
    }

    @Test
    void hasAttachmentFailsWhenThereIsNoneThatCouldMeetTheRequirements() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasAttachment("terms.pdf", pdf -> pdf.hasSize(5)),
                "Expected " + SampleMail.NAME
                        + ": \"Bare\"\nto have attachment terms.pdf\nbut its attachments are none");
    }

    @Test
    void hasAttachmentPassesWhenOneOfSeveralWithTheNameMeetsTheRequirements() {
        assertThat(twoPages()).hasAttachment("page.txt", page -> page.hasText(text -> text.isEqualTo("two")));
    }

    @Test
    void hasAttachmentFailsWhenNoneOfSeveralWithTheNameMeetsTheRequirements() {
        assertThatThrownBy(() -> assertThat(twoPages()).hasAttachment("page.txt", page -> page.hasSize(99)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "attachments of " + SampleMail.NAME,
                        "to have size 99\nbut it is 3",
                        "to have size 99\nbut it is 4");
    }

    private static ReceivedMail twoPages() {
        return SampleMail.mail("""
                Subject: Pages
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Disposition: attachment; filename=page.txt

                four
                --b
                Content-Disposition: attachment; filename=page.txt

                two
                --b--
                """);
    }

    @Test
    void hasAttachmentCountPassesWhenThereAreSoMany() {
        assertThat(welcome).hasAttachmentCount(2);
    }

    @Test
    void hasAttachmentCountFailsWhenThereAreMore() {
        assertFails(
                () -> assertThat(welcome).hasAttachmentCount(1),
                EXPECTED + "to have 1 attachment\n"
                        + "but its attachments are terms.pdf (application/pdf), prices.csv (text/csv)");
    }

    @Test
    void hasNoAttachmentsPassesWhenThereAreNone() {
        assertThat(SampleMail.bare()).hasNoAttachments();
    }

    @Test
    void hasNoAttachmentsFailsWhenThereIsOne() {
        assertFails(
                () -> assertThat(welcome).hasNoAttachments(),
                EXPECTED + "to have no attachments\n"
                        + "but its attachments are terms.pdf (application/pdf), prices.csv (text/csv)");
    }
}
