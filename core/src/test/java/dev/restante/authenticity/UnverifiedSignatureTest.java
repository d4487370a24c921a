package dev.restante.authenticity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnverifiedSignatureTest {

    /** The key is of nobody here: none is needed. */
    private static final String FIELD = "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=Example.com;\n"
            + " s=s1; t=1700000000; h=from:subject;\n bh=" + bodyHash() + ";\n b=AAAA\n";

    private static String bodyHash() {
        var hash =
                new BodyHashes(Mails.from("", Mails.MESSAGE).message()).get(Canonicalization.RELAXED, Long.MAX_VALUE);
        return Base64.getEncoder().encodeToString(hash.sha256());
    }

    private static UnverifiedSignature only(String message) {
        List<UnverifiedSignature> all = UnverifiedSignature.in(Mails.from("shop@example.com", message));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void tellsWhatASignatureSays() {
        UnverifiedSignature signature = only(FIELD + Mails.MESSAGE);

        assertThat(signature.domain()).isEqualTo("Example.com");
        assertThat(signature.selector()).isEqualTo("s1");
        assertThat(signature.algorithm()).isEqualTo("ed25519-sha256");
        assertThat(signature.tags())
                .containsKeys("v", "a", "c", "d", "s", "t", "h", "bh", "b")
                .contains(entry("h", "from:subject"));
        assertThat(signature.bodyIntact()).isTrue();
        assertThat(signature.problem()).isEmpty();
    }

    @Test
    void tellsThatTheBodyWasChanged() {
        UnverifiedSignature signature = only(FIELD + Mails.MESSAGE.replace("thank you", "thank you all"));

        assertThat(signature.bodyIntact()).isFalse();
        assertThat(signature.problem()).isEqualTo("body hash differs: the body was changed after signing");
    }

    @Test
    void tellsThatTheBodyWasCutOff() {
        UnverifiedSignature signature = only(FIELD.replace("s=s1;", "s=s1; l=9999;") + Mails.MESSAGE);

        assertThat(signature.bodyIntact()).isFalse();
        assertThat(signature.problem()).startsWith("l=9999 octets of the body are signed, but it has only ");
    }

    @Test
    void tellsThatItHasExpired() {
        UnverifiedSignature signature = only(FIELD.replace("s=s1;", "s=s1; x=1700000001;") + Mails.MESSAGE);

        assertThat(signature.bodyIntact()).isTrue();
        assertThat(signature.problem()).startsWith("the signature expired at 2023-11-14T22:13:21Z");
    }

    @Test
    void tellsWhyOneCannotBeRead() {
        assertThat(only("DKIM-Signature: nonsense\n" + Mails.MESSAGE).problem())
                .isEqualTo("the signature cannot be read: \"nonsense\" is not tag=value");

        UnverifiedSignature incomplete = only("DKIM-Signature: v=1; d=example.com\n" + Mails.MESSAGE);
        assertThat(incomplete.domain()).isEqualTo("example.com");
        assertThat(incomplete.selector()).isEmpty();
        assertThat(incomplete.problem()).startsWith("the signature cannot be read: a= is missing");
    }

    @Test
    void looksAtSoManyOnly() {
        List<UnverifiedSignature> all = UnverifiedSignature.in(Mails.from("", FIELD.repeat(1000) + Mails.MESSAGE));

        assertThat(all).hasSize(21);
        assertThat(all.get(20).problem()).isEqualTo("there are 1000 signatures, and only the first 20 are looked at");
    }

    @Test
    void findsNoneInAMailWithoutAny() {
        assertThat(UnverifiedSignature.in(Mails.from("", Mails.MESSAGE.getBytes(ISO_8859_1))))
                .isEmpty();
    }
}
