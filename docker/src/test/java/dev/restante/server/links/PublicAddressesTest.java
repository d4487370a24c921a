package dev.restante.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void leaveOutWhatIsSomebodysOwn(String address) throws Exception {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    /** As octets, for Java makes an address of version 4 of the text. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "8.8.8.8"})
    void leaveOutAddressesOfVersionFourInDisguise(String address) throws Exception {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xFF;
        mapped[11] = (byte) 0xFF;
        System.arraycopy(InetAddress.getByName(address).getAddress(), 0, mapped, 12, 4);

        InetAddress disguised = Inet6Address.getByAddress(null, mapped, -1);
        assertThat(disguised.getAddress()).hasSize(16);
        assertThat(PublicAddresses.contain(disguised)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001:800::200e",
                "64:ff9b::8.8.8.8"
            })
    void holdTheOpenInternet(String address) throws Exception {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }
}
