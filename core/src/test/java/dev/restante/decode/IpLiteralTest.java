package dev.restante.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "255.255.255.255", "10.200.30.99"})
    void readsIpv4(String text) {
        assertThat(IpLiteral.v4(text).orElseThrow().getHostAddress()).isEqualTo(text);
        assertThat(IpLiteral.v6(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "::, 0:0:0:0:0:0:0:0",
        "::1, 0:0:0:0:0:0:0:1",
        "2001:DB8::a, 2001:db8:0:0:0:0:0:a",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1::, 1:0:0:0:0:0:0:0",
        "::ffff:192.0.2.1, 192.0.2.1",
    })
    void readsIpv6(String text, String address) {
        assertThat(IpLiteral.v6(text).orElseThrow().getHostAddress()).isEqualTo(address);
        assertThat(IpLiteral.v4(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "example.com",
                "face",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                ".1.2.3",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.04",
                "+1.2.3.4",
                "1.2.3.4 ",
                "1.2.3.4\n",
                "0x1.2.3.4",
                "4294967295",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "12345::",
                "g::1",
                "::1%eth0",
                "[::1]",
                "fe80::1%1",
                "::1.2.3",
                "::1.2.3.256",
                "1:2",
                ".:1",
                "::1\n",
                "a:b.example.com"
            })
    void refusesWhatIsNone(String text) {
        assertThat(IpLiteral.v4(text)).isEmpty();
        assertThat(IpLiteral.v6(text)).isEmpty();
    }
}
