package dev.restante.strike;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onAnyCommand;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.fault.FaultRules.onGreeting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultTrigger;
import dev.restante.fault.Imap;
import dev.restante.fault.Pop3;
import dev.restante.fault.Smtp;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions of SMTP and of connections: rules strike where they hold, and nowhere else. */
class ConditionsTest {

    private final FaultHost host = new FaultHost(builder -> builder.smtp(smtp -> smtp.xclient(true)));

    @AfterEach
    void close() {
        host.close();
    }

    /** A rule that does nothing but count. */
    private ActiveFault counting(FaultTrigger trigger) {
        return host.add(trigger.delay(Duration.ZERO));
    }

    private void say(String... commands) throws IOException {
        try (WireClient client = host.smtp()) {
            for (String command : commands) {
                client.say(command);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "shop@example.com, MAIL FROM:<shop@example.com>, 1",
        "SHOP@EXAMPLE.COM, MAIL FROM:<shop@example.com>, 1",
        "shop@example.com, MAIL FROM:<shop@example.org>, 0",
        "*@example.com, MAIL FROM:<shop@example.com>, 1",
        "*@example.com, MAIL FROM:<shop@mail.example.com>, 0",
        "s*p@*, MAIL FROM:<shop@example.com>, 1",
        "*, MAIL FROM:<>, 1",
        "<>, MAIL FROM:<>, 1",
        "<>, MAIL FROM:<shop@example.com>, 0",
        "shop@example.com, MAIL FROM:<>, 0",
        "shop@example.com, MAIL FROM:nonsense, 0"
    })
    void from(String wanted, String command, int strikes) throws IOException {
        ActiveFault fault = counting(on(Smtp.MAIL).from(wanted));
        say(command);
        assertThat(fault.strikes()).isEqualTo(strikes);
    }

    @Test
    void fromIsKnownThroughoutTheTransaction() throws IOException {
        ActiveFault fault = counting(on(Smtp.RCPT, Smtp.RSET).from("shop@example.com"));
        say("MAIL FROM:<shop@example.com>", "RCPT TO:<jane@example.com>", "RSET", "RSET");
        assertThat(fault.strikes()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "jane@example.com, RCPT TO:<jane@example.com>, 1",
        "jane@*, RCPT TO:<Jane@Example.COM>, 1",
        "jane@example.com, RCPT TO:<bob@example.com>, 0",
        "jane@example.com, RCPT TO:<jane@example.com.example.org>, 0"
    })
    void to(String wanted, String command, int strikes) throws IOException {
        ActiveFault fault = counting(on(Smtp.RCPT).to(wanted));
        say("MAIL FROM:<shop@example.com>", command);
        assertThat(fault.strikes()).isEqualTo(strikes);
    }

    @Test
    void toIsAnyRecipientOfTheMessage() throws IOException {
        ActiveFault second = counting(on(Smtp.DATA).to("bob@example.com"));
        ActiveFault nobody = counting(on(Smtp.DATA).to("eve@example.com"));
        host.add(on(Smtp.RCPT).to("eve@example.com").reply(550, "No"));
        say(
                "MAIL FROM:<shop@example.com>",
                "RCPT TO:<jane@example.com>",
                "RCPT TO:<bob@example.com>",
                "RCPT TO:<eve@example.com>",
                "DATA",
                ".");
        assertThat(second.strikes()).isEqualTo(1);
        assertThat(nobody.strikes()).isZero(); // she was refused
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, MAIL FROM:<shop@example.com>, 1",
        "example.org, RCPT TO:<jane@example.org>, 1",
        "*.example.org, RCPT TO:<jane@mail.example.org>, 1",
        "example.net, RCPT TO:<jane@example.org>, 0",
        "example.net, AUTH PLAIN AGphbmVAZXhhbXBsZS5jb20Ac2VjcmV0, 0"
    })
    void domain(String wanted, String command, int strikes) throws IOException {
        ActiveFault fault = counting(on(Smtp.MAIL, Smtp.RCPT, Smtp.AUTH).domain(wanted));
        say(command.startsWith("RCPT") ? "MAIL FROM:<>" : "NOOP", command);
        assertThat(fault.strikes()).isEqualTo(strikes);
    }

