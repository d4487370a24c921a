package dev.restante.report;

import static dev.restante.report.Samples.HOST;
import static dev.restante.report.Samples.REPORT;
import static dev.restante.report.Samples.WELCOME;
import static dev.restante.report.Samples.mail;
import static dev.restante.report.Samples.part;
import static dev.restante.report.Samples.recipient;
import static dev.restante.report.Samples.written;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportTest {

    private static final String JANE = "jane@example.com";

    private final DeliveryReport welcome = DeliveryReport.on(mail(WELCOME));

    @Nested
    class AFailure {

        private final DeliveryReport report = DeliveryReport.on(mail(
                        WELCOME,
                        Map.of("ENVID", "order+2B17"),
                        new Recipient(JANE, Map.of("ORCPT", "rfc822;jane+2Bshop@example.com")),
                        recipient("bob@example.com")))
                .with(RecipientStatus.of(JANE, DeliveryAction.FAILED)
                        .because("5.1.1", "550-5.1.1 No such user\n550 5.1.1 here")
                        .saidBy("mx.example.com")
                        .triedAt(REPORT.minusSeconds(1)))
                .delayed("bob@example.com");

        /** The names that are made of the digest stand as DIGEST in the file. */
        @Test
        void isWrittenLikeTheFile() throws IOException {
            String text = new String(report.message(HOST, REPORT).toByteArray(), UTF_8);

            assertThat(text.replaceAll("[0-9a-f]{32}", "DIGEST")).isEqualTo(file("failed.eml"));
        }

        @Test
        void isTheSameOctetsEachTime() {
            assertThat(report.message(HOST, REPORT).toByteArray())
                    .isEqualTo(report.message(HOST, REPORT).toByteArray());
        }

        @Test
        void isAnotherMessageAtAnotherTime() {
            assertThat(new ReceivedMail(1, mail("").envelope(), report.message(HOST, REPORT.plusMillis(1))).messageId())
                    .isNotEmpty()
                    .isNotEqualTo(written(report).messageId());
        }

        @Test
        void isReadByJakartaMail() throws MessagingException, IOException {
            MimeMessage message = written(report).toMimeMessage();

            assertThat(message.isMimeType("multipart/report")).isTrue();
            MimeMultipart parts = (MimeMultipart) message.getContent();
            assertThat(parts.getCount()).isEqualTo(3);
            assertThat(parts.isComplete()).isTrue();
            assertThat(parts.getBodyPart(0).getContent()).asString().contains("could not be delivered to");
            assertThat(parts.getBodyPart(1).isMimeType("message/delivery-status"))
                    .isTrue();
            MimeMessage original = (MimeMessage) parts.getBodyPart(2).getContent();
            assertThat(original.getSubject()).isEqualTo("Welcome");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, FAILED, message/rfc822",
        "HDRS, FAILED, text/rfc822-headers",
        "'', FAILED, message/rfc822",
        "FULL, DELAYED, text/rfc822-headers",
        "FULL, DELIVERED, text/rfc822-headers",
        "FULL, RELAYED, text/rfc822-headers",
        "'', EXPANDED, text/rfc822-headers",
    })
    void returnsTheWholeMailOnlyForAFailure(String ret, DeliveryAction action, String type) {
        Map<String, String> parameters = ret.isEmpty() ? Map.of() : Map.of("RET", ret);
        ReceivedMail report = written(
                DeliveryReport.on(mail(WELCOME, parameters, recipient(JANE))).with(RecipientStatus.of(JANE, action)));

        assertThat(report.message().mime().part(3).orElseThrow().contentType()).hasToString(type);
    }

    @Test
    void returnsTheHeaderWithoutTheEmptyLine() {
        assertThat(part(written(welcome.delivered(JANE)), 3))
                .isEqualTo(WELCOME.substring(0, WELCOME.indexOf("\n\n") + 1).replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: x\n", "Subject: x", "Subject: x\n\n", "Subject: x\n\nbody\n"})
    void returnsAnyKindOfHeader(String message) {
        assertThat(part(written(DeliveryReport.on(mail(message)).delivered(JANE)), 3)
                        .strip())
                .isEqualTo("Subject: x");
    }

    @Test
    void returnsNothingOfAMailWithoutAHeader() {
        assertThat(part(written(DeliveryReport.on(mail("\nbody\n")).delivered(JANE)), 3))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "failed, Undelivered mail",
        "delayed, Delayed mail",
        "delivered, Delivered mail",
        "relayed, Relayed mail",
        "expanded, Expanded mail",
    })
    void saysWhatBecameOfTheMail(String action, String subject) {
        DeliveryReport report = switch (action) {
            case "failed" -> welcome.failed(JANE);
            case "delayed" -> welcome.delayed(JANE);
            case "delivered" -> welcome.delivered(JANE);
            case "relayed" -> welcome.relayed(JANE);
            default -> welcome.expanded(JANE);
        };

        assertThat(written(report).subject()).isEqualTo(subject);
        assertThat(part(written(report), 2)).contains("\r\nAction: " + action + "\r\n");
        assertThat(written(report).text()).contains("    " + JANE + "\n");
    }

    @Test
    void isNamedAfterTheWorst() {
        assertThat(written(welcome.delivered(JANE).failed("bob@example.com")).subject())
                .isEqualTo("Undelivered mail");
    }

    @Test
    void neverChanges() {
        welcome.failed(JANE);

        assertThat(welcome.recipients()).isEmpty();
    }

    @Test
    void cannotSayTwoThingsOfOneRecipient() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> welcome.delivered(JANE).failed(JANE))
                .withMessage("The report has jane@example.com already");
    }

    @Test
    void needsARecipient() {
        assertThatIllegalStateException().isThrownBy(() -> welcome.message(HOST, REPORT));
    }

    @Test
    void isNotForTheNullReturnPath() {
        ReceivedMail bounce = mail("", new byte[0], Map.of(), recipient(JANE));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeliveryReport.on(bounce))
                .withMessageContaining("came from <>");
    }

    @Test
    void namesNoMailThatHasNoProperMessageId() {
        ReceivedMail report = written(
                DeliveryReport.on(mail("Message-ID: <a b>\nSubject: x\n\n")).failed(JANE));

        assertThat(report.headers("In-Reply-To")).isEmpty();
        assertThat(report.headers("References")).isEmpty();
    }

    @Test
    void foldsLongLines() {
        String diagnostic = "550 5.7.1 " + "Refused by policy. ".repeat(20).strip();
        ReceivedMail report = written(welcome.failed(JANE, "5.7.1", diagnostic));

        assertThat(part(report, 2).lines()).allMatch(line -> line.length() <= 78);
        assertThat(part(report, 2).replace("\r\n ", " ")).contains("Diagnostic-Code: smtp; " + diagnostic + "\r\n");
    }

    /** Some readers take a line of spaces for the end of the header. */
    @Test
    void foldsNoSpacesIntoALineOfTheirOwn() {
        String diagnostic = "550 5.7.1 a" + " ".repeat(300) + "b";
        ReceivedMail report = written(welcome.failed(JANE, "5.7.1", diagnostic));

        assertThat(part(report, 2)).doesNotContainPattern("\n +\r");
        assertThat(part(report, 2).replace("\r\n ", " ")).contains(diagnostic + "\r\n");
    }

    /** An address may come from a mail that a test has made up. */
    @Test
    void lineEndsInAddressesAddNoFields() {
        ReceivedMail mail = mail("shop\r\nBcc: x@example.com", new byte[0], Map.of());
        ReceivedMail report = written(DeliveryReport.on(mail).failed("jane\r\nAction: delivered"));

        assertThat(report.headers("Bcc")).isEmpty();
        assertThat(part(report, 2)).doesNotContain("\nAction: delivered");
    }

    @Nested
    class BeyondAscii {

        @Test
        void namesSuchAnAddressAsItIs() {
            ReceivedMail mail = mail(
                    WELCOME,
                    Map.of("SMTPUTF8", ""),
                    new Recipient("zoë@example.com", Map.of("ORCPT", "utf-8;zo\\x{EB}@example.com")));
            ReceivedMail report = written(DeliveryReport.on(mail).failed("zoë@example.com"));

            assertThat(type(report, 1)).isEqualTo("text/plain; charset=utf-8");
            assertThat(type(report, 2)).isEqualTo("message/global-delivery-status");
            assertThat(type(report, 3)).isEqualTo("message/rfc822");
            assertThat(part(report, 2))
                    .contains("Original-Recipient: utf-8; zoë@example.com\r\n")
                    .contains("Final-Recipient: utf-8; zoë@example.com\r\n");
            assertThat(report.text()).contains("zoë@example.com");
            assertThat(report.header("Content-Transfer-Encoding")).contains("8bit");
        }

        @ParameterizedTest
        @CsvSource({
            "FULL, true, message/global",
            "HDRS, true, message/global-headers",
            "FULL, false, message/rfc822",
            "HDRS, false, text/rfc822-headers",
        })
        void returnsAMailForSmtpUtf8AsSuch(String ret, boolean declared, String type) {
            Map<String, String> parameters = declared ? Map.of("RET", ret, "SMTPUTF8", "") : Map.of("RET", ret);
            ReceivedMail mail = mail("Subject: Grüße\n\nGrüße\n", parameters, recipient(JANE));
            ReceivedMail report = written(DeliveryReport.on(mail).failed(JANE));

            assertThat(type(report, 3)).isEqualTo(type);
            assertThat(report.message().mime().part(3).orElseThrow().transferEncoding())
                    .isEqualTo("8bit");
            assertThat(report.text()).contains("    Grüße\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u0000", "\rx", "{long}", "{long}\nx"})
        void saysThatAMailIsBinary(String oddity) {
            ReceivedMail mail = mail("Subject: x\n\n" + oddity.replace("{long}", "x".repeat(999)));
            ReceivedMail report = written(DeliveryReport.on(mail).failed(JANE));

            assertThat(report.header("Content-Transfer-Encoding")).contains("binary");
            assertThat(report.message().mime().part(3).orElseThrow().transferEncoding())
                    .isEqualTo("binary");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n", "\nx\n"})
        void longLinesUpToTheLimitAreText(String rest) {
            ReceivedMail mail = mail("Subject: x\n\n" + "x".repeat(998) + rest);

            assertThat(written(DeliveryReport.on(mail).failed(JANE)).header("Content-Transfer-Encoding"))
                    .isEmpty();
        }

        private String type(ReceivedMail report, int part) {
            return report.message()
                    .mime()
                    .part(part)
                    .orElseThrow()
                    .header("Content-Type")
                    .orElseThrow();
        }
    }

    private static String file(String name) throws IOException {
        try (InputStream in = DeliveryReportTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8).replace("\n", "\r\n");
        }
    }
}
