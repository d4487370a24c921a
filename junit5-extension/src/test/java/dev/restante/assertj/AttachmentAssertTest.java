package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.mail.Attachment;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AttachmentAssertTest {

    private final Attachment pdf = SampleMail.welcome().attachments().get(0);
    private final Attachment csv = SampleMail.welcome().attachments().get(1);

    @Test
    void hasFileNamePassesWhenItIsTheSame() {
        assertThat(pdf).hasFileName("terms.pdf");
    }

    @Test
    void hasFileNameFailsWhenItIsAnother() {
        assertFails(() -> assertThat(pdf).hasFileName("Terms.pdf"), """
                Expected terms.pdf (application/pdf)
                to have file name "Terms.pdf"
                but it is "terms.pdf\"""");
    }

    @Test
    void hasContentTypePassesWhenTypeAndSubtypeAreTheSame() {
        assertThat(csv).hasContentType("Text/CSV");
    }

    @Test
    void hasContentTypeFailsWhenItIsAnother() {
        assertFails(() -> assertThat(csv).hasContentType("text/plain"), """
                Expected prices.csv (text/csv)
                to have content type text/plain
                but it is text/csv""");
    }

    @Test
    void hasSizePassesWhenTheDecodedContentHasIt() {
        assertThat(pdf).hasSize(5);
    }

    @Test
    void hasSizeFailsWhenTheDecodedContentHasAnother() {
        assertFails(() -> assertThat(pdf).hasSize(8), """
                Expected terms.pdf (application/pdf)
                to have size 8
                but it is 5""");
    }

    @Test
    void hasBytesPassesWhenTheDecodedContentIsTheSame() {
        assertThat(pdf).hasBytes(bytes("Hello"));
    }

    @Test
    void hasBytesFailsWhenOneDiffers() {
        assertFails(() -> assertThat(pdf).hasBytes(bytes("Hells")), """
                Expected terms.pdf (application/pdf)
                to have certain 5 bytes
                but its 5 bytes differ from offset 4 on""");
    }

    @Test
    void hasBytesFailsWhenThereAreMore() {
        assertFails(() -> assertThat(pdf).hasBytes(bytes("Hell")), """
                Expected terms.pdf (application/pdf)
                to have certain 4 bytes
                but its 5 bytes differ from offset 4 on""");
    }

    @Test
    void hasTextPassesWhenTheRequirementsDo() {
        assertThat(csv).hasText(text -> text.isEqualTo("id,price"));
    }

    @Test
    void hasTextFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(csv).hasText(text -> text.isEmpty()),
                "[text of prices.csv (text/csv)] %nExpecting empty but was: \"id,price\"".formatted());
    }

    @Test
    void hasTextContainingPassesWhenItDoes() {
        assertThat(csv).hasTextContaining(",price");
    }

    @Test
    void hasTextContainingFailsWhenItDoesNot() {
        assertFails(() -> assertThat(csv).hasTextContaining("Price"), """
                Expected prices.csv (text/csv)
                to have text containing "Price"
                but its text is
                  id,price""");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
