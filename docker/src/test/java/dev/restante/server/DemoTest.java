package dev.restante.server;

import static dev.restante.query.MailQueries.subject;
import static dev.restante.query.MailQueries.to;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.Attachment;
import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One demo on one server, which no test changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    private final StringWriter out = new StringWriter();
    private MailServer server;

    @BeforeAll
    void runDemo() throws Exception {
        Map<String, String> passwords = new TreeMap<>(Map.of("jane@example.com", "her own"));
        Demo.LOGINS.forEach(login -> passwords.putIfAbsent(login.name(), login.password()));
        server = server(passwords);
        new Demo(passwords, false).run(server.smtp(), new PrintWriter(out, true));
    }

    private static MailServer server(Map<String, String> passwords) {
        var builder = MailServer.builder().strict(true);
        passwords.forEach(builder::account);
        return builder.start();
    }

    @AfterAll
    void close() {
        server.close();
    }

    private ReceivedMail the(MailQuery query) {
        return server.received(query).awaitOne(Duration.ofSeconds(1));
    }

    static List<Sample> samples() {
        return Sample.ALL;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsCleanMail(Sample sample) throws Exception {
        try (InputStream in = Sample.class.getResourceAsStream("demo/" + sample.file() + ".eml")) {
            String message = new String(in.readAllBytes(), ISO_8859_1);

            assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
            assertThat(US_ASCII.newEncoder().canEncode(message)).isTrue();
            assertThat(message.lines()).allMatch(line -> line.length() <= 78);
        }
    }

    @Test
    void sendsEverySampleOverSmtp() {
        assertThat(server.received().list()).hasSameSizeAs(Sample.ALL).allSatisfy(mail -> {
            assertThat(mail.envelope().client().helo()).isEqualTo("demo.example");
            assertThat(mail.subject()).isNotEmpty();
            assertThat(mail.text()).isNotEmpty();
        });
    }

    @Test
    void datesAreRecentAndGrow() {
        List<OffsetDateTime> dates = server.received().list().stream()
                .map(mail -> mail.date().orElseThrow())
                .toList();

        assertThat(dates).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(dates.get(dates.size() - 1))
                .isBetween(
                        OffsetDateTime.now().minusMinutes(5),
                        OffsetDateTime.now().plusMinutes(1));
    }

    @Test
    void newsletterHasHtmlTextAndAnInlineImage() {
        ReceivedMail newsletter = the(to("kenji@example.org").subject().contains("light reading"));

        assertThat(newsletter.subject()).endsWith("🌊");
        assertThat(newsletter.html()).contains("cid:banner@tidewater.example");
        assertThat(newsletter.text()).startsWith("LIGHT READING");
        assertThat(newsletter.attachments()).isEmpty();
        assertThat(newsletter.bcc()).containsExactly("jane@example.com", "kenji@example.org");
    }

    @Test
    void invoiceHasAPdfAndACsvFile() {
        List<Attachment> attachments = the(subject("Invoice TW-2041")).attachments();

        assertThat(attachments)
                .extracting(Attachment::fileName)
                .containsExactly("invoice-TW-2041.pdf", "order-TW-2041-€.csv");
        assertThat(new String(attachments.get(0).bytes(), ISO_8859_1))
                .startsWith("%PDF-")
                .endsWith("%%EOF\n");
        assertThat(attachments.get(1).text()).hasLineCount(4);
    }

    @Test
    void orderIsJapanese() {
        ReceivedMail order = the(to("kenji@example.org").from("shop@ushio.example"));

        assertThat(order.subject()).isEqualTo("ご注文ありがとうございます 📚🎉（注文番号 20417）");
        assertThat(order.text()).startsWith("佐藤 健二 様");
        assertThat(order.to().get(0).name()).isEqualTo("佐藤 健二");
    }

    @Test
    void bounceComesFromNobody() {
        ReceivedMail bounce = the(subject("Undelivered Mail Returned to Sender"));

        assertThat(bounce.envelope().mailFrom()).isEmpty();
        assertThat(bounce.header("Content-Type").orElseThrow()).contains("report-type=delivery-status");
    }

    @Test
    void minutesHaveABlindRecipient() {
        assertThat(the(to("audit@example.com")).bcc()).containsExactly("audit@example.com");
    }

    @Test
    void picnicIsAConversation() {
        List<ReceivedMail> picnic =
                server.received(MailQuery.any().subject().contains("picnic")).list();

        assertThat(picnic).hasSize(3);
        assertThat(picnic.get(2).header("In-Reply-To")).isEqualTo(picnic.get(1).messageId());
        assertThat(picnic.get(1).header("In-Reply-To")).isEqualTo(picnic.get(0).messageId());
    }

    @Test
    void saysAsWhomToReadThem() {
        assertThat(out.toString())
                .contains("10 sample mails came in over SMTP")
                .containsPattern("jane@example.com +with the password that you gave")
                .containsPattern("kenji@example.org +password demo")
                .doesNotContain("her own");
    }
}
