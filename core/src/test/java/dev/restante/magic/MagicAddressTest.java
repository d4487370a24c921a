package dev.restante.magic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.Fault;
import dev.restante.fault.FaultRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MagicAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RECIPIENT | smtp451x2   | SMTP RCPT, to A, 2 times: reply 451 4.7.1 Try again later",
                "RECIPIENT | SMTP550     | SMTP RCPT, to A: reply 550 5.1.1 No such user here",
                "RECIPIENT | smtp599     | SMTP RCPT, to A: reply 599 5.0.0 Refused, as the address asks",
                "SENDER    | mail421     | SMTP MAIL, from A: reply 421 4.3.2 The service is not available, closing the connection",
                "SENDER    | mail550     | SMTP MAIL, from A: reply 550 5.7.1 The sender is refused",
                "SENDER    | data552     | message, from A: reply 552 5.3.4 The message is too large",
                "RECIPIENT | data552     | message, to A: reply 552 5.3.4 The message is too large",
                "RECIPIENT | full        | SMTP RCPT, to A: reply 452 4.2.2 The mailbox is full",
                "RECIPIENT | unknownx1   | SMTP RCPT, to A, once: reply 550 5.1.1 No such user here",
                "RECIPIENT | greylist    | SMTP RCPT, to A, once, per triplet: reply 451 4.7.1 Greylisted, try again later",
                "RECIPIENT | lost250     | stored, to A, once: close",
                "SENDER    | lost250x3   | stored, from A, 3 times: close",
                "RECIPIENT | bounce      | stored, to A: bounce 5.1.1 No such user here",
                "RECIPIENT | delay1m30s  | SMTP RCPT, to A: delay 1m30s",
                "RECIPIENT | delay500msx2 | SMTP RCPT, to A, 2 times: delay 500ms",
                "USER      | delay5s     | login, user A: delay 5s",
                "SENDER    | maildelay5s | SMTP MAIL, from A: delay 5s",
                "SENDER    | datadelay5s | message, from A: delay 5s",
                "RECIPIENT | close       | SMTP RCPT, to A: close",
                "RECIPIENT | reset       | SMTP RCPT, to A: reset",
                "USER      | stall       | login, user A: stall",
                "RECIPIENT | datareset   | message, to A: reset",
                "SENDER    | mailclosex1 | SMTP MAIL, from A, once: close"
            })
    void asksForARule(Role role, String tag, String rule) {
        String address = "bob+" + tag + "@example.com";
        assertThat(rules(address, role))
                .extracting(MagicAddressTest::withoutName)
                .containsExactly("on " + rule.replace(" A", " " + address));
    }

    private static List<FaultRule> rules(String address, Role role) {
        MagicAddress magic = MagicAddress.read(address, role);
        assertThat(magic.together().isEmpty() || magic.inTurn().isEmpty()).isTrue();
        return magic.together().isEmpty() ? magic.inTurn() : magic.together();
    }

    private static String withoutName(FaultRule rule) {
        return rule.toString().substring(rule.name().length() + ": ".length());
    }

    @Test
    void refusesALoginInTheWordsOfEachProtocol() {
        assertThat(rules("bob+autherr", Role.USER).get(0).faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "reply 535 5.7.8 Authentication failed",
                        "-ERR [AUTH] Authentication failed",
                        "NO [AUTHENTICATIONFAILED] Authentication failed");
        assertThat(rules("bob+authtemp", Role.USER).get(0).faults()).hasSize(3);
    }

    @Test
    void isNamedAfterItsTagAndAddress() {
        assertThat(rules("Bob+Close@Example.COM", Role.RECIPIENT))
                .extracting(FaultRule::name)
                .containsExactly("close of Bob+Close@example.com");
        assertThat(rules("b".repeat(200) + "+close", Role.USER))
                .extracting(FaultRule::name)
                .singleElement()
                .asString()
                .startsWith("close of bbb")
                .hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bob@example.com",
                "bob+newsletter@example.com",
                "bob+@example.com",
                "smtp451@example.com",
                "bob+smtp@example.com",
                "bob+mail2024@example.com",
                "bob+data1@example.com",
                "bob+mail999@example.com",
                "bob+delay@example.com",
                "bob+closed@example.com",
                "bob+fuller@example.com",
                "bob-smtp451@example.com",
                "bob@smtp+smtp451.example.com",
                "\"b b+smtp451\"@example.com",
                "bob+smtp451\u0007@example.com"
            })
    void ordinaryAddressesAskForNothing(String address) {
        for (Role role : Role.values()) {
            MagicAddress magic = MagicAddress.read(address, role);
            assertThat(magic.together()).isEmpty();
            assertThat(magic.inTurn()).isEmpty();
        }
    }

    @Test
    void quotingThatIsNotNeededMakesNoDifference() {
        assertThat(rules("\"bob+close\"@example.com", Role.RECIPIENT)).hasSize(1);
    }

    @Test
    void anOverlongNameIsOrdinary() {
        assertThat(MagicAddress.mayHaveTags("b".repeat(320) + "+close")).isFalse();
    }

    @Test
    void unknownTagsStandBetweenMagicOnes() {
        MagicAddress magic = MagicAddress.read("bob+shop+delay2s+smtp451x1+new+smtp550@example.com", Role.RECIPIENT);
        assertThat(magic.together())
                .extracting(FaultRule::name)
                .containsExactly("delay2s of bob+shop+delay2s+smtp451x1+new+smtp550@example.com");
        assertThat(magic.inTurn())
                .extracting(rule -> rule.name().substring(0, 7))
                .containsExactly("smtp451", "smtp550");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp999x    | write it like smtp451, or smtp451x2 for the first two times",
                "smtp200     | a code is from 400 to 599",
                "smtp45      | a code is from 400 to 599",
                "smtp451x    | write it like smtp451, or smtp451x2 for the first two times",
                "smtp451x0   | after the x is a count from 1 to 9999",
                "mail421x10000 | after the x is a count from 1 to 9999",
                "data552xx   | write it like data451, or data451x2 for the first two times",
                "delay5      | A time is like 500ms, 30s, 1m30s or 2h (or PT30S), not \"5\"",
                "datadelay5h90q | A time is like 500ms, 30s, 1m30s or 2h (or PT30S), not \"5h90q\"",
                "delay2d     | a delay is one day at most",
                "closex      | write it like close, or closex2 for the first two times",
                "lost250x0   | after the x is a count from 1 to 9999"
            })
    void refusesWhatIsAlmostMagicWithWords(String tag, String words) {
        String text = "'" + tag + "' in this address: " + words;
        assertThat(rules("bob+" + tag + "@example.com", Role.RECIPIENT))
                .extracting(MagicAddressTest::withoutName)
                .containsExactly("on SMTP RCPT, to bob+" + tag + "@example.com: reply 553 5.1.3 " + text);
        assertThat(rules("bob+" + tag + "@example.com", Role.SENDER))
                .extracting(MagicAddressTest::withoutName)
                .containsExactly("on SMTP MAIL, from bob+" + tag + "@example.com: reply 553 5.1.7 " + text);
        assertThat(rules("bob+" + tag, Role.USER).get(0).faults())
                .extracting(Fault::toString)
                .contains("NO [AUTHENTICATIONFAILED] " + text);
    }

    @Test
    void refusesATagThatNeverHasItsTurn() {
        assertThat(rules("bob+smtp550+smtp451x2@example.com", Role.RECIPIENT))
                .extracting(MagicAddressTest::withoutName)
                .singleElement()
                .asString()
                .endsWith("reply 553 5.1.3 'smtp451x2' in this address: it never has its turn, as smtp550 has no end:"
                        + " give that a count, like smtp550x2");
    }

    @Test
    void refusesMoreTagsThanAnybodyNeeds() {
        assertThat(rules("bob" + "+closex1".repeat(11), Role.USER).get(0).faults())
                .extracting(Fault::toString)
                .contains("NO [AUTHENTICATIONFAILED] 'closex1' in this address: an address asks for at most 10 things");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyKindOfTagWorksSomewhere(Role role) {
        assertThat(TagKinds.ALL).anyMatch(kind -> kind.places().containsKey(role));
        assertThat(TagKinds.ALL).allSatisfy(kind -> {
            MagicAddress magic = MagicAddress.read("bob+" + kind.form() + "@example.com", role);
            assertThat(magic.together().size() + magic.inTurn().size())
                    .isEqualTo(kind.places().containsKey(role) ? 1 : 0);
        });
    }
}
