package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.fault.FaultRules.onGreeting;
import static dev.restante.fault.FaultRules.onStored;
import static dev.restante.testing.FaultHost.JANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.conversation.Direction;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations tell which fault struck where, and keep secrets all the same. */
class ConversationsUnderFaultsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final FaultHost host = new FaultHost(builder -> builder.clock(() -> NOW));

    @AfterEach
    void close() {
        host.close();
    }

    private static void expectEnd(Conversation conversation, String rule) {
        assertThat(conversation.end()).hasValueSatisfying(end -> {
            assertThat(end.cause()).isEqualTo(Cause.FAULT);
            assertThat(end.reason()).isEqualTo(rule);
        });
    }

    @Test
    void tellHowMuchOfAMessageWasSent() throws IOException {
        host.file("Subject: x\r\n\r\nbody and soul\r\n");
        host.add(on(Imap.FETCH).afterSending(10).close().named("cut"));
        try (WireClient client = host.imapInInbox()) {
            client.send("a FETCH 1 BODY.PEEK[]\r\n");
            client.readToEnd();
        }
        assertThat(host.lastConversation().toString())
                .contains("\nS: [10 octets of message]\n-- fault 'cut' at IMAP FETCH after 10 octets sent: close\n");
    }

    @Test
    void tellOfAnAttemptWhatStruckIt() throws IOException {
        host.add(on(Smtp.RCPT).once().reply(451, "4.7.1", "Later").named("busy"));
        host.add(onStored().close().named("lost 250"));
        try (WireClient client = host.smtp()) {
            client.say("MAIL FROM:<a@example.com>");
            client.say("RCPT TO:<jane@example.com>");
            client.say("RSET");
            client.say("MAIL FROM:<a@example.com>");
            client.say("RCPT TO:<jane@example.com>");
            client.say("DATA");
            client.send("Subject: x\r\n\r\n.\r\n");
            client.readToEnd();
        }
        assertThat(host.server().deliveryAttempts().list())
                .extracting(
                        each -> each.faults().stream().map(FaultStrike::rule).toList())
                .containsExactly(List.of("busy"), List.of("lost 250"));
        assertThat(host.server().deliveryAttempts().list().get(1).toString())
                .endsWith("250 2.0.0 Message 1 accepted (fault 'lost 250' at stored: close)");
    }

    @Test
    void nameTheFaultThatStruck() throws IOException {
        host.add(on(Smtp.NOOP).times(2).reply(450, "4.3.0", "Later").named("busy"));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\nNOOP\r\nNOOP\r\nQUIT\r\n");
            client.readToEnd();
        }
        Conversation conversation = host.lastConversation();
        assertThat(conversation.faults()).hasSize(2).allSatisfy(strike -> {
            assertThat(strike.rule()).isEqualTo("busy");
            assertThat(strike.moment()).hasToString("SMTP NOOP");
            assertThat(strike.what()).isEqualTo("reply 450 4.3.0 Later");
            assertThat(strike.at()).isEqualTo(NOW);
        });
        assertThat(conversation.faults()).extracting(FaultStrike::ordinal).containsExactly(1L, 2L);
        assertThat(conversation.end())
                .hasValueSatisfying(end -> assertThat(end.cause()).isEqualTo(Cause.CLIENT_QUIT));
    }

    @Test
    void noteItBetweenTheLines() throws IOException {
        host.add(on(Smtp.NOOP).reply(450, "4.3.0", "Later").named("busy"));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\nQUIT\r\n");
            client.readToEnd();
        }
        String printed = host.lastConversation().toString();
        assertThat(printed.indexOf("NOOP"))
                .isPositive()
                .isLessThan(printed.indexOf("fault 'busy' at SMTP NOOP: reply 450 4.3.0 Later"));
        assertThat(printed.indexOf("fault 'busy'")).isLessThan(printed.indexOf("S: 450 4.3.0 Later"));
    }

    @Test
    void tellThatAFaultHasEndedThem() throws IOException {
        host.add(on(Pop3.NOOP).close().named("gone"));
        try (WireClient client = host.pop3()) {
            client.send("NOOP\r\n");
            client.expectLast("");
        }
        expectEnd(host.lastConversation(), "gone");
        assertThat(host.lastConversation().toString()).contains("fault 'gone' at POP3 NOOP: close");
    }

    @Test
    void areKeptOfWhoWasNotEvenGreeted() throws IOException {
        host.add(onConnect().over(MailProtocol.IMAP).reset().named("early"));
        host.add(onGreeting().close().named("late"));
        try (WireClient client = host.connect(Listener.IMAP)) {
            client.expectReset();
        }
        expectEnd(host.lastConversation(), "early");
        try (WireClient client = host.connect(Listener.SMTP)) {
            client.expectLast("");
        }
        expectEnd(host.lastConversation(), "late");
    }

    @Test
    void showWhatTheClientWasTold() throws IOException {
        host.add(onStored().reply(451, "4.3.0", "Try again").named("lie"));
        try (WireClient client = FaultHost.inData(host.smtp(), JANE)) {
            client.send("Subject: x\r\n\r\n.\r\nQUIT\r\n");
            client.readToEnd();
        }
        assertThat(host.lastConversation().said(Direction.SERVER))
                .contains("451 4.3.0 Try again")
                .noneMatch(line -> line.contains("accepted"));
    }

    @Test
    void keepASecretThatAFaultRefused() throws IOException {
        host.add(on(Smtp.AUTH).once().reply(454, "4.7.0", "Not now"));
        try (WireClient client = host.smtp()) {
            client.send("AUTH PLAIN " + FaultHost.PLAIN + "\r\nAUTH PLAIN " + FaultHost.PLAIN + "\r\nQUIT\r\n");
            assertThat(client.readToEnd()).startsWith("454 4.7.0 Not now\r\n235 ");
        }
        expectNoSecret(host.lastConversation());
    }

    /** A client that did not wait says the secret where the server expects a command. */
    @Test
    void keepASecretThatIsSaidBehindAFault() throws IOException {
        host.add(on(Smtp.AUTH).reply(454, "4.7.0", "Not now"));
        try (WireClient client = host.smtp()) {
            client.send("AUTH PLAIN\r\n" + FaultHost.PLAIN + "\r\nQUIT\r\n");
            client.readToEnd();
        }
        expectNoSecret(host.lastConversation());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepThePasswordsOfPop3(boolean before) throws IOException {
        FaultTrigger trigger = on(Pop3.PASS, Pop3.AUTH);
        host.add((before ? trigger : trigger.insteadOfReply()).err("Not now").close());
        try (WireClient client = host.greeted(Listener.POP3)) {
            client.send("USER jane@example.com\r\nPASS secret\r\n");
            client.readToEnd();
        }
        expectNoSecret(host.lastConversation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a LOGIN jane@example.com secret",
                "a LOGIN jane@example.com \"secret\"",
                "a LOGIN jane@example.com {6+}\r\nsecret"
            })
    void keepThePasswordsOfImap(String login) throws IOException {
        host.add(on(Imap.LOGIN).once().untagged("OK Hear").no("Not now").duplicateReply());
        try (WireClient client = host.greeted(Listener.IMAP)) {
            client.send(login + "\r\nb LOGOUT\r\n");
            client.readToEnd();
        }
        expectNoSecret(host.lastConversation());
        assertThat(host.lastConversation().toString()).contains("a NO Not now");
    }

    private static void expectNoSecret(Conversation conversation) {
        assertThat(conversation.faults()).isNotEmpty();
        assertThat(conversation.toString()).doesNotContain("secret").doesNotContain(FaultHost.PLAIN);
    }

    @Test
    void showRefusalsAsIfNoFaultHadStruck() throws IOException {
        host.add(on(Imap.LOGIN).duplicateReply());
        try (WireClient client = host.greeted(Listener.IMAP)) {
            client.send("a LOGIN " + JANE + " topsecret\r\n");
            client.readLinesTo("a NO ");
        }
        assertThat(host.lastConversation().toString())
                .contains("S: a NO [AUTHENTICATIONFAILED] Wrong password")
                .doesNotContain("topsecret");
    }

    @Test
    void hideWhatMayRepeatASecretAlsoWhereItIsChanged() throws IOException {
        host.add(on(Imap.AUTHENTICATE).wrongTag());
        try (WireClient client = host.greeted(Listener.IMAP)) {
            assertThat(client.say("a AUTHENTICATE PLAIN")).startsWith("+");
            assertThat(client.say("topsecret!")).isEqualTo("WRONG-TAG BAD This is not base64");
        }
        assertThat(host.lastConversation().toString()).contains("S: ***").doesNotContain("base64");
    }
}
