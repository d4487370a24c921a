package dev.restante.strike;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onAnyCommand;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.fault.FaultRules.onGreeting;
import static dev.restante.fault.FaultRules.onLogin;
import static dev.restante.fault.FaultRules.onMessage;
import static dev.restante.fault.FaultRules.onTlsHandshake;
import static dev.restante.fault.FaultRules.whileIdle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.restante.MailScope;
import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultRule;
import dev.restante.fault.Imap;
import dev.restante.fault.Pop3;
import dev.restante.fault.Smtp;
import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of a scope strike where one of its addresses is concerned, and nowhere else. */
class ScopesUnderFaultsTest {

    private final FaultHost host = new FaultHost();
    private final MailScope mine = host.server().scope("mine.example.com");
    private final MailScope other = host.server().scope("other.example.com");

    @BeforeEach
    void declare() {
        mine.declare("jane", "secret");
        other.declare("jane", "secret");
    }

    @AfterEach
    void close() {
        host.close();
    }

    private static String say(WireClient client, String command) throws IOException {
        return String.valueOf(client.say(command)).substring(0, 3);
    }

    @Test
    void bySender() throws IOException {
        mine.faults().add(on(Smtp.MAIL).reply(450, "No"));
        try (WireClient client = host.smtp()) {
            assertThat(say(client, "MAIL FROM:<a@other.example.com>")).isEqualTo("250");
            client.say("RSET");
            assertThat(say(client, "MAIL FROM:<a@Mine.Example.com>")).isEqualTo("450");
            assertThat(say(client, "MAIL FROM:<a@sub.mine.example.com>")).isEqualTo("250");
        }
    }

    @Test
    void byRecipient() throws IOException {
        mine.faults().add(on(Smtp.RCPT).reply(450, "No"));
        try (WireClient client = host.smtp()) {
            client.say("MAIL FROM:<>");
            assertThat(say(client, "RCPT TO:<a@other.example.com>")).isEqualTo("250");
            assertThat(say(client, "RCPT TO:<a@mine.example.com>")).isEqualTo("450");
        }
    }

    @Test
    void byAnyRecipientOfAMessage() throws IOException {
        mine.faults().add(onMessage().reply(450, "No"));
        try (WireClient client = host.smtp()) {
            FaultHost.inData(client, "jane@other.example.com");
            assertThat(say(client, ".")).isEqualTo("250");
            FaultHost.inData(client, "jane@other.example.com", "jane@mine.example.com");
            assertThat(say(client, ".")).isEqualTo("450");
        }
    }

    @Test
    void byUser() throws IOException {
        mine.faults().add(on(Pop3.PASS, Pop3.STAT).after(1).err("No"));
        mine.faults().add(on(Imap.NOOP).no("No"));
        try (WireClient pop3 = host.greeted(Listener.POP3);
                WireClient imap = host.greeted(Listener.IMAP);
                WireClient others = host.greeted(Listener.IMAP)) {
            pop3.say("USER jane@mine.example.com");
            assertThat(say(pop3, "PASS secret")).isEqualTo("+OK");
            assertThat(say(pop3, "STAT")).isEqualTo("-ER");
            assertThat(imap.say("a LOGIN jane@mine.example.com secret")).startsWith("a OK");
            assertThat(imap.say("b NOOP")).isEqualTo("b NO No");
            assertThat(others.say("a LOGIN jane@other.example.com secret")).startsWith("a OK");
            assertThat(others.say("b NOOP")).isEqualTo("b OK NOOP completed");
        }
    }

    @Test
    void byWhoLogsInAndIdles() throws IOException {
        mine.faults().add(onLogin().once().no("No"));
        mine.faults().add(whileIdle().bye("No"));
        try (WireClient client = host.greeted(Listener.IMAP);
                WireClient others = host.greeted(Listener.IMAP)) {
            assertThat(client.say("a LOGIN jane@mine.example.com secret")).isEqualTo("a NO No");
            assertThat(client.say("a LOGIN jane@mine.example.com secret")).startsWith("a OK");
            assertThat(others.say("a LOGIN jane@other.example.com secret")).startsWith("a OK");
            others.send("b IDLE\r\nDONE\r\n");
            others.expect("+ Idling until DONE\r\nb OK ");
            client.send("b IDLE\r\n");
            client.expectLast("+ Idling until DONE\r\n* BYE No\r\n");
        }
    }