    @Test
    void userAndMechanismOnceHeIsLoggedIn() throws IOException {
        ActiveFault user = counting(on(Smtp.NOOP).user("jane@*"));
        ActiveFault other = counting(on(Smtp.NOOP).user("bob@*"));
        ActiveFault mechanism = counting(on(Smtp.RSET).mechanism("plain"));
        ActiveFault beginning = counting(on(Smtp.AUTH).mechanism("PLAIN"));
        ActiveFault otherMechanism = counting(on(Smtp.AUTH, Smtp.RSET).mechanism("LOGIN"));
        say("NOOP", "RSET", "AUTH PLAIN " + FaultHost.PLAIN, "NOOP", "RSET");
        assertThat(user.strikes()).isEqualTo(1);
        assertThat(other.strikes()).isZero();
        assertThat(mechanism.strikes()).isEqualTo(1);
        assertThat(beginning.strikes()).isEqualTo(1);
        assertThat(otherMechanism.strikes()).isZero();
    }

    @Test
    void helo() throws IOException {
        ActiveFault fault = counting(on(Smtp.NOOP).helo("client.*"));
        ActiveFault other = counting(on(Smtp.NOOP).helo("*.example.org"));
        say("NOOP", "HELO mail.example.org", "NOOP");
        assertThat(fault.strikes()).isEqualTo(1);
        assertThat(other.strikes()).isEqualTo(1);
    }

    @Test
    void client() throws IOException {
        ActiveFault fault = counting(onConnect().client("127.0.0.*"));
        ActiveFault other = counting(onConnect().client("192.0.2.*"));
        say("NOOP");
        assertThat(fault.strikes()).isEqualTo(1);
        assertThat(other.strikes()).isZero();
    }

    @Test
    void clientThatXclientTellsOf() throws IOException {
        ActiveFault fault = counting(on(Smtp.NOOP).client("192.0.2.7"));
        ActiveFault local = counting(on(Smtp.NOOP).client("127.0.0.1"));
        say("NOOP", "XCLIENT ADDR=192.0.2.7", "NOOP");
        assertThat(fault.strikes()).isEqualTo(1);
        assertThat(local.strikes()).isEqualTo(1);
    }

    @Test
    void protocol() throws IOException {
        ActiveFault smtp = counting(on(Smtp.NOOP).over(MailProtocol.SMTP));
        ActiveFault lmtp = counting(on(Smtp.NOOP).over(MailProtocol.LMTP));
        say("NOOP", "NOOP");
        try (WireClient client = host.lmtp()) {
            client.say("NOOP");
        }
        assertThat(smtp.strikes()).isEqualTo(2);
        assertThat(lmtp.strikes()).isEqualTo(1);
    }

    @Test
    void verbsOfOneProtocolAreNotThoseOfAnother() throws IOException {
        ActiveFault pop3 = counting(on(Pop3.NOOP));
        ActiveFault imap = counting(on(Imap.NOOP));
        ActiveFault any = counting(onAnyCommand().over(MailProtocol.SMTP));
        say("NOOP", "NONSENSE");
        assertThat(pop3.strikes()).isZero();
        assertThat(imap.strikes()).isZero();
        assertThat(any.strikes()).isEqualTo(2); // EHLO and NOOP
    }

    @Test
    void openConnections() throws IOException {
        host.add(onGreeting().withMoreConnectionsThan(2).reply(421, "4.7.0", "Too many"));
        try (WireClient one = host.connect(Listener.SMTP);
                WireClient two = host.connect(Listener.SMTP);
                WireClient other = host.connect(Listener.LMTP)) {
            assertThat(one.readLine()).startsWith("220 ");
            assertThat(two.readLine()).startsWith("220 ");
            assertThat(other.readLine()).startsWith("220 ");
            try (WireClient three = host.connect(Listener.SMTP)) {
                three.expectLast("421 4.7.0 Too many\r\n");
            }
            two.send("QUIT\r\n");
            two.readToEnd();
            try (WireClient three = host.connect(Listener.SMTP)) {
                assertThat(three.readLine()).startsWith("220 ");
            }
        }
    }
}
