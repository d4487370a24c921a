package dev.restante.sasl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MechanismsTest {

    private static final Credentials JANE = KnownUsers.strict("jane", "secret");
    private static final SaslContext PLAINTEXT = SaslContext.withoutTls(JANE);
    private static final SaslContext TLS = Steps.overTls(JANE, Map.of("tls-exporter", new byte[] {1}));

    private static Mechanisms mechanisms(String... beforeTls) {
        return new Mechanisms(
                List.of(
                        new Plain(),
                        new CramMd5("localhost"),
                        Scram.bare(ScramHash.SHA_1, true),
                        Scram.plus(ScramHash.SHA_1),
                        new External()),
                List.of(beforeTls));
    }

    @Test
    void offersWhatASessionCanUse() {
        Mechanisms all = mechanisms("PLAIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS", "EXTERNAL");
        assertThat(all.names(PLAINTEXT)).isEqualTo("PLAIN CRAM-MD5 SCRAM-SHA-1");
        assertThat(all.names(TLS)).isEqualTo("PLAIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-1-PLUS");
    }

    @Test
    void offersSomeOnlyOverTls() {
        Mechanisms some = mechanisms("CRAM-MD5");
        assertThat(some.names(PLAINTEXT)).isEqualTo("CRAM-MD5");
        assertThat(some.find("cram-md5", PLAINTEXT)).isPresent();
        assertThat(some.find("plain", PLAINTEXT)).isEmpty();
        assertThat(some.find("plain", TLS)).isPresent();
        assertThat(some.takesPasswords(PLAINTEXT)).isFalse();
        assertThat(some.takesPasswords(TLS)).isTrue();
    }

    @Test
    void tellsWhatTlsWouldBring() {
        Mechanisms some = mechanisms("CRAM-MD5", "EXTERNAL");
        assertThat(some.needsTls("plain", PLAINTEXT)).isTrue();
        assertThat(some.needsTls("EXTERNAL", PLAINTEXT)).isTrue();
        assertThat(some.needsTls("SCRAM-SHA-1-PLUS", PLAINTEXT)).isTrue();
        assertThat(some.needsTls("CRAM-MD5", PLAINTEXT)).isFalse();
        assertThat(some.needsTls("TELEPATHY", PLAINTEXT)).isFalse();
        assertThat(some.needsTls("PLAIN", TLS)).isFalse();
    }

    @Test
    void tellsWhetherTlsWouldBringPasswords() {
        assertThat(mechanisms("CRAM-MD5").passwordsNeedTls(PLAINTEXT)).isTrue();
        assertThat(mechanisms("CRAM-MD5").passwordsNeedTls(TLS)).isFalse();
        assertThat(mechanisms("PLAIN").passwordsNeedTls(PLAINTEXT)).isFalse();
        assertThat(new Mechanisms(List.of(new CramMd5("localhost")), List.of()).passwordsNeedTls(PLAINTEXT))
                .isFalse();
    }

    @Test
    void saysWhatThereIs() {
        assertThat(mechanisms("PLAIN").inWords(PLAINTEXT)).isEqualTo("Mechanisms are PLAIN");
        assertThat(mechanisms().inWords(PLAINTEXT)).isEqualTo("No mechanism is offered before TLS");
    }
}