    @Test
    void byWhomTheConversationHasNamed() throws IOException {
        mine.faults().add(on(Smtp.NOOP).reply(450, "No"));
        try (WireClient client = host.smtp()) {
            assertThat(say(client, "NOOP")).isEqualTo("250");
            client.say("MAIL FROM:<a@mine.example.com>");
            client.say("RSET");
            assertThat(say(client, "NOOP")).isEqualTo("450");
        }
    }

    private static FaultRule[] tooEarly() {
        return new FaultRule[] {
            onConnect().close(), onTlsHandshake().breakHandshake(), onGreeting().close()
        };
    }

    @ParameterizedTest
    @MethodSource("tooEarly")
    void notWhereNobodyIsKnownYet(FaultRule rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mine.faults().add(rule))
                .withMessageContaining("add such a rule to the server itself");
        assertThat(mine.faults().list()).isEmpty();
    }

    @Test
    void withNamesOfTheirOwn() {
        FaultRule rule = on(Smtp.NOOP).reply(450, "No").named("busy");
        assertThat(mine.faults().add(rule).name()).isEqualTo("busy");
        assertThat(other.faults().add(rule).name()).isEqualTo("busy");
        assertThat(host.add(rule).name()).isEqualTo("busy");
    }

    @Test
    void untilTheScopeIsResetOrClosed() {
        FaultRule rule = on(Smtp.NOOP).reply(450, "No");
        ActiveFault first = mine.faults().add(rule);
        ActiveFault second = other.faults().add(rule);
        ActiveFault servers = host.add(rule);
        mine.reset();
        assertThat(first.isOn()).isFalse();
        assertThat(second.isOn()).isTrue();
        ActiveFault third = mine.faults().add(rule);
        mine.close();
        assertThat(third.isOn()).isFalse();
        assertThat(second.isOn()).isTrue();
        host.server().reset();
        assertThat(second.isOn()).isFalse();
        assertThat(servers.isOn()).isFalse();
    }

    @Test
    void showOnlyTheirOwn() {
        ActiveFault own = mine.faults().add(on(Smtp.NOOP).reply(450, "No").named("mine"));
        other.faults().add(on(Smtp.NOOP).reply(450, "No").named("other"));
        assertThat(mine.faults().list()).containsExactly(own);
        assertThat(mine.faults().find("other")).isEmpty();
        assertThat(host.server().faults().list()).hasSize(2);
    }

    /** Each sends to itself over one server, and is told what its own scope says. */
    @Test
    void sideBySideWithOppositeFaults() throws Exception {
        mine.faults().add(onAnyCommand().insteadOfReply().reply(450, "Mine"));
        ActiveFault others = other.faults().add(on(Smtp.RCPT).every(2).reply(550, "Other"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Future<?>[] runs = {
                threads.submit(() -> run("mine.example.com", "450", "450")),
                threads.submit(() -> run("other.example.com", "250", "250|550")),
                threads.submit(() -> run("mine.example.com", "450", "450")),
                threads.submit(() -> run("other.example.com", "250", "250|550")),
                threads.submit(() -> run("example.org", "250", "250"))
            };
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(others.strikes()).isEqualTo(100);
    }

    private @Nullable Void run(String domain, String mail, String recipient) throws IOException {
        try (WireClient client = host.smtp()) {
            for (int i = 0; i < 100; i++) {
                assertThat(say(client, "MAIL FROM:<jane@" + domain + ">")).isEqualTo(mail);
                assertThat(say(client, "RCPT TO:<jane@" + domain + ">")).matches(recipient);
                client.say("RSET");
            }
        }
        return null;
    }
}
