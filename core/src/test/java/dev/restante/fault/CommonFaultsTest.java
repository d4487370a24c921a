package dev.restante.fault;

import static dev.restante.query.MailQueries.subject;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ready-made rules are. */
class CommonFaultsTest {

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        CommonFaults.greylisting(ofMinutes(5)),
                        "greylisting: on SMTP RCPT, for 5m, per triplet: reply 451 4.7.1 Greylisted, try again later"),
                Arguments.of(
                        CommonFaults.greylisting(),
                        "greylisting: on SMTP RCPT, once, per triplet: reply 451 4.7.1 Greylisted, try again later"),
                Arguments.of(
                        CommonFaults.rateLimit(10, ofMinutes(1)),
                        "rate limit: on SMTP MAIL, beyond 10 within 1m, per client:"
                                + " reply 452 4.7.1 Too many messages, try again later"),
                Arguments.of(
                        CommonFaults.rateLimitThatCloses(10, ofMinutes(1)),
                        "rate limit: on SMTP MAIL, beyond 10 within 1m, per client:"
                                + " reply 421 4.7.0 Too many messages, closing the connection"),
                Arguments.of(
                        CommonFaults.recipientRateLimit(10, ofMinutes(1)),
                        "recipient rate limit: on SMTP RCPT, beyond 10 within 1m, per recipient:"
                                + " reply 450 4.2.1 The recipient gets mail at too high a rate, try again later"),
                Arguments.of(
                        CommonFaults.mailboxFullForGood("jane@example.com"),
                        "mailbox full for good: on SMTP RCPT, to jane@example.com: reply 552 5.2.2 The mailbox is full"),
                Arguments.of(
                        CommonFaults.tarpit(10, ofSeconds(2)),
                        "tarpit: on command reply, over [SMTP, LMTP], after the first 10, per connection: delay 2s"),
                Arguments.of(
                        CommonFaults.mailboxFull("jane@example.com"),
                        "mailbox full: on SMTP RCPT, to jane@example.com: reply 452 4.2.2 The mailbox is full"),
                Arguments.of(
                        CommonFaults.recipientUnknown("*@example.com"),
                        "recipient unknown: on SMTP RCPT, to *@example.com: reply 550 5.1.1 No such user here"),
                Arguments.of(
                        CommonFaults.contentRefused(subject().contains("casino")),
                        "content refused: on message, mail subject containing \"casino\":"
                                + " reply 554 5.7.1 The message was refused for its content"),
                Arguments.of(
                        CommonFaults.tarpit(ofSeconds(2)), "tarpit: on command reply, over [SMTP, LMTP]: delay 2s"),
                Arguments.of(
                        CommonFaults.slowBanner(ofSeconds(2)),
                        "slow banner: on greeting reply, over [SMTP, LMTP]: delay 2s"),
                Arguments.of(
                        CommonFaults.connectionLimit(10),
                        "connection limit: on greeting reply, with more than 10 connections:"
                                + " reply 421 4.7.0 Too many connections, then -ERR [SYS/TEMP] Too many connections,"
                                + " then BYE [UNAVAILABLE] Too many connections, then close"),
                Arguments.of(
                        CommonFaults.acceptThenBounce("jane@example.com"),
                        "accept then bounce: on stored, to jane@example.com: bounce 5.1.1 No such user here"),
                Arguments.of(
                        CommonFaults.authOutage(),
                        "auth outage: on SMTP AUTH, POP3 PASS, POP3 APOP, POP3 AUTH, IMAP LOGIN, IMAP AUTHENTICATE:"
                                + " reply 454 4.7.0 Temporary authentication failure,"
                                + " then -ERR [SYS/TEMP] Temporary authentication failure,"
                                + " then NO [UNAVAILABLE] Temporary authentication failure"),
                Arguments.of(CommonFaults.lost250(), "lost 250: on stored, once: close"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhatItDoes(FaultRule rule, String words) {
        assertThat(rule).hasToString(words);
        assertThat(FaultRule.ofJson(rule.toJson())).isEqualTo(rule);
    }

    @Test
    void allAreTried() {
        Map<String, Long> methods = Stream.of(CommonFaults.class.getDeclaredMethods())
                .filter(each -> Modifier.isPublic(each.getModifiers()))
                .collect(Collectors.groupingBy(Method::getName, Collectors.counting()));

        assertThat(rules())
                .hasSize((int) methods.values().stream().mapToLong(each -> each).sum());
    }
}
