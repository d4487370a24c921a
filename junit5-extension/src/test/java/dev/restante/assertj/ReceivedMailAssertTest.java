package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.Client;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.TlsDetails;
import org.junit.jupiter.api.Test;

class ReceivedMailAssertTest {

    private static final String EXPECTED = "Expected " + SampleMail.NAME + ": \"Welcome, Jäne\"\n";

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void isFromPassesWhenTheHeaderShowsTheAuthor() {
        assertThat(welcome).isFrom("Shop@Example.com");
    }

    @Test
    void isFromFailsWhenOnlyTheEnvelopeHasTheAddress() {
        assertFails(
                () -> assertThat(welcome).isFrom("bounces@example.com"),
                EXPECTED + "to be from bounces@example.com\n"
                        + "but From is Shop <shop@example.com> (and the envelope's sender <bounces@example.com>)");
    }

    @Test
    void isFromFailsWhenThereIsNoAuthor() {
        assertFails(
                () -> assertThat(SampleMail.bare()).isFrom("shop@example.com"),
                "Expected " + SampleMail.NAME + ": \"Bare\"\nto be from shop@example.com\n"
                        + "but From is none (and the envelope's sender <bounces@example.com>)");
    }

    @Test
    void hasEnvelopeSenderPassesWhenTheEnvelopeNamesIt() {
        assertThat(welcome).hasEnvelopeSender("Bounces@example.com");
    }

    @Test
    void hasEnvelopeSenderPassesWhenNullIsExpectedAndGiven() {
        assertThat(SampleMail.mail("Subject: Bounce\n\n", "", "jane@example.com"))
                .hasEnvelopeSender("");
    }

