package dev.restante.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.restante.testing.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a rule in JSON is said with the path of the field. */
class FaultJsonRefusalsTest {

    private static ThrowableAssertAlternative<FaultSyntaxException> assertRefused(Map<String, ?> json) {
        return assertThatExceptionOfType(FaultSyntaxException.class).isThrownBy(() -> FaultRule.ofJson(json));
    }

    @Test
    void tellsThePathAlsoByItself() {
        Map<String, Object> json = Map.of("on", "SMTP RCPT", "do", List.of(Map.of("reply", Map.of("code", "x"))));

        assertThatExceptionOfType(FaultSyntaxException.class)
                .isThrownBy(() -> FaultRule.ofJson(json))
                .satisfies(e -> assertThat(e.path()).isEqualTo("do[0].reply.code"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                        | on is missing
            {"on": "tls"}                             | do is missing
            {"on": "tls", "do": "close", "nme": "x"}  | nme is unknown (did you mean name?), known are name, priority, on, at, if, count, do
            {"on": "tls", "do": "close", "colour": 1} | colour is unknown, known are name, priority, on, at, if, count, do
            {"on": "tls", "do": "close", "name": 5}   | name is a text, not 5
            {"on": "tls", "do": "close", "name": ""}  | name: A rule has a name of 1 to 100 characters in one line, not ""
            {"on": "tls", "do": "close", "priority": "high"} | priority is a number, not "high"
            {"on": "tls", "do": "close", "priority": 0.5}    | priority is a whole number, not 0.5
            {"on": "tls", "do": "close", "priority": 3000000000} | priority is a whole number below 2147483647, not 3000000000
            {"on": true, "do": "close"}               | on is a text, not true
            {"on": [], "do": "close"}                 | on needs a command, such as "SMTP RCPT"; "command" is for all of them
            {"on": "RCPT", "do": "close"}             | on has no "RCPT": say of which protocol, SMTP RCPT
            {"on": "NOOP", "do": "close"}             | on has no "NOOP": say of which protocol, SMTP NOOP or POP3 NOOP or IMAP NOOP
            {"on": "LMTP RCPT", "do": "close"}        | on has no "LMTP RCPT": LMTP has the commands of SMTP, such as "SMTP RCPT", with {"protocol": "LMTP"} in "if"
            {"on": "SMTP RCTP", "do": "close"}        | on has no "SMTP RCTP" (did you mean SMTP RCPT?), known are SMTP HELO, SMTP EHLO, SMTP LHLO, SMTP MAIL, SMTP RCPT, SMTP DATA, SMTP BDAT, SMTP RSET, SMTP VRFY, SMTP EXPN, SMTP HELP, SMTP NOOP, SMTP QUIT, SMTP STARTTLS, SMTP AUTH, SMTP ETRN, SMTP XCLIENT
            {"on": "conect", "do": "close"}           | on has no "conect" (did you mean connect?), known are connect, tls, greeting, command, login, message, stored, idle, and commands such as SMTP RCPT, POP3 PASS, IMAP FETCH
            {"on": ["SMTP RCPT", "tls"], "do": "close"} | on[1] is 'tls', which stands alone: a list is of commands
            {"on": "tls", "at": "reply", "do": "close"} | at: 'tls' has no position 'reply'
            {"on": "greeting", "at": "before", "do": "close"} | at: 'greeting' has no position 'before'
            {"on": "command", "at": "late", "do": "close"} | at is one of before, reply, after, not "late"
            {"on": "command", "at": "sent", "do": "close"} | at is one of before, reply, after, not "sent"
            {"on": "command", "at": 5, "do": "close"} | at is an object with received, sent, not 5
            {"on": "command", "at": {}, "do": "close"} | at is one of before, reply, after, {"received": 1000}, {"sent": 1000}
            {"on": "command", "at": {"received": 1, "sent": 1}, "do": "close"} | at is one of before, reply, after, {"received": 1000}, {"sent": 1000}
            {"on": "command", "at": {"send": 1}, "do": "close"} | at.send is unknown (did you mean sent?), known are received, sent
            {"on": "command", "at": {"sent": -1}, "do": "close"} | at.sent: octets counts what is received or sent, from 0, and is -1 at 'sent'
            {"on": "command", "at": {"sent": "1k"}, "do": "close"} | at.sent is a number, not "1k"
            {"on": "SMTP RCPT", "at": {"received": 1}, "do": "close"} | at.received: In 'SMTP RCPT' no message and no literal is received
            """)
    void beginning(String json, String message) {
        assertRefused(Json.object(json)).withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            connect   | {"to": "x"}             | if.to: 'to' cannot be asked at 'connect': no recipient is known there
            SMTP RCPT | {"too": "x"}            | if.too is unknown (did you mean to?), known are from, to, domain, user, mechanism, client, helo, mailbox, protocol, mail, moreConnectionsThan
            SMTP RCPT | {"to": ["a", "b"]}      | if.to is a text, not a list
            SMTP RCPT | {"to": " "}             | if.to: 'to' needs a value, without it any to will do
            SMTP RCPT | "jane@example.com"      | if is an object with from, to, domain, user, mechanism, client, helo, mailbox, protocol, mail, moreConnectionsThan, not "jane@example.com"
            SMTP RCPT | {"protocol": "Gopher"}    | if.protocol is one of SMTP, LMTP, POP3, IMAP, not "Gopher"
            SMTP RCPT | {"protocol": ["SMPT"]}  | if.protocol[0] is one of SMTP, LMTP, POP3, IMAP, not "SMPT" (did you mean SMTP?)
            SMTP RCPT | {"protocol": []}        | if.protocol: 'protocol' needs one at least, without it all of them will do
            SMTP RCPT | {"protocol": "IMAP"}    | if.protocol: 'protocol' leaves nothing: 'SMTP RCPT' is there in [SMTP, LMTP] only
            SMTP RCPT | {"moreConnectionsThan": 2}  | if.moreConnectionsThan: 'moreConnectionsThan' cannot be asked at 'SMTP RCPT': use 'connect' or 'greeting'
            connect   | {"moreConnectionsThan": 0}  | if.moreConnectionsThan: A number of connections is at least 1, not 0: onConnect().close() lets nobody in
            SMTP RCPT | {"mail": {}}            | if.mail: 'mail' cannot be asked at 'SMTP RCPT': use 'message' (not stored yet) or 'stored'
            message   | {"mail": "subject:x"}   | if.mail is an object, not "subject:x"
            message   | {"mail": {"anyOf": [{"subjekt": "x"}]}} | if.mail: anyOf[0].subjekt: The query has an unknown field subjekt (is it subject?)
            """)
    void conditions(String on, String condition, String message) {
        assertRefused(Map.of("on", on, "if", Json.value(condition), "do", "close"))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"time": 2}           | count.time is unknown (did you mean times?), known are times, after, every, probability, seed, per, lasting, beyond, within
            2                     | count is an object with times, after, every, probability, seed, per, lasting, beyond, within, not 2
            {"times": 0}          | count.times: 'times' is a number from 1, not 0
            {"times": 1.5}        | count.times is a whole number, not 1.5
            {"after": -1}         | count.after: 'after' is a number from 0, not -1
            {"every": 0}          | count.every: 'every' is a number from 1, not 0
            {"per": "tripplet"}   | count.per is one of rule, connection, client, sender, recipient, triplet, user, not "tripplet" (did you mean triplet?)
            {"per": 5}            | count.per is one of rule, connection, client, sender, recipient, triplet, user, not 5
            {"probability": 2}    | count.probability: 'probability' is above 0 and at most 1, not 2.0
            {"probability": 0}    | count.probability: 'probability' is above 0 and at most 1, not 0.0
            {"seed": 5}           | count.probability is missing
            {"probability": 0.5, "seed": "x"} | count.seed is a number, not "x"
            {"lasting": 30}       | count.lasting is a time such as "500ms" or "1m30s", not 30
            {"lasting": "30"}     | count.lasting: A time is like 500ms, 30s, 1m30s or 2h (or PT30S), not "30"
            {"lasting": "0s"}     | count.lasting: 'lasting' is a time above 0, not 0s
            {"lasting": "400d"}   | count.lasting: 'lasting' is a time of at most a year, not 400d
            {"beyond": 5}         | count.within is missing
            {"within": "1m"}      | count.beyond is missing
            {"beyond": 0, "within": "0s"} | count.beyond: 'beyond' is a number from 1, not 0
            {"beyond": 5, "within": "0s"} | count.beyond: A rate is a number from 1 within a time of at most a year, not 5 within 0s
            """)
    void counts(String count, String message) {
        assertRefused(Map.of("on", "connect", "count", Json.value(count), "do", "close"))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SMTP RCPT | []                           | do needs a fault, such as "close"
            SMTP RCPT | 5                            | do is a fault such as "close" or {"delay": "500ms"}, not 5
            SMTP RCPT | {}                           | do is one fault in an object, such as {"delay": "500ms"}; there are 0
            SMTP RCPT | [{"delay": "1s", "close": 1}] | do[0] is one fault in an object, such as {"delay": "500ms"}; there are 2
            SMTP RCPT | ["close", "stall"]           | do[1]: Nothing can follow 'close', and so 'stall' cannot
            SMTP RCPT | {"close": true}              | do.close takes nothing: write "close" alone
            SMTP RCPT | "reply"                      | do.reply.code is missing
            SMTP RCPT | {"reply": {"code": 451.5}}   | do.reply.code is a whole number, not 451.5
            SMTP RCPT | {"reply": {"code": "451"}}   | do.reply.code is a number, not "451"
            SMTP RCPT | {"reply": {"code": 99}}      | do.reply.code: A reply has a code from 200 to 599, not 99
            SMTP RCPT | {"reply": {"cod": 451}}      | do.reply.cod is unknown (did you mean code?), known are code, enhanced, text
            SMTP RCPT | [{"reply": {"code": 451, "enhanced": "4.7"}}] | do[0].reply.enhanced: An enhanced status code is like 4.7.1 (RFC 3463), or empty, not "4.7"
            SMTP RCPT | {"reply": {"code": 451, "text": ["a", 5]}} | do.reply.text[1] is a text, not 5
            SMTP RCPT | {"reply": {"code": 451, "text": "a\\u000ab"}} | do.reply.text: A text is one line of at most 500 characters, without line ends and NUL: "a\\u000ab"
            SMTP RCPT | {"reply": "later"}           | do.reply is a reply such as "451 4.7.1 Try again later", or an object with code, enhanced, text, not "later"
            SMTP RCPT | {"reply": 451}               | do.reply is an object with code, enhanced, text, not 451
            SMTP RCPT | [{"reply": "451"}, {"reply": "550"}] | do[1]: A rule has one answer for each protocol, and this one has 'reply 451' already
            SMTP RCPT | {"no": "x"}                  | do: 'NO x' cannot strike at 'SMTP RCPT': it is a reply of [IMAP], and there [SMTP, LMTP] is spoken
            IMAP NOOP | "no"                         | do.no.text is missing
            IMAP NOOP | {"no": {"code": "[A]", "text": "x"}} | do.no.code: A response code is written without its brackets, such as SYS/TEMP: "[A]"
            IMAP NOOP | {"untagged": []}             | do.untagged: There is at least one untagged response, such as 5 EXISTS
            IMAP NOOP | {"wrongTag": "a b"}          | do.wrongTag: A tag is a word of printable ASCII, not "a b"
            IMAP NOOP | {"bye": "x"}                 | -
            SMTP RCPT | {"delay": 500}               | do.delay is a time such as "500ms" or "1m30s", not 500
            SMTP RCPT | {"delay": "25h"}             | do.delay: A delay is from 0 to 24 hours, not 1d1h with a jitter of 0s
            SMTP RCPT | {"delay": {"time": "1h", "jitter": "24h"}} | do.delay.jitter: A delay is from 0 to 24 hours, not 1h with a jitter of 1d
            SMTP RCPT | {"throttle": 0}              | do.throttle: At least 1 octet a second has to pass, not 0
            SMTP RCPT | {"dribble": 1}               | do.dribble is an object with octets, pause, not 1
            SMTP RCPT | {"dribble": {"octets": 1}}   | do.dribble.pause is missing
            SMTP RCPT | {"garbage": 100000000}       | do.garbage: Garbage has 1 to 16777216 octets, not 100000000
            SMTP RCPT | "breakHandshake"             | do: 'break the TLS handshake' cannot strike at 'SMTP RCPT': there is a handshake only at 'tls'
            tls       | {"showCertificate": "old"}   | do.showCertificate is one of expired, notYetValid, wrongHost, unknownIssuer, selfSigned, not "old"
            IMAP NOOP | {"expunge": 0}               | do.expunge is a number of messages from 1, or "all", not 0
            IMAP NOOP | {"expunge": {"count": "some"}} | do.expunge.count is a number of messages from 1, or "all", not "some"
            IMAP NOOP | {"deleteMailbox": 5}         | do.deleteMailbox is a text, not 5
            IMAP NOOP | "newMessage"                 | do.newMessage.subject is missing
            stored    | {"bounce": "4.1.1 x"}        | do.bounce: A bounce has a status like 5.1.1 (RFC 3463), not "4.1.1"
            stored    | {"bounce": {"status": "5.1.1", "text": 1}} | do.bounce.text is a text, not 1
            """)
    void faults(String on, String what, String message) {
        if (message.equals("-")) {
            FaultRule.ofJson(Map.of("on", on, "do", Json.value(what)));
        } else {
            assertRefused(Map.of("on", on, "do", Json.value(what))).withMessage(message.replace("\\u000a", "\n"));
        }
    }

    @Test
    void unknownFaultsAreToldWithAllThatThereAre() {
        assertRefused(Map.of("on", "tls", "do", List.of("clos")))
                .withMessage("do[0].clos is unknown (did you mean close?), known are reply, err, no, bad, ok, bye,"
                        + " untagged, delay, throttle, dribble, close, reset, stall, garbage, breakHandshake, showCertificate, truncate,"
                        + " duplicateReply, wrongTag, expunge, newMessage, newUidValidity, deleteMailbox, fillQuota,"
                        + " expireTokens, makeReadOnly, bounce");
    }

    @Test
    void takesNumbersOfAnyKindIfTheyAreWhole() {
        for (Number number : List.of(2, 2L, 2.0, 2f, (short) 2, new BigDecimal("2.00"), BigInteger.TWO)) {
            FaultRule rule = FaultRule.ofJson(Map.of("on", "tls", "priority", number, "do", "close"));

            assertThat(rule.priority()).isEqualTo(2);
        }
        List<Number> others = List.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                2.5f,
                new BigDecimal("1e1000000000"),
                new BigDecimal("1e-1000000000"),
                BigInteger.TEN.pow(1000));
        for (Number number : others) {
            assertRefused(Map.of("on", "tls", "priority", number, "do", "close"))
                    .withMessageStartingWith("priority is a ");
        }
    }

