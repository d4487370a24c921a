package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onAnyCommand;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.fault.FaultRules.onGreeting;
import static dev.restante.fault.FaultRules.onLogin;
import static dev.restante.fault.FaultRules.onMessage;
import static dev.restante.fault.FaultRules.onStored;
import static dev.restante.fault.FaultRules.onTlsHandshake;
import static dev.restante.fault.FaultRules.whileIdle;
import static dev.restante.query.MailQueries.subject;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.restante.query.MailQuery;
import dev.restante.settings.MailProtocol;
import dev.restante.testing.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules as people write them in JSON, and as they are in Java. */
class FaultJsonTest {

    private static FaultRule read(String json) {
        return FaultRule.ofJson(Json.object(json));
    }

    private static Arguments rule(FaultRule rule, String json) {
        return Arguments.of(rule, json);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(on(Smtp.RCPT).close(), """
                        {"on": "SMTP RCPT", "do": ["close"]}"""),
                rule(
                        on(Smtp.RCPT)
                                .to("jane@example.com")
                                .times(2)
                                .reply(451, "4.7.1", "Try again later")
                                .named("busy")
                                .priority(3),
                        """
                        {"name": "busy", "priority": 3, "on": "SMTP RCPT", "if": {"to": "jane@example.com"}, \
                        "count": {"times": 2}, \
                        "do": [{"reply": {"code": 451, "enhanced": "4.7.1", "text": "Try again later"}}]}"""),
                rule(on(Smtp.AUTH, Pop3.PASS, Imap.LOGIN).insteadOfReply().delay(ofMillis(500)), """
                        {"on": ["SMTP AUTH", "POP3 PASS", "IMAP LOGIN"], "at": "reply", "do": [{"delay": "500ms"}]}"""),
                rule(on(Smtp.DATA).afterReceiving(1000).reset(), """
                        {"on": "SMTP DATA", "at": {"received": 1000}, "do": ["reset"]}"""),
                rule(on(Imap.FETCH).afterSending(500).truncate().stall(), """
                        {"on": "IMAP FETCH", "at": {"sent": 500}, "do": ["truncate", "stall"]}"""),
                rule(onConnect().client("10.*").close(), """
                        {"on": "connect", "if": {"client": "10.*"}, "do": ["close"]}"""),
                rule(onTlsHandshake().showCertificate(CertificateFlaw.WRONG_HOST), """
                        {"on": "tls", "do": [{"showCertificate": "wrongHost"}]}"""),
                rule(onGreeting().withMoreConnectionsThan(10).bye("UNAVAILABLE", "Too many"), """
                        {"on": "greeting", "if": {"moreConnectionsThan": 10}, \
                        "do": [{"bye": {"code": "UNAVAILABLE", "text": "Too many"}}]}"""),
                rule(onGreeting().afterReply().garbage(20), """
                        {"on": "greeting", "at": "after", "do": [{"garbage": 20}]}"""),
                rule(
                        onAnyCommand()
                                .over(MailProtocol.LMTP, MailProtocol.SMTP)
                                .delay(ofSeconds(1), ofMillis(200), 7),
                        """
                        {"on": "command", "if": {"protocol": ["SMTP", "LMTP"]}, \
                        "do": [{"delay": {"time": "1s", "jitter": "200ms", "seed": 7}}]}"""),
                rule(onLogin().user("jane").mechanism("PLAIN").no("Come again").err("SYS/TEMP", "Come again"), """
                        {"on": "login", "if": {"user": "jane", "mechanism": "PLAIN"}, \
                        "do": [{"no": "Come again"}, {"err": {"code": "SYS/TEMP", "text": "Come again"}}]}"""),
                rule(onMessage().mail(subject("Welcome")).reply(554, "No"), """
                        {"on": "message", "if": {"mail": {"subject": "Welcome"}}, \
                        "do": [{"reply": {"code": 554, "text": "No"}}]}"""),
                rule(onStored().after(1).every(3).withProbability(0.5, 42).bounce("5.1.1", "No such user"), """
                        {"on": "stored", "count": {"after": 1, "every": 3, "probability": 0.5, "seed": 42}, \
                        "do": [{"bounce": {"status": "5.1.1", "text": "No such user"}}]}"""),
                rule(
                        whileIdle()
                                .mailbox("Work")
                                .untagged("1 EXPUNGE", "5 EXISTS")
                                .expunge(1),
                        """
                        {"on": "idle", "if": {"mailbox": "Work"}, \
                        "do": [{"untagged": ["1 EXPUNGE", "5 EXISTS"]}, {"expunge": 1}]}"""),
                rule(
                        on(Smtp.MAIL)
                                .per(CountedPer.CLIENT)
                                .beyond(10, ofMinutes(1))
                                .lasting(ofSeconds(90))
                                .throttle(100)
                                .dribble(1, ofMillis(10)),
                        """
                        {"on": "SMTP MAIL", \
                        "count": {"per": "client", "lasting": "1m30s", "beyond": 10, "within": "1m"}, \
                        "do": [{"throttle": 100}, {"dribble": {"octets": 1, "pause": "10ms"}}]}"""),
                rule(
                        on(Imap.SELECT)
                                .ok("done")
                                .wrongTag()
                                .wrongTag("A9")
                                .duplicateReply()
                                .expungeAll()
                                .newUidValidity()
                                .deleteMailbox("Work")
                                .makeReadOnly()
                                .newMessage("Hello")
                                .with(new StateChange.NewMessage("Work", "Hello"))
                                .with(new StateChange.Expunge("Work", 0)),
                        """
                        {"on": "IMAP SELECT", "do": [{"ok": "done"}, "wrongTag", {"wrongTag": "A9"}, "duplicateReply", \
                        {"expunge": "all"}, "newUidValidity", {"deleteMailbox": "Work"}, "makeReadOnly", \
                        {"newMessage": "Hello"}, {"newMessage": {"subject": "Hello", "mailbox": "Work"}}, \
                        {"expunge": {"count": "all", "mailbox": "Work"}}]}"""));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysTheSameInBothDirections(FaultRule rule, String json) {
        assertThat(read(json)).isEqualTo(rule);
        assertThat(Json.text(rule.toJson())).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"on": "smtp rcpt", "do": "close"}                        | {"on": "SMTP RCPT", "do": ["close"]}
            {"on": ["SMTP RCPT"], "do": {"close": {}}}                | {"on": "SMTP RCPT", "do": ["close"]}
            {"on": "SMTP RCPT", "at": "before", "do": ["close"]}      | {"on": "SMTP RCPT", "do": ["close"]}
            {"on": "Greeting", "at": "Reply", "do": ["close"]}        | {"on": "greeting", "do": ["close"]}
            {"on": "tls", "if": {}, "count": {}, "do": "close"}       | {"on": "tls", "do": ["close"]}
            {"on": "tls", "do": {"delay": "PT90S"}}                   | {"on": "tls", "do": [{"delay": "1m30s"}]}
            {"on": "tls", "do": {"delay": {"time": "90s"}}}           | {"on": "tls", "do": [{"delay": "1m30s"}]}
            {"on": "tls", "do": {"garbage": {"octets": 5}}}           | {"on": "tls", "do": [{"garbage": 5}]}
            {"on": "tls", "do": {"showCertificate": "SelfSigned"}}    | {"on": "tls", "do": [{"showCertificate": "selfSigned"}]}
            {"on": "tls", "priority": 2.0, "do": "close"}             | {"priority": 2, "on": "tls", "do": ["close"]}
            {"on": "tls", "count": {"probability": 0.5}, "do": "close"} | {"on": "tls", "count": {"probability": 0.5, "seed": 0}, "do": ["close"]}
            {"on": "SMTP RCPT", "if": {"protocol": "lmtp"}, "do": "close"} | {"on": "SMTP RCPT", "if": {"protocol": "LMTP"}, "do": ["close"]}
            {"on": "SMTP RCPT", "do": {"reply": "451 4.7.1 Later"}}   | {"on": "SMTP RCPT", "do": [{"reply": {"code": 451, "enhanced": "4.7.1", "text": "Later"}}]}
            {"on": "SMTP RCPT", "do": {"reply": "451 Later on"}}      | {"on": "SMTP RCPT", "do": [{"reply": {"code": 451, "text": "Later on"}}]}
            {"on": "SMTP RCPT", "do": {"reply": "451"}}               | {"on": "SMTP RCPT", "do": [{"reply": {"code": 451}}]}
            {"on": "SMTP RCPT", "do": {"reply": {"code": 250, "text": ["a", "b"]}}} | {"on": "SMTP RCPT", "do": [{"reply": {"code": 250, "text": ["a", "b"]}}]}
            {"on": "POP3 PASS", "do": {"err": "[SYS/TEMP] Later"}}    | {"on": "POP3 PASS", "do": [{"err": {"code": "SYS/TEMP", "text": "Later"}}]}
            {"on": "IMAP NOOP", "do": {"bad": "Later [today]"}}       | {"on": "IMAP NOOP", "do": [{"bad": "Later [today]"}]}
            {"on": "IMAP NOOP", "do": {"no": {"text": "[x] y"}}}      | {"on": "IMAP NOOP", "do": [{"no": {"text": "[x] y"}}]}
            {"on": "IMAP NOOP", "do": {"untagged": "5 EXISTS"}}       | {"on": "IMAP NOOP", "do": [{"untagged": "5 EXISTS"}]}
            {"on": "IMAP NOOP", "do": {"newUidValidity": "Work"}}     | {"on": "IMAP NOOP", "do": [{"newUidValidity": "Work"}]}
            {"on": "IMAP NOOP", "do": {"expunge": {"count": 2}}}      | {"on": "IMAP NOOP", "do": [{"expunge": 2}]}
            {"on": "stored", "do": {"bounce": "5.1.1 No such user"}}  | {"on": "stored", "do": [{"bounce": {"status": "5.1.1", "text": "No such user"}}]}
            """, quoteCharacter = '\'')
    void readsShorterFormsToo(String json, String written) {
        assertThat(Json.text(read(json).toJson())).isEqualTo(written);
    }

    @Test
    void whatIsAPieceOfJavaHasNoForm() {
        FaultRule rule =
                onStored().mail(MailQuery.any().matching("big", mail -> true)).close();

        assertThatIllegalStateException()
                .isThrownBy(rule::toJson)
                .withMessageContaining("is a piece of Java: it can be written neither as text nor as JSON");
    }
}
