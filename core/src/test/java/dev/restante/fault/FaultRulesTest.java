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

import dev.restante.settings.MailProtocol;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules are in words, and when they are the same. */
class FaultRulesTest {

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        on(Smtp.RCPT)
                                .to("jane@example.com")
                                .times(2)
                                .reply(451, "4.7.1", "Try again later")
                                .named("busy")
                                .priority(3),
                        "busy: on SMTP RCPT, to jane@example.com, 2 times: reply 451 4.7.1 Try again later (priority 3)"),
                Arguments.of(
                        on(Smtp.AUTH, Pop3.PASS).insteadOfReply().reply(454, "").err("SYS/TEMP", "Later"),
                        "on SMTP AUTH, POP3 PASS reply: reply 454, then -ERR [SYS/TEMP] Later"),
                Arguments.of(
                        on(Smtp.DATA).afterReceiving(1000).once().reset(),
                        "on SMTP DATA after 1000 octets received, once: reset"),
                Arguments.of(
                        on(Imap.FETCH).afterSending(500).truncate().stall(),
                        "on IMAP FETCH after 500 octets sent: truncate, then stall"),
                Arguments.of(
                        onConnect()
                                .withMoreConnectionsThan(10)
                                .client("10.*")
                                .delay(ofMillis(500))
                                .close(),
                        "on connect, client 10.*, with more than 10 connections: delay 500ms, then close"),
                Arguments.of(onTlsHandshake().showCertificate(CertificateFlaw.EXPIRED), "on tls: certificate expired"),
                Arguments.of(onTlsHandshake().breakHandshake(), "on tls: break the TLS handshake"),
                Arguments.of(onGreeting().bye("UNAVAILABLE", "Later"), "on greeting reply: BYE [UNAVAILABLE] Later"),
                Arguments.of(
                        onAnyCommand()
                                .afterReply()
                                .over(MailProtocol.LMTP, MailProtocol.SMTP)
                                .delay(ofSeconds(1), ofSeconds(2), 5),
                        "on command after, over [SMTP, LMTP]: delay 1s to 3s"),
                Arguments.of(
                        onLogin()
                                .user("jane")
                                .mechanism("PLAIN")
                                .domain("example.com")
                                .no("No"),
                        "on login, domain example.com, user jane, mechanism PLAIN: NO No"),
                Arguments.of(
                        onMessage()
                                .helo("x")
                                .from("<>")
                                .mail(subject("Welcome"))
                                .reply(550, "5.7.1", "a", "b"),
                        "on message, from <>, helo x, mail subject \"Welcome\": reply 550 5.7.1 a / b"),
                Arguments.of(
                        onStored()
                                .per(CountedPer.CLIENT)
                                .after(1)
                                .every(3)
                                .withProbability(0.5, 42)
                                .lasting(ofMinutes(5))
                                .beyond(10, ofSeconds(90))
                                .bounce("5.1.1", "Unknown"),
                        "on stored, beyond 10 within 1m30s, after the first 1, each 3rd time, with a probability of 0.5"
                                + " (seed 42), for 5m, per client: bounce 5.1.1 Unknown"),
                Arguments.of(
                        whileIdle()
                                .mailbox("Work")
                                .untagged("1 EXPUNGE", "5 EXISTS")
                                .expunge(2)
                                .expungeAll()
                                .newMessage("Hello")
                                .newUidValidity()
                                .deleteMailbox("Work")
                                .fillQuota()
                                .expireTokens()
                                .makeReadOnly(),
                        "on idle, mailbox Work: untagged 1 EXPUNGE / 5 EXISTS, then expunge 2, then expunge all,"
                                + " then new message 'Hello', then new UIDVALIDITY, then delete the mailbox in Work,"
                                + " then fill the quota, then expire the tokens, then read-only"),
                Arguments.of(
                        on(Imap.NOOP)
                                .throttle(100)
                                .dribble(1, ofMillis(10))
                                .garbage(20)
                                .ok("x")
                                .wrongTag()
                                .duplicateReply(),
                        "on IMAP NOOP: throttle to 100 octets a second, then dribble 1 octets at a time, 10ms apart,"
                                + " then 20 octets of garbage, then OK x, then tag WRONG-TAG, then duplicate the reply"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhatItDoes(FaultRule rule, String words) {
        assertThat(rule).hasToString(words);
    }

    @Test
    void countsAsPeopleDo() {
        assertThat(Stream.of(2, 3, 4, 11, 12, 13, 21, 22, 111)
                        .map(each ->
                                onStored().every(each).close().occurrences().toString()))
                .containsExactly(
                        "each 2nd time",
                        "each 3rd time",
                        "each 4th time",
                        "each 11th time",
                        "each 12th time",
                        "each 13th time",
                        "each 21st time",
                        "each 22nd time",
                        "each 111th time");
    }

    @Test
    void isEqualIfAllOfItIs() {
        FaultRule rule = onStored().to("jane").mail(subject("Welcome")).times(2).close();

        assertThat(onStored().mail(subject("Welcome")).times(2).to("jane").close())
                .isEqualTo(rule)
                .hasSameHashCodeAs(rule);
        assertThat(List.of(
                        onMessage().to("jane").mail(subject("Welcome")).times(2).close(),
                        onStored()
                                .from("jane")
                                .mail(subject("Welcome"))
                                .times(2)
                                .close(),
                        onStored().to("jane").mail(subject("Bye")).times(2).close(),
                        onStored().to("jane").times(2).close(),
                        onStored().to("jane").mail(subject("Welcome")).once().close(),
                        onStored().to("jane").mail(subject("Welcome")).times(2).reset(),
                        onStored()
                                .to("jane")
                                .mail(subject("Welcome"))
                                .times(2)
                                .over(MailProtocol.SMTP)
                                .close(),
                        rule.named("x"),
                        rule.priority(1)))
                .doesNotContain(rule)
                .doesNotHaveDuplicates();
        assertThat(onConnect().withMoreConnectionsThan(1).close())
                .isNotEqualTo(onConnect().withMoreConnectionsThan(2).close());
    }

    @Test
    void tellsWhatItIsMadeOf() {
        FaultRule rule = on(Smtp.DATA, Smtp.BDAT, Smtp.DATA)
                .helo("h")
                .to("t")
                .from("f")
                .over(MailProtocol.SMTP)
                .once()
                .delay(ofMillis(1))
                .close();

        assertThat(rule.moment().verbs()).containsExactly(Smtp.DATA, Smtp.BDAT);
        assertThat(rule.conditions().values().keySet())
                .containsExactly(FaultCondition.FROM, FaultCondition.TO, FaultCondition.HELO);
        assertThat(rule.conditions().protocols()).containsExactly(MailProtocol.SMTP);
        assertThat(rule.conditions().mail()).isEmpty();
        assertThat(rule.occurrences().times()).isOne();
        assertThat(rule.faults())
                .containsExactly(new WireFault.Delay(ofMillis(1), Duration.ZERO, 0), new WireFault.Close());
        assertThat(rule.name()).isEmpty();
        assertThat(rule.priority()).isZero();
    }
}
