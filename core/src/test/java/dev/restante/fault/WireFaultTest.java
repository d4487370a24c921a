package dev.restante.fault;

import static dev.restante.fault.RecordingWire.struckBy;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.MailProtocol;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What faults do to a connection. */
class WireFaultTest {

    @Test
    void waits() {
        assertThat(struckBy(new WireFault.Delay(ofSeconds(2), ZERO, 5), 1, 2))
                .containsExactly("pause PT2S", "pause PT2S");
    }

    @Test
    void jittersWithinItsBoundsAndTheSameWithTheSameSeed() {
        long[] ordinals = LongStream.rangeClosed(1, 200).toArray();
        List<String> pauses = struckBy(new WireFault.Delay(ofMillis(100), ofMillis(50), 7), ordinals);

        assertThat(pauses)
                .isEqualTo(struckBy(new WireFault.Delay(ofMillis(100), ofMillis(50), 7), ordinals))
                .isNotEqualTo(struckBy(new WireFault.Delay(ofMillis(100), ofMillis(50), 8), ordinals))
                .extracting(each -> Duration.parse(each.substring("pause ".length())))
                .allMatch(each -> each.compareTo(ofMillis(100)) >= 0 && each.compareTo(ofMillis(150)) <= 0)
                .satisfies(all -> assertThat(Set.copyOf(all)).hasSizeGreaterThan(150));
    }

    @Test
    void slowsDown() {
        assertThat(struckBy(new WireFault.Throttle(1000), 1)).containsExactly("slow 50 PT0.05S both ways");
        assertThat(struckBy(new WireFault.Throttle(1), 1)).containsExactly("slow 1 PT1S both ways");
        assertThat(struckBy(new WireFault.Dribble(3, ofMillis(10)), 1)).containsExactly("slow 3 PT0.01S");
    }

    @Test
    void ends() {
        assertThat(struckBy(new WireFault.Close(), 1)).containsExactly("close", "end");
        assertThat(struckBy(new WireFault.Reset(), 1)).containsExactly("reset", "end");
        assertThat(struckBy(new WireFault.Stall(), 1)).containsExactly("stall", "end");
    }

    @Test
    void garbageHasNoLineEndAndIsTheSameWithTheSameSeed() {
        List<String> garbage = struckBy(new WireFault.Garbage(5000, 7), 1, 2);

        assertThat(garbage)
                .isEqualTo(struckBy(new WireFault.Garbage(5000, 7), 1, 2))
                .isNotEqualTo(struckBy(new WireFault.Garbage(5000, 8), 1, 2))
                .doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(each.substring("send ".length()))
                        .hasSize(5000)
                        .doesNotContain("\r", "\n", "\0"));
    }

    @Test
    void saysWhatNobodyHasAskedFor() {
        assertThat(struckBy(new UnsolicitedResponse.Untagged(List.of("1 EXPUNGE", "5 EXISTS")), 1))
                .containsExactly("send * 1 EXPUNGE\r\n", "send * 5 EXISTS\r\n");
        assertThat(struckBy(new UnsolicitedResponse.Bye("UNAVAILABLE", "Later"), 1))
                .containsExactly("send * BYE [UNAVAILABLE] Later\r\n", "close", "end");
        assertThat(struckBy(new UnsolicitedResponse.Bye("", "Later"), 1))
                .containsExactly("send * BYE Later\r\n", "close", "end");
    }

    @Test
    void alertsInAHandshake() {
        assertThat(struckBy(new HandshakeFault.BrokenHandshake(), 1))
                .containsExactly("await the client", "send \u0015\u0003\u0003\u0000\u0002\u0002\u0028", "close", "end");
    }

    @Test
    void showsACertificateInAHandshake() {
        assertThat(struckBy(new HandshakeFault.SwappedCertificate(CertificateFlaw.EXPIRED), 1))
                .containsExactly("show EXPIRED");
    }

    @Test
    void onlyImapHasUntaggedResponses() {
        Set<MailProtocol> protocols = new HashSet<>();
        for (MailProtocol protocol : MailProtocol.values()) {
            if (new UnsolicitedResponse.Untagged(List.of("x")).isFor(protocol)
                    || new UnsolicitedResponse.Bye("", "x").isFor(protocol)) {
                protocols.add(protocol);
            }
        }

        assertThat(protocols).containsExactly(MailProtocol.IMAP);
        assertThat(MailProtocol.values()).allMatch(new WireFault.Close()::isFor);
    }
}
