package dev.restante.strike;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.testing.FaultHost.JANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultTrigger;
import dev.restante.fault.Imap;
import dev.restante.fault.Pop3;
import dev.restante.net.ProxyHeaders;
import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions about who logs in, which mailbox it is, and for whom a proxy speaks. */
class ConditionsOfUsersTest {

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    private ActiveFault counting(FaultTrigger trigger) {
        return host.add(trigger.delay(Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"jane@example.com, 1", "JANE@*, 1", "jane, 0", "bob@example.com, 0"})
    void userOfPop3(String wanted, int strikes) throws IOException {
        ActiveFault naming = counting(on(Pop3.USER).user(wanted));
        ActiveFault proving = counting(on(Pop3.PASS).user(wanted));
        ActiveFault after = counting(on(Pop3.STAT).user(wanted));
        try (WireClient client = host.pop3()) {
            client.say("STAT");
        }
        assertThat(naming.strikes()).isEqualTo(strikes);
        assertThat(proving.strikes()).isEqualTo(strikes);
        assertThat(after.strikes()).isEqualTo(strikes);
    }

    @Test
    void userOfApop() throws IOException {
        ActiveFault fault = counting(on(Pop3.APOP).user(JANE).mechanism("APOP"));
        ActiveFault other = counting(on(Pop3.APOP).user("bob@example.com"));
        try (WireClient client = host.greeted(Listener.POP3)) {
            client.say("APOP jane@example.com 0123456789abcdef0123456789abcdef");
        }
        assertThat(fault.strikes()).isEqualTo(1);
        assertThat(other.strikes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"jane@example.com, 1", "*@example.com, 1", "bob@example.com, 0"})
    void userOfImap(String wanted, int strikes) throws IOException {
        ActiveFault before = counting(on(Imap.LOGIN).user(wanted).mechanism("LOGIN"));
        ActiveFault after = counting(on(Imap.NOOP).user(wanted).mechanism("LOGIN"));
        try (WireClient client = host.greeted(Listener.IMAP)) {
            client.say("a NOOP");
            client.say("b LOGIN jane@example.com secret");
            client.say("c NOOP");
        }
        assertThat(before.strikes()).isEqualTo(strikes);
        assertThat(after.strikes()).isEqualTo(strikes);
    }

    @Test
    void userIsForgottenWithUnauthenticate() throws IOException {
        ActiveFault fault = counting(on(Imap.NOOP).user(JANE));
        try (WireClient client = host.imap()) {
            client.say("a NOOP");
            client.say("b UNAUTHENTICATE");
            client.say("c NOOP");
        }
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Other, STATUS Other (MESSAGES), 1",
        "other, STATUS Other (MESSAGES), 1",
        "Other, STATUS INBOX (MESSAGES), 0",
        "inbox, STATUS InBox (MESSAGES), 1",
        "INBOX, FETCH 1:* FLAGS, 1",
        "Other, FETCH 1:* FLAGS, 0",
        "Other, COPY 1:* Other, 1",
        "Entwürfe, STATUS Entw&APw-rfe (MESSAGES), 1",
        "Entw*, STATUS \"Entw&APw-rfe\" (MESSAGES), 1",
        "Entw&APw-rfe, STATUS Entw&APw-rfe (MESSAGES), 0",
        "O*r, RENAME Other New, 1",
        "New, RENAME Other New, 1"
    })
    void mailbox(String wanted, String command, int strikes) throws IOException {
        host.server().account(JANE).createMailbox("Other");
        host.server().account(JANE).createMailbox("Entwürfe");
        ActiveFault fault =
                counting(on(Imap.STATUS, Imap.FETCH, Imap.COPY, Imap.RENAME).mailbox(wanted));
        try (WireClient client = host.imapInInbox()) {
            client.send("a " + command + "\r\n");
            client.readLinesTo("a ");
        }
        assertThat(fault.strikes()).isEqualTo(strikes);
    }

    @Test
    void mailboxInUtf8() throws IOException {
        host.server().account(JANE).createMailbox("Entwürfe");
        ActiveFault fault = counting(on(Imap.STATUS).mailbox("Entwürfe"));
        try (WireClient client = host.imap()) {
            client.send("a ENABLE UTF8=ACCEPT\r\nb STATUS \"Entwürfe\" (MESSAGES)\r\n");
            client.readLinesTo("b ");
        }
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @Test
    void clientThatAProxyTellsOf() throws IOException {
        try (FaultHost proxied = new FaultHost(builder -> builder.proxyProtocol(Listener.SMTP, true))) {
            ActiveFault fault = proxied.add(onConnect().client("192.0.2.*").delay(Duration.ZERO));
            ActiveFault local = proxied.add(onConnect().client("127.*").delay(Duration.ZERO));
            try (WireClient client = proxied.connect(Listener.SMTP)) {
                client.send(ProxyHeaders.v2(0x21, 0x11, ProxyHeaders.IPV4));
                assertThat(client.readLine()).startsWith("220 ");
            }
            assertThat(fault.strikes()).isEqualTo(1);
            assertThat(local.strikes()).isZero();
        }
    }
}
