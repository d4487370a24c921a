package dev.restante.server.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Servers that listen elsewhere than on loopback: addresses, without a socket. */
class GuardAddressTest {

    private static void call(String own, String host) throws UnknownHostException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(own), 8025);
        Request request = new Request(Map.of(), Map.of(), Map.of("host", host), new byte[0]);
        new Guard(new HttpSettings(address, "", "", "", Set.of(), 1)).check(request, "/");
    }

    @Test
    void answersToItsOwnAddressHoweverThatIsWritten() {
        for (String host : List.of("[2001:db8::1]:8025", "[2001:0DB8:0::1]", "[2001:db8:0:0:0:0:0:1]")) {
            assertThatCode(() -> call("2001:db8::1", host)).as(host).doesNotThrowAnyException();
        }
        assertThatCode(() -> call("192.0.2.1", "192.0.2.1:8025")).doesNotThrowAnyException();
        for (String host : List.of("192.0.2.7", "[2001:db8::7]")) {
            assertThatCode(() -> call("0.0.0.0", host)).as(host).doesNotThrowAnyException();
        }
    }

    @Test
    void answersToNoOther() {
        for (String host :
                List.of("[2001:db8::2]", "[2001:db8::1", "[2001:db8::1]x", "[::g]", "300.1.1.1", "192.0.2.1")) {
            assertThatThrownBy(() -> call("2001:db8::1", host)).as(host).hasMessageContaining("is not called");
        }
        for (String host : List.of("evil.example", "1.evil.example", "[evil.example]", "2130706433")) {
            assertThatThrownBy(() -> call("0.0.0.0", host)).as(host).hasMessageContaining("is not called");
        }
    }
}
