package dev.restante.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "localhost, localhost",
        "Mail.Example.Test, mail.example.test",
        "*.example.test, *.example.test",
        "mail_server, mail_server",
        "1and1.example, 1and1.example",
        "b\u00fccher.test, xn--bcher-kva.test",
        "*.B\u00dcCHER.test, *.xn--bcher-kva.test",
        "\u4f8b\u3002\u6d4b\u8bd5, xn--fsq.xn--0zwm56d"
    })
    void readsHostNames(String text, String ascii) {
        assertThat(HostName.of(text)).isEqualTo(new HostName(ascii, null));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 87047f000001",
        "255.254.10.0, 8704fffe0a00",
        "::1, 871000000000000000000000000000000001",
        "2001:DB8::A, 871020010db800000000000000000000000a",
        "::ffff:192.0.2.1, 8704c0000201"
    })
    void readsAddresses(String text, String generalName) {
        assertThat(HexFormat.of().formatHex(HostName.of(text).generalName())).isEqualTo(generalName);
    }

    @Test
    void knowsAnAddressInEverySpelling() {
        assertThat(HostName.of("0:0::0:1")).isEqualTo(HostName.of("::1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "mail example",
                "mail.example.test.",
                ".example.test",
                "mail..test",
                "-mail.test",
                "mail-.test",
                "mail.*.test",
                "*",
                "*mail.test",
                "jane@example.com",
                "mail.test:25",
                "[::1]",
                "::1%lo",
                "1:2:3",
                ":::",
                ".:",
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "4711",
                "mail\u0000.test",
                "b\u00fc\ud800cher.test"
            })
    void refusesNonsense(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerCertificate.checkName(text))
                .withMessageContaining("'" + text + "'")
                .withMessageContaining("such as mail.example.test or *.example.test")
                .withMessageContaining("192.0.2.1");
    }

    @Test
    void knowsTheLongestNames() {
        String label = "a".repeat(63);
        String longest = label + "." + label + "." + label + "." + "a".repeat(61);
        assertThatNoException().isThrownBy(() -> ServerCertificate.checkName(longest));
        assertThatIllegalArgumentException().isThrownBy(() -> ServerCertificate.checkName(longest + "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> ServerCertificate.checkName(label + "a.test"));
    }
}
