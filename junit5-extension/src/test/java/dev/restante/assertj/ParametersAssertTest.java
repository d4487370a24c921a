package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersAssertTest {

    private final ReceivedMail mail = new ReceivedMail(
            1,
            new Envelope(
                    "shop@example.com",
                    Map.of("SMTPUTF8", "", "BODY", "8BITMIME"),
                    List.of(new Recipient("jane@example.com", Map.of("NOTIFY", "NEVER"))),
                    SampleMail.CLIENT,
                    Instant.EPOCH,
                    Instant.EPOCH),
            RawMessage.of("Subject: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));

    @Test
    void hasMailParameterPassesWhenThereIsOne() {
        assertThat(mail).hasMailParameter("SmtpUtf8").hasMailParameter("body");
    }

    @Test
    void hasMailParameterFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(mail).hasMailParameter("REQUIRETLS"),
                "Expected mail 1 from shop@example.com to [jane@example.com]: \"x\"\n"
                        + "to have the parameter REQUIRETLS of MAIL\n"
                        + "but its parameters are BODY=8BITMIME, SMTPUTF8");
    }

    @Test
    void hasMailParameterPassesWhenItHasTheValue() {
        assertThat(mail).hasMailParameter("body", "8BITMIME").hasMailParameter("SMTPUTF8", "");
    }

    @Test
    void hasMailParameterFailsWhenItHasAnotherValue() {
        assertFails(
                () -> assertThat(mail).hasMailParameter("BODY", "7BIT"),
                "Expected mail 1 from shop@example.com to [jane@example.com]: \"x\"\n"
                        + "to have the parameter BODY=7BIT of MAIL\n"
                        + "but its parameters are BODY=8BITMIME, SMTPUTF8");
    }

    @Test
    void hasRecipientParameterPassesWhenItHasTheValue() {
        assertThat(mail).hasRecipientParameter("Jane@example.com", "notify", "NEVER");
    }

    @Test
    void hasRecipientParameterFailsWhenItHasAnotherValue() {
        assertFails(
                () -> assertThat(mail).hasRecipientParameter("jane@example.com", "NOTIFY", "DELAY"),
                "Expected mail 1 from shop@example.com to [jane@example.com]: \"x\"\n"
                        + "to have the parameter NOTIFY=DELAY of RCPT TO:<jane@example.com>\n"
                        + "but its parameters are NOTIFY=NEVER");
    }

    @Test
    void hasRecipientParameterFailsWhenThereIsNoSuchRecipient() {
        assertFails(
                () -> assertThat(mail).hasRecipientParameter("bob@example.com", "NOTIFY", "NEVER"),
                "Expected mail 1 from shop@example.com to [jane@example.com]: \"x\"\n"
                        + "to be to bob@example.com\n"
                        + "but its recipients are jane@example.com");
    }
}
