package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void hasBytesPassesWhenTheRequirementsDo() {
        assertThat(pdf).hasBytes(content -> content.startsWith(bytes("Hel")));
    }

    @Test
    void hasBytesFailsWhenTheRequirementsDo() {
        assertThatThrownBy(() -> assertThat(pdf).hasBytes(content -> content.isEmpty()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[bytes of terms.pdf (application/pdf)] ");
    }

    @Test
    void hasSha256PassesInAnyCase() {
        assertThat(pdf).hasSha256("185F8DB32271FE25F561A6FC938B2E264306EC304EDA518007D1764826381969");
    }

    @Test
    void hasSha256FailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(pdf).hasSha256("00"),
                "Expected terms.pdf (application/pdf)\n"
                        + "to have SHA-256 00\n"
                        + "but it is 185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969");
    }

    @Test
    void hasDispositionPassesInAnyCase() {
        assertThat(pdf).hasDisposition("Attachment");
    }

    @Test
    void hasDispositionFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(pdf).hasDisposition("inline"),
                "Expected terms.pdf (application/pdf)\n" + "to have the disposition inline\n" + "but it is attachment");
    }

    @Test
    void hasContentIdFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(pdf).hasContentId("logo"),
                "Expected terms.pdf (application/pdf)\n" + "to have the Content-ID logo\n" + "but it has none");
    }

    @Test
    void hasParameterPassesInAnyCase() {
        assertThat(csv).hasParameter("Charset", "UTF-8");
    }

    @Test
    void hasParameterFailsWhenItHasAnotherValue() {
        assertFails(
                () -> assertThat(csv).hasParameter("charset", "us-ascii"),
                "Expected prices.csv (text/csv)\n"
                        + "to have the parameter charset with value \"us-ascii\"\n"
                        + "but it is \"utf-8\"");
    }

    @Test
    void hasParameterFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(pdf).hasParameter("charset", "us-ascii"),
                "Expected terms.pdf (application/pdf)\n"
                        + "to have the parameter charset with value \"us-ascii\"\n"
                        + "but it has none");
    }
}
