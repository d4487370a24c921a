package dev.restante.imap.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModifiedUtf7Test {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INBOX|INBOX",
                "Entw\u00fcrfe|Entw&APw-rfe",
                "Tom & Jerry|Tom &- Jerry",
                "&&|&-&-",
                "&\u00fc&|&-&APw-&-",
                "\u00fc-|&APw--",
                // the examples of the RFC
                "~peter/mail/\u53f0\u5317/\u65e5\u672c\u8a9e|~peter/mail/&U,BTFw-/&ZeVnLIqe-",
                "\u263a!|&Jjo-!",
                "\u53f0\u5317\u65e5\u672c\u8a9e|&U,BTF2XlZyyKng-",
                "\ud83d\udce7|&2D3c5w-",
                "a\tb|a&AAk-b",
                "\u007f|&AH8-",
            })
    void encodes_and_decodes(String name, String encoded) {
        assertThat(ModifiedUtf7.encode(name)).isEqualTo(encoded);
        assertThat(ModifiedUtf7.decode(encoded)).isEqualTo(name);
    }

    @Test
    void the_empty_name() {
        assertThat(ModifiedUtf7.encode("")).isEmpty();
        assertThat(ModifiedUtf7.decode("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&Jjo!", // never shifted back, from the RFC
                "&Jjo",
                "&",
                "&U,BTFw-&ZeVnLIqe-", // superfluous shift, from the RFC
                "&AGE-", // an encoded "a"
                "&ACY-", // an encoded "&"
                "&APwAYQ-", // the second one represents itself
                "&APx-", // bits left over that are not zero
                "&AP-", // half a character
                "&A-",
                "&APw=-",
                "&U/BTFw-", // the Base64 of other places
                "&AP w-",
                "&2D0-", // half a surrogate pair
                "&3Oc-",
                "Entw\u00fcrfe",
                "a\tb",
                "\u007f"
            })
    void refuses_what_is_not_canonical(String encoded) {
        assertThatIllegalArgumentException().isThrownBy(() -> ModifiedUtf7.decode(encoded));
    }

    @Test
    void does_not_encode_half_a_surrogate_pair() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModifiedUtf7.encode("a\ud83d"));
    }

    @Property
    void any_name_survives(@ForAll("names") String name) {
        String encoded = ModifiedUtf7.encode(name);
        assertThat(encoded).matches("[ -~]*");
        assertThat(ModifiedUtf7.decode(encoded)).isEqualTo(name);
    }

    @Property
    void what_is_accepted_is_the_one_form(@ForAll("encodings") String encoded) {
        String name;
        try {
            name = ModifiedUtf7.decode(encoded);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(ModifiedUtf7.encode(name)).isEqualTo(encoded);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> odd = Arbitraries.of("&", "-", "/", ",", "\u00fc", "\u53f0", "\ud83d\udce7", "\0", " ", "~");
        Arbitrary<String> any = Arbitraries.integers()
                .between(0, 0x10ffff)
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .map(Character::toString);
        return Arbitraries.oneOf(odd, any).list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> encodings() {
        return Arbitraries.of("&", "-", "AP", "w", "APw", "U,", "BTFw", "a", "=", "/")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}