    @Test
    void nothingIsNotLeftOut() {
        Map<String, Object> json = new HashMap<>(Map.of("on", "tls", "do", "close"));
        json.put("name", null);
        assertRefused(json).withMessage("name is a text, not null");

        Map<String, Object> mail = Collections.singletonMap("subject", null);
        assertRefused(Map.of("on", "stored", "if", Map.of("mail", mail), "do", "close"))
                .withMessage("if.mail: subject is a string, a number or a boolean, not null");
    }

    @Test
    void boundsWhatItReadsAndWhatItSaysAboutIt() {
        assertRefused(Map.of("on", Collections.nCopies(100_000, "SMTP RCPT"), "do", "close"))
                .withMessage("on has at most 200 elements, not 100000");
        assertRefused(Map.of("on", "tls", "do", Collections.nCopies(150, "fillQuota")))
                .withMessageStartingWith("do[0]: 'fill the quota' cannot strike");
        assertRefused(Map.of("on", "tls", "do", Collections.nCopies(150, Map.of("delay", "1s"))))
                .withMessage("do[20]: A rule has at most 20 faults");
        assertRefused(Map.of("on", "SMTP RCPT", "if", Map.of("to", "*".repeat(5000)), "do", "close"))
                .withMessage("if.to has at most 1000 characters");
        assertRefused(Map.of("on", "SMTP RCPT", "if", Map.of("to", "*".repeat(600)), "do", "close"))
                .withMessageStartingWith("if.to: A text is one line of at most 500 characters");
        assertRefused(Map.of("\u001b[31m" + "x".repeat(1_000_000), 1))
                .withMessageStartingWith("\uFFFD[31mxxx")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
    }

    @Test
    void doesNotGoDownForEver() {
        Object deep = "x";
        for (int i = 0; i < 100_000; i++) {
            deep = i % 2 == 0 ? List.of(deep) : Map.of("not", deep);
        }
        for (String field : List.of("name", "priority", "on", "at", "if", "count", "do")) {
            Map<String, Object> json = new HashMap<>(Map.of("on", "stored", "do", "close"));
            json.put(field, deep);
            assertRefused(json).withMessageStartingWith(field);
        }
        Object query = Map.of();
        for (int i = 0; i < 100_000; i++) {
            query = Map.of("not", query);
        }
        assertRefused(Map.of("on", "stored", "if", Map.of("mail", query), "do", "close"))
                .withMessage("if.mail: A query has at most 50 objects within each other");
    }
}
