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
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.restante.fault.Moment.Event;
import dev.restante.fault.Moment.Position;
import dev.restante.query.MailQuery;
import dev.restante.settings.MailProtocol;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can go together, and what cannot. */
class FaultCombinationsTest {

    private static final Set<Event> IN_SESSION =
            EnumSet.of(Event.COMMAND, Event.LOGIN, Event.MESSAGE, Event.STORED, Event.IDLE);
    private static final Set<Event> WITH_SENDER = EnumSet.of(Event.COMMAND, Event.MESSAGE, Event.STORED);

    private static boolean isPossible(Runnable rule) {
        try {
            rule.run();
            return true;
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void conditionsAreAskedWhereTheyAreKnown(FaultCondition condition) {
        Set<Event> known = switch (condition) {
            case FROM, TO -> WITH_SENDER;
            case DOMAIN, USER, MECHANISM -> IN_SESSION;
            case CLIENT -> EnumSet.allOf(Event.class);
            case HELO -> EnumSet.of(Event.COMMAND, Event.LOGIN, Event.MESSAGE, Event.STORED);
            case MAILBOX -> EnumSet.of(Event.COMMAND, Event.IDLE);
        };

        assertThat(Stream.of(Event.values())
                        .filter(each -> isPossible(() -> new FaultTrigger(Moment.at(each)).and(condition, "x"))))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @EnumSource
    void conditionsAreAskedOfTheCommandsThatKnowThem(FaultCondition condition) {
        Map<FaultCondition, List<Verb>> known = new EnumMap<>(FaultCondition.class);
        known.put(FaultCondition.FROM, List.of(Smtp.MAIL, Smtp.RCPT, Smtp.DATA, Smtp.BDAT, Smtp.RSET));
        known.put(FaultCondition.TO, List.of(Smtp.RCPT, Smtp.DATA, Smtp.BDAT));
        known.put(FaultCondition.HELO, List.of(Smtp.values()));
        known.put(FaultCondition.MAILBOX, List.of(Imap.values()));
        List<Verb> all = new ArrayList<>(List.of(Smtp.values()));
        all.addAll(List.of(Pop3.values()));
        all.addAll(List.of(Imap.values()));

        assertThat(all.stream().filter(each -> isPossible(() -> on(each).and(condition, "x"))))
                .containsExactlyInAnyOrderElementsOf(known.getOrDefault(condition, all));
    }

    private static void assertRefused(String message, Runnable rule) {
        assertThatIllegalArgumentException().isThrownBy(rule::run).withMessage(message);
    }

    @Test
    void conditionsHaveToFitTheProtocols() {
        assertRefused(
                "'protocol' leaves nothing: 'IMAP NOOP' is there in [IMAP] only",
                () -> on(Imap.NOOP).over(MailProtocol.SMTP, MailProtocol.POP3));
        assertRefused(
                "'from' cannot be asked at 'command': no sender is known there",
                () -> onAnyCommand().over(MailProtocol.POP3).from("jane"));
        assertRefused(
                "'mailbox' cannot be asked at 'command': no mailbox is known there",
                () -> onAnyCommand().mailbox("INBOX").over(MailProtocol.SMTP));
        assertRefused(
                "'protocol' needs one at least, without it all of them will do",
                () -> onAnyCommand().over());
        assertThatCode(() -> onAnyCommand()
                        .over(MailProtocol.LMTP, MailProtocol.LMTP)
                        .from("jane"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsAskedIsAskedOnce() {
        assertRefused(
                "'to' is asked already: a * in it stands for any characters",
                () -> on(Smtp.RCPT).to("jane").to("bob"));
        assertRefused(
                "'mail' is asked already: join two queries with 'and'",
                () -> onStored().mail(MailQuery.any()).mail(MailQuery.any()));
        assertRefused(
                "'protocol' is asked already: it takes several at once",
                () -> onLogin().over(MailProtocol.SMTP).over(MailProtocol.LMTP));
        assertRefused(
                "'to' needs a value, without it any to will do",
                () -> on(Smtp.RCPT).to(" "));
    }

    @Test
    void mailsAreThereWhenTheyHaveCome() {
        assertThat(Stream.of(Event.values())
                        .filter(each -> isPossible(() -> new FaultTrigger(Moment.at(each)).mail(MailQuery.any()))))
                .containsExactly(Event.MESSAGE, Event.STORED);
    }

    @Test
    void connectionsAreCountedWhenTheyBegin() {
        assertThat(Stream.of(Event.values())
                        .filter(each -> isPossible(() -> new FaultTrigger(Moment.at(each)).withMoreConnectionsThan(1))))
                .containsExactly(Event.CONNECT, Event.GREETING);
        assertRefused(
                "A number of connections is at least 1, not 0: onConnect().close() lets nobody in",
                () -> onConnect().withMoreConnectionsThan(0));
        assertRefused(
                "'moreConnectionsThan' is asked already: only the greater number would matter",
                () -> onConnect().withMoreConnectionsThan(1).withMoreConnectionsThan(2));
    }

    @ParameterizedTest
    @EnumSource
    void positionsAreThoseOfCommandsAndGreetings(Event event) {
        Set<Position> known = switch (event) {
            case COMMAND -> EnumSet.allOf(Position.class);
            case GREETING -> EnumSet.of(Position.REPLY, Position.AFTER);
            default -> EnumSet.of(Position.BEFORE);
        };

        assertThat(Stream.of(Position.values())
                        .filter(each -> isPossible(() -> Moment.at(event).at(each, 0))))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void octetsAreCountedWhereThereIsContent() {
        assertThat(Stream.of(Smtp.values()).filter(each -> isPossible(() -> on(each).afterReceiving(1))))
                .containsExactly(Smtp.DATA, Smtp.BDAT);
        assertThat(Stream.of(Pop3.values()).filter(each -> isPossible(() -> on(each).afterSending(1))))
                .containsExactly(Pop3.RETR, Pop3.TOP);
        assertThat(Stream.of(Smtp.values()).filter(each -> isPossible(() -> on(each).afterSending(1))))
                .isEmpty();
        assertThat(Stream.of(Pop3.values()).filter(each -> isPossible(() -> on(each).afterReceiving(1))))
                .isEmpty();
        assertThat(Imap.values())
                .allMatch(each -> isPossible(() -> on(each).afterReceiving(1).afterSending(1)));
        assertRefused(
                "In 'SMTP RCPT' no message and no literal is received",
                () -> on(Smtp.DATA, Smtp.RCPT).afterReceiving(1));
        assertRefused(
                "octets counts what is received or sent, from 0, and is -1 at 'received'",
                () -> on(Smtp.DATA).afterReceiving(-1));
        assertRefused(
                "octets counts what is received or sent, from 0, and is 5 at 'before'",
                () -> new Moment(Event.COMMAND, List.of(), Position.BEFORE, 5));
    }

    @Test
    void onlyCommandsHaveVerbs() {
        assertRefused(
                "Only a command has verbs, 'idle' has none",
                () -> new Moment(Event.IDLE, List.of(Imap.IDLE), Position.BEFORE, 0));
        assertRefused("on takes a verb, such as Smtp.RCPT; onAnyCommand() is for all of them", FaultRules::on);
    }

    @Test
    void answersAreGivenWhereThereIsAQuestion() {
        assertThat(events(trigger -> trigger.reply(451, "x")))
                .containsExactly(Event.GREETING, Event.COMMAND, Event.LOGIN, Event.MESSAGE, Event.STORED);
        assertThat(events(trigger -> trigger.err("x"))).containsExactly(Event.GREETING, Event.COMMAND, Event.LOGIN);
        assertThat(events(trigger -> trigger.no("x"))).containsExactly(Event.GREETING, Event.COMMAND, Event.LOGIN);
        assertRefused(
                "'reply 451 x' cannot strike at 'SMTP RCPT after': nothing is answered there",
                () -> on(Smtp.RCPT).afterReply().reply(451, "x"));
        assertRefused(
                "'reply 451 x' cannot strike at 'SMTP DATA after 5 octets received': nothing is answered there",
                () -> on(Smtp.DATA).afterReceiving(5).reply(451, "x"));
        assertRefused(
                "'-ERR x' cannot strike at 'SMTP RCPT': it is a reply of [POP3], and there [SMTP, LMTP] is spoken",
                () -> on(Smtp.RCPT).err("x"));
        assertRefused(
                "'-ERR x' cannot strike at 'login': it is for other protocols than [IMAP]",
                () -> onLogin().over(MailProtocol.IMAP).err("x"));
    }

    private static Stream<Event> events(UnaryOperator<FaultActions> fault) {
        return Stream.of(Event.values())
                .filter(each -> isPossible(() -> fault.apply(new FaultTrigger(Moment.at(each)))));
    }

    @Test
    void otherFaultsStrikeWhereTheyMakeSense() {
        assertThat(events(trigger -> trigger.delay(ofSeconds(1)))).containsExactly(Event.values());
        assertThat(events(FaultActions::breakHandshake)).containsExactly(Event.TLS);
        assertThat(events(trigger -> trigger.showCertificate(CertificateFlaw.EXPIRED)))
                .containsExactly(Event.TLS);
        assertThat(events(FaultActions::duplicateReply)).containsExactly(Event.GREETING, Event.COMMAND);
        assertThat(events(FaultActions::truncate)).containsExactly(Event.GREETING, Event.COMMAND);
        assertThat(events(FaultActions::wrongTag)).containsExactly(Event.COMMAND);
        assertThat(events(trigger -> trigger.untagged("1 EXISTS")))
                .containsExactly(Event.GREETING, Event.COMMAND, Event.LOGIN, Event.IDLE);
        assertThat(events(trigger -> trigger.bye("x")))
                .containsExactly(Event.GREETING, Event.COMMAND, Event.LOGIN, Event.IDLE);
        assertThat(events(FaultActions::expungeAll)).containsExactlyElementsOf(IN_SESSION);
        assertThat(events(trigger -> trigger.bounce("5.1.1", "x"))).containsExactly(Event.STORED);
    }

    @Test
    void repliesAreChangedWhereTheyAreSent() {
        assertRefused(
                "'truncate' cannot strike at 'SMTP DATA after 5 octets received': no reply is sent there",
                () -> on(Smtp.DATA).afterReceiving(5).truncate());
        assertRefused(
                "'duplicate the reply' cannot strike at 'IMAP FETCH after 5 octets sent': no reply is sent there",
                () -> on(Imap.FETCH).afterSending(5).duplicateReply());
        assertRefused(
                "'duplicate the reply' cannot strike at 'command after': no reply is sent there",
                () -> onAnyCommand().afterReply().duplicateReply());
        assertRefused(
                "'tag A1' cannot strike at 'POP3 NOOP': only commands of IMAP have tags",
                () -> on(Pop3.NOOP).wrongTag("A1"));
        assertRefused(
                "'tag A1' cannot strike at 'command': it is for other protocols than [SMTP, LMTP]",
                () -> onAnyCommand().over(MailProtocol.SMTP, MailProtocol.LMTP).wrongTag("A1"));
        assertThatCode(() -> on(Imap.FETCH).afterSending(5).truncate()).doesNotThrowAnyException();
        assertThatCode(() -> onAnyCommand().over(MailProtocol.IMAP).wrongTag()).doesNotThrowAnyException();
    }

    @Test
    void nothingFollowsAnEnd() {
        assertRefused(
                "Nothing can follow 'close', and so 'delay 1s' cannot",
                () -> onConnect().close().delay(ofSeconds(1)));
        assertRefused(
                "Nothing can follow 'reset', and so 'close' cannot",
                () -> onConnect().reset().close());
        assertRefused(
                "Nothing can follow 'stall', and so 'reset' cannot",
                () -> onConnect().stall().reset());
        assertRefused(
                "Nothing can follow 'break the TLS handshake', and so 'close' cannot",
                () -> onTlsHandshake().breakHandshake().close());
        assertRefused(
                "Nothing can follow 'BYE x', and so 'close' cannot",
                () -> whileIdle().bye("x").close());
        assertThatCode(() -> onGreeting().bye("x").close()).doesNotThrowAnyException();
    }

    @Test
    void thereIsOneAnswerForEachProtocol() {
        assertRefused(
                "A rule has one answer for each protocol, and this one has 'reply 451 x', 'NO x' already",
                () -> onLogin().reply(451, "x").no("x").reply(550, "y"));
        assertRefused(
                "A rule has one answer for each protocol, and this one has 'NO x' already",
                () -> onLogin().no("x").bad("y"));
        assertThatCode(() -> onLogin().reply(451, "x").no("x").err("x").close()).doesNotThrowAnyException();
    }

    @Test
    void aRuleIsBounded() {
        FaultRule[] rule = {onMessage().fillQuota()};
        for (int i = 1; i < 20; i++) {
            rule[0] = rule[0].fillQuota();
        }
        assertRefused("A rule has at most 20 faults", () -> rule[0].fillQuota());
        assertRefused("A rule has a name of 1 to 100 characters in one line, not \" \"", () -> rule[0].named(" "));
        assertRefused(
                "A rule has a name of 1 to 100 characters in one line, not \"a\nb\"", () -> rule[0].named("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> rule[0].named("x".repeat(101)));
    }
}