    @Test
    void hasEnvelopeSenderFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(welcome).hasEnvelopeSender(""),
                EXPECTED + "to have the envelope's sender <>\nbut it is <bounces@example.com>");
    }

    @Test
    void isToPassesWhenTheEnvelopeNamesTheRecipient() {
        assertThat(welcome).isTo("AUDIT@example.com");
    }

    @Test
    void isToFailsWhenNobodyHasTheAddress() {
        assertFails(
                () -> assertThat(welcome).isTo("eve@example.com"),
                EXPECTED + "to be to eve@example.com\n"
                        + "but its recipients are jane@example.com, bob@example.com, audit@example.com");
    }

    @Test
    void hasRecipientsPassesWhenTheyAreTheSameInAnyOrder() {
        assertThat(welcome).hasRecipients("audit@example.com", "Jane@example.com", "bob@example.com");
    }

    @Test
    void hasRecipientsFailsWhenThereAreOthers() {
        assertFails(
                () -> assertThat(welcome).hasRecipients("jane@example.com", "bob@example.com"),
                EXPECTED + "to have recipients jane@example.com, bob@example.com\n"
                        + "but its recipients are jane@example.com, bob@example.com, audit@example.com");
    }

    @Test
    void hasRecipientsFailsWhenOneIsMissing() {
        assertFails(
                () -> assertThat(SampleMail.mail("Subject: Short\n\n", "shop@example.com", "jane@example.com"))
                        .hasRecipients("jane@example.com", "bob@example.com"),
                """
                Expected mail 1 from shop@example.com to [jane@example.com]: "Short"
                to have recipients jane@example.com, bob@example.com
                but its recipients are jane@example.com""");
    }

    @Test
    void hasCcPassesWhenTheHeaderShowsIt() {
        assertThat(welcome).hasCc("BOB@example.com");
    }

    @Test
    void hasCcFailsWhenTheHeaderDoesNotShowIt() {
        assertFails(
                () -> assertThat(welcome).hasCc("jane@example.com"),
                EXPECTED + "to have Cc jane@example.com\nbut Cc is Bob <bob@example.com>");
    }

    @Test
    void hasBccPassesWhenOnlyTheEnvelopeShowsIt() {
        assertThat(welcome).hasBcc("Audit@example.com");
    }

    @Test
    void hasBccFailsWhenTheHeaderShowsIt() {
        assertFails(
                () -> assertThat(welcome).hasBcc("bob@example.com"),
                EXPECTED + "to have Bcc bob@example.com\nbut Bcc is audit@example.com; "
                        + "its recipients are jane@example.com, bob@example.com, audit@example.com");
    }

    @Test
    void hasSubjectPassesWhenItIsTheSame() {
        assertThat(welcome).hasSubject("Welcome, Jäne");
    }

    @Test
    void hasSubjectFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(welcome).hasSubject("Welcome"),
                EXPECTED + "to have subject \"Welcome\"\nbut it is \"Welcome, Jäne\"");
    }

    @Test
    void hasSubjectPassesWhenTheRequirementsDo() {
        assertThat(welcome).hasSubject(subject -> subject.startsWith("Welcome").endsWith("Jäne"));
    }

    @Test
    void hasSubjectFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(welcome).hasSubject(subject -> subject.isEmpty()),
                "[subject of " + SampleMail.NAME
                        + ": \"Welcome, Jäne\"] %nExpecting empty but was: \"Welcome, Jäne\"".formatted());
    }

    @Test
    void hasSubjectContainingPassesWhenItDoes() {
        assertThat(welcome).hasSubjectContaining("come, J");
    }

    @Test
    void hasSubjectContainingFailsWhenItDoesNot() {
        assertFails(
                () -> assertThat(welcome).hasSubjectContaining("welcome"),
                EXPECTED + "to have subject containing \"welcome\"\nbut it is \"Welcome, Jäne\"");
    }

    @Test
    void hasHeaderPassesWhenThereIsOne() {
        assertThat(welcome).hasHeader("x-campaign");
    }

    @Test
    void hasHeaderFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(welcome).hasHeader("Date"),
                EXPECTED + "to have header Date\n"
                        + "but its header has From, To, Cc, Subject, X-Campaign, X-Campaign, MIME-Version, Content-Type");
    }

    @Test
    void hasHeaderPassesWhenAnyHasTheValue() {
        assertThat(welcome).hasHeader("X-Campaign", "spring").hasHeader("X-Campaign", "100%");
    }

    @Test
    void hasHeaderFailsWhenAllHaveOtherValues() {
        assertFails(
                () -> assertThat(welcome).hasHeader("X-Campaign", "Spring"),
                EXPECTED + "to have header X-Campaign: Spring\nbut it has X-Campaign: \"spring\", \"100%\"");
    }

    @Test
    void hasHeaderFailsWhenThereIsNoneThatCouldHaveTheValue() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasHeader("X-Campaign", "spring"),
                "Expected " + SampleMail.NAME + ": \"Bare\"\nto have header X-Campaign: spring\n"
                        + "but its header has Subject");
    }

    @Test
    void doesNotHaveHeaderPassesWhenThereIsNone() {
        assertThat(welcome).doesNotHaveHeader("Bcc");
    }

    @Test
    void doesNotHaveHeaderFailsWhenThereIsOne() {
        assertFails(
                () -> assertThat(welcome).doesNotHaveHeader("X-Campaign"),
                EXPECTED + "to have no header X-Campaign\nbut it has X-Campaign: \"spring\", \"100%\"");
    }

    @Test
    void hasTextPassesWhenTheRequirementsDo() {
        assertThat(welcome).hasText(text -> text.contains("Hello Jane"));
    }

    @Test
    void hasTextFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(welcome).hasText(text -> text.startsWith("Hello Bob")),
                "[text of %s: \"Welcome, Jäne\"] %nExpecting actual:%n  \"Hello Jane,\nyou save 100%%!\"%nto start with:%n  \"Hello Bob\"%n"
                        .formatted(SampleMail.NAME));
    }

    @Test
    void hasTextContainingPassesWhenItDoes() {
        assertThat(welcome).hasTextContaining("Jane,\nyou");
    }

    @Test
    void hasTextContainingFailsWhenItDoesNot() {
        assertFails(
                () -> assertThat(welcome).hasTextContaining("Hello Bob"),
                EXPECTED + "to have text containing \"Hello Bob\"\n"
                        + "but its text is\n  Hello Jane,\n  you save 100%!");
    }

    @Test
    void hasTextContainingFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(SampleMail.bare()).hasTextContaining("Hello Bob"),
                "Expected " + SampleMail.NAME + ": \"Bare\"\nto have text containing \"Hello Bob\"\n"
                        + "but its text is missing or empty");
    }

    @Test
    void hasHtmlPassesWhenTheRequirementsDo() {
        assertThat(welcome).hasHtml(html -> html.contains("<b>Jane</b>"));
    }

    @Test
    void hasHtmlFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(welcome).hasHtml(html -> html.isEmpty()),
                "[HTML of %s: \"Welcome, Jäne\"] %nExpecting empty but was: \"<p>Hello <b>Jane</b></p>\""
                        .formatted(SampleMail.NAME));
    }

    @Test
    void hasHtmlContainingPassesWhenItDoes() {
        assertThat(welcome).hasHtmlContaining("<b>Jane</b>");
    }

    @Test
    void hasHtmlContainingFailsWhenItDoesNot() {
        assertFails(
                () -> assertThat(welcome).hasHtmlContaining("<b>Bob</b>"),
                EXPECTED + "to have HTML containing \"<b>Bob</b>\"\n" + "but its HTML is\n  <p>Hello <b>Jane</b></p>");
    }

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

    @Test
    void wasSentOverTlsPassesWhenTheConnectionWasProtected() {
        Client client = SampleMail.CLIENT.over(new TlsDetails("TLSv1.3", "TLS_AES_256_GCM_SHA384", null, null));

        assertThat(SampleMail.mail(client, "Subject: x\n\n", "shop@example.com", "jane@example.com"))
                .wasSentOverTls();
    }

    @Test
    void wasSentOverTlsFailsWhenTheConnectionWasNotProtected() {
        assertFails(
                () -> assertThat(welcome).wasSentOverTls(),
                EXPECTED + "to be sent over TLS\nbut it came in plain text from localhost (127.0.0.1)");
    }

    @Test
    void wasSentByPassesWhenTheClientAuthenticatedSo() {
        Client client = SampleMail.CLIENT.authenticated("jane@example.com", "PLAIN");

        assertThat(SampleMail.mail(client, "Subject: x\n\n", "shop@example.com", "bob@example.com"))
                .wasSentBy("Jane@example.com");
    }

    @Test
    void wasSentByFailsWhenTheClientAuthenticatedOtherwise() {
        Client client = SampleMail.CLIENT.authenticated("jane@example.com", "PLAIN");

        assertFails(
                () -> assertThat(SampleMail.mail(client, "Subject: x\n\n", "shop@example.com", "bob@example.com"))
                        .wasSentBy("bob@example.com"),
                """
                Expected mail 1 from shop@example.com to [bob@example.com]: "x"
                to be sent by bob@example.com
                but it was sent by jane@example.com with PLAIN""");
    }

    @Test
    void wasSentByFailsWhenTheClientDidNotAuthenticate() {
        assertFails(
                () -> assertThat(welcome).wasSentBy("jane@example.com"),
                EXPECTED + "to be sent by jane@example.com\nbut its client did not authenticate");
    }
}
