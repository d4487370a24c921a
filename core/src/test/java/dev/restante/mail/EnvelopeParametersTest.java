package dev.restante.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
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

    private static Envelope envelope(String keyword, String value) {
        Client client = new Client(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), "client");
        return new Envelope("", Map.of(keyword, value), List.of(), client, STARTED, STARTED.plusSeconds(5));
    }

    private static Recipient recipient(String keyword, String value) {
        return new Recipient("jane@example.com", Map.of(keyword, value));
    }
}
