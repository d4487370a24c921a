package dev.restante.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvelopeParametersTest {

    private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void tellsHowMuchComesBack() {
        assertThat(envelope("RET", "full").returnContent()).contains(ReturnContent.FULL);
        assertThat(envelope("RET", "HDRS").returnContent()).contains(ReturnContent.HEADERS);
        assertThat(envelope("RET", "BODY").returnContent()).isEmpty();
        assertThat(envelope("SIZE", "1").returnContent()).isEmpty();
    }

    @Test
    void decodesTheEnvelopeId() {
        assertThat(envelope("ENVID", "a+2Bb+3Dc+20d").envelopeId()).contains("a+b=c d");
        assertThat(envelope("ENVID", "a+2").envelopeId()).isEmpty();
        assertThat(envelope("SIZE", "1").envelopeId()).isEmpty();
    }

    @Test
    void tellsWhatToNotifyOf() {
        assertThat(recipient("NOTIFY", "NEVER").notifications()).isEmpty();
        assertThat(recipient("NOTIFY", "delay,Success").notifications())
                .containsExactly(Notification.SUCCESS, Notification.DELAY);
    }

    @Test
    void notifiesOfFailuresUnlessNotifySaysOtherwise() {
        assertThat(recipient("ORCPT", "rfc822;a@b").notifications()).containsExactly(Notification.FAILURE);
        assertThat(recipient("NOTIFY", "SUCCESS,NEVER").notifications()).containsExactly(Notification.FAILURE);
    }

    @Test
    void decodesTheOriginalRecipient() {
        assertThat(recipient("ORCPT", "rfc822;jane+2Bshop@example.com").originalRecipient())
                .contains(new OriginalRecipient("rfc822", "jane+shop@example.com"));
        assertThat(recipient("ORCPT", "UTF-8;j\\x{F6}rg\\x{1F600}@example.com").originalRecipient())
                .contains(new OriginalRecipient("UTF-8", "jörg😀@example.com"));
        assertThat(recipient("ORCPT", "jane@example.com").originalRecipient()).isEmpty();
        assertThat(recipient("NOTIFY", "NEVER").originalRecipient()).isEmpty();
    }

    @Test
    void tellsWhatTheMessageIsMadeOf() {
        assertThat(envelope("BODY", "7bit").body()).contains(BodyType.SEVEN_BIT);
        assertThat(envelope("BODY", "8BITMIME").body()).contains(BodyType.EIGHT_BIT_MIME);
        assertThat(envelope("BODY", "BinaryMime").body()).contains(BodyType.BINARY_MIME);
        assertThat(envelope("BODY", "").body()).isEmpty();
        assertThat(envelope("SIZE", "1").body()).isEmpty();
    }

    @Test
    void tellsWhetherUtf8AndTlsWereAskedFor() {
        assertThat(envelope("SMTPUTF8", "").smtpUtf8()).isTrue();
        assertThat(envelope("SMTPUTF8", "").requiresTls()).isFalse();
        assertThat(envelope("REQUIRETLS", "").requiresTls()).isTrue();
        assertThat(envelope("REQUIRETLS", "").smtpUtf8()).isFalse();
    }

    @Test
    void tellsByWhenToDeliver() {
        assertThat(envelope("BY", "120;R").deliverBy())
                .contains(new DeliverBy(Duration.ofMinutes(2), DeliverBy.Mode.RETURN, false));
        assertThat(envelope("BY", "-10;nt").deliverBy())
                .contains(new DeliverBy(Duration.ofSeconds(-10), DeliverBy.Mode.NOTIFY, true));
        assertThat(envelope("BY", "0;R").deliverBy()).isEmpty();
        assertThat(envelope("BY", "soon").deliverBy()).isEmpty();
    }

    @Test
    void tellsThePriority() {
        assertThat(envelope("MT-PRIORITY", "-9").priority()).hasValue(-9);
        assertThat(envelope("MT-PRIORITY", "0").priority()).hasValue(0);
        assertThat(envelope("MT-PRIORITY", "10").priority()).isEmpty();
        assertThat(envelope("SIZE", "1").priority()).isEmpty();
    }

    @Test
    void tellsUntilWhenToHold() {
        assertThat(envelope("HOLDFOR", "3600").holdFor()).contains(Duration.ofHours(1));
        assertThat(envelope("HOLDFOR", "3600").holdUntil()).contains(STARTED.plusSeconds(3600));
        assertThat(envelope("HOLDUNTIL", "2026-01-03T01:00:00.5+01:00").holdUntil())
                .contains(Instant.parse("2026-01-03T00:00:00.5Z"));
        assertThat(envelope("HOLDUNTIL", "2026-01-03T01:00:00Z").holdFor()).isEmpty();
        assertThat(envelope("HOLDUNTIL", "2026-02-30T01:00:00Z").holdUntil()).isEmpty();
        assertThat(envelope("HOLDFOR", "-1").holdUntil()).isEmpty();
    }

    private static Envelope envelope(String keyword, String value) {
        Client client = new Client(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), "client");
        return new Envelope("", Map.of(keyword, value), List.of(), client, STARTED, STARTED.plusSeconds(5));
    }

    private static Recipient recipient(String keyword, String value) {
        return new Recipient("jane@example.com", Map.of(keyword, value));
    }
}
