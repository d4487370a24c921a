package dev.restante.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAddressTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ' ',
            value = {
                "jane@example.com jane@example.com",
                "Jane@Example.COM Jane@example.com",
                "\"jane\"@example.com jane@example.com",
                "\"j\\a\\n\\e\"@example.com jane@example.com",
                "\"jane.doe\"@example.com jane.doe@example.com",
                "\"jörg\"@example.com jörg@example.com",
                "\"a\\,b\"@example.com \"a,b\"@example.com",
                "\"a,b\"@example.com \"a,b\"@example.com",
                "\"a\\\"\\\\\"@example.com \"a\\\"\\\\\"@example.com",
                "\"a@b\"@example.com \"a@b\"@example.com",
                "\"a..b\"@example.com \"a..b\"@example.com",
                "\"\"@example.com \"\"@example.com",
                "jane@xn--mller-kva.example jane@müller.example",
                "jane@XN--MLLER-KVA.example jane@müller.example",
                "\"jane\" jane",
                "\"a@b\" \"a@b\"",
                "Postmaster Postmaster",
                "\" \"",
                "\"jane@example.com \"jane@example.com",
            })
    void isTheSameForAllFormsOfAnAddress(String written, String canonical) {
        assertThat(CanonicalAddress.of(written)).hasToString(canonical);
    }

    @Test
    void neverFails() {
        String alphabet = "ab@@\"\"\\\\..xn---[]ö😀 \0";
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(20), 0, alphabet.length())
                    .collect(StringBuilder::new, (s, at) -> s.append(alphabet.charAt(at)), StringBuilder::append)
                    .toString();
            assertThatNoException()
                    .as(text)
                    .isThrownBy(() -> CanonicalAddress.of(text).toString());
        }
    }

    @Test
    void readsLongTextWithoutRecursion() {
        assertThat(CanonicalAddress.of('"' + "a.".repeat(50_000) + "a\"@b").localPart())
                .hasSize(100_001);
    }
}
