package dev.restante.strike;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onAnyCommand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultRule;
import dev.restante.fault.Moment;
import dev.restante.fault.Smtp;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several rules side by side: which one strikes, and until when. */
class RulesTest {

    private final FaultHost host = new FaultHost(builder -> builder.waitLimit(Duration.ofMillis(200)));

    @AfterEach
    void close() {
        host.close();
    }

    private static FaultRule saying(String text) {
        return on(Smtp.NOOP).reply(450, text);
    }

    private static void expect(WireClient client, String text) throws IOException {
        assertThat(client.say("NOOP")).isEqualTo(text);
    }

    @Test
    void theOneWithTheHighestPriorityStrikesAlone() throws IOException {
        ActiveFault low = host.add(saying("low").priority(-1));
        ActiveFault high = host.add(saying("high").priority(2));
        ActiveFault middle = host.add(saying("middle"));
        try (WireClient client = host.smtp()) {
            expect(client, "450 high");
            high.close();
            expect(client, "450 middle");
            middle.close();
            expect(client, "450 low");
        }
        assertThat(low.strikes()).isEqualTo(1);
    }

    @Test
    void ofEqualsTheFirstStrikes() throws IOException {
        host.add(saying("first"));
        host.add(saying("second"));
        try (WireClient client = host.smtp()) {
            expect(client, "450 first");
        }
    }

    @Test
    void oneThatDoesNotStrikeLeavesItToTheNext() throws IOException {
        host.add(on(Smtp.NOOP).once().reply(450, "first"));
        host.add(saying("second"));
        try (WireClient client = host.smtp()) {
            expect(client, "450 first");
            expect(client, "450 second");
        }
    }

    @Test
    void oneThatIsSwitchedOffKeepsItsCounts() throws IOException {
        ActiveFault fault = host.add(on(Smtp.NOOP).times(2).reply(450, "Struck"));
        try (WireClient client = host.smtp()) {
            expect(client, "450 Struck");
            fault.switchOff();
            assertThat(fault.isOn()).isFalse();
            expect(client, "250 2.0.0 Ok");
            fault.switchOn();
            assertThat(fault.isOn()).isTrue();
            expect(client, "450 Struck");
            expect(client, "250 2.0.0 Ok");
        }
        assertThat(fault.strikes()).isEqualTo(2);
    }

    @Test
    void oneThatIsRemovedWhileItIsInUseStrikesNoMore() throws IOException {
        ActiveFault fault = host.add(on(Smtp.NOOP).delay(Duration.ofMillis(50)).reply(450, "Struck"));
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\nNOOP\r\n");
            fault.awaitStrikes(1);
            fault.close();
            fault.close();
            client.expect("450 Struck\r\n250 2.0.0 Ok\r\n"); // what has begun goes to its end
        }
        assertThat(fault.isOn()).isFalse();
        assertThat(host.server().faults().list()).isEmpty();
    }

    @Test
    void eachHasANameOfItsOwn() {
        String longest = "x".repeat(100);
        assertThat(host.add(saying("a").named("busy")).name()).isEqualTo("busy");
        assertThat(host.add(saying("b").named("busy")).name()).isEqualTo("busy 2");
        assertThat(host.add(saying("c").named("busy")).name()).isEqualTo("busy 3");
        assertThat(host.add(saying("d")).name()).isEqualTo("rule 1");
        assertThat(host.add(saying("e")).name()).isEqualTo("rule 2");
        assertThat(host.add(saying("f").named(longest)).name()).isEqualTo(longest);
        assertThat(host.add(saying("g").named(longest)).name()).isEqualTo("x".repeat(90) + " 2");
    }

    @Test
    void aFreeNameIsTakenAgain() {
        host.add(saying("a").named("busy")).close();
        assertThat(host.add(saying("b").named("busy")).name()).isEqualTo("busy");
    }

    @Test
    void tellHowOftenTheyStruckByTheirNames() throws IOException {
        host.add(saying("a").named("busy"));
        try (WireClient client = host.smtp()) {
            expect(client, "450 a");
        }
        assertThat(host.server().faults().strikes("busy")).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> host.server().faults().strikes("lazy"))
                .withMessage("There is no rule 'lazy', only [busy]");
    }

    @Test
    void canBeWaitedForInVain() {
        ActiveFault fault = host.add(saying("a").named("busy"));
        assertThatThrownBy(() -> fault.awaitStrikes(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expected the fault 'busy' to strike once within ")
                .hasMessageContaining(", but it never struck. It is busy: on SMTP ");
    }

    @Test
    void goWithAReset() throws IOException {
        ActiveFault fault = host.add(saying("a"));
        try (WireClient client = host.smtp()) {
            host.server().reset();
            expect(client, "250 2.0.0 Ok");
        }
        assertThat(fault.isOn()).isFalse();
        assertThat(host.server().faults().list()).isEmpty();
    }

    @Test
    void theLowestPriorityThatThereIsComesLast() throws IOException {
        host.add(saying("lowest").priority(Integer.MIN_VALUE));
        host.add(saying("usual"));
        try (WireClient client = host.smtp()) {
            expect(client, "450 usual");
        }
    }

    @Test
    void whoWaitsForAStrikeHearsOfItWhenItIsRecorded() {
        RuleBook book = new RuleBook(Instant::now, Duration.ofSeconds(5));
        ActiveFault fault = book.add(saying("x"), "");
        List<Long> struckWhenRecorded = new ArrayList<>();
        Occasion.Place place = new Occasion.Place(MailProtocol.SMTP, "127.0.0.1", 1, 1);
        Occasion noop = new Occasion(
                Moment.Event.COMMAND, Smtp.NOOP, Moment.Position.BEFORE, 0, place, Circumstances.NONE, false);

        book.strikesAt(noop, RuleBook.Era.ALWAYS, strike -> struckWhenRecorded.add(fault.strikes()));

        assertThat(struckWhenRecorded).containsExactly(0L);
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @Test
    void doNotStrikeInProtocolsInWhichTheyDoNothing() throws IOException {
        ActiveFault once = host.add(onAnyCommand().once().reply(450, "Struck"));
        ActiveFault other = host.add(onAnyCommand().no("Struck"));
        try (WireClient imap = host.greeted(Listener.IMAP);
                WireClient smtp = host.greeted(Listener.SMTP)) {
            assertThat(imap.say("a NOOP")).isEqualTo("a NO Struck");
            assertThat(smtp.say("NOOP")).isEqualTo("450 Struck");
            assertThat(smtp.say("NOOP")).isEqualTo("250 2.0.0 Ok");
        }
        assertThat(once).extracting(ActiveFault::strikes).isEqualTo(1L);
        assertThat(other).extracting(ActiveFault::strikes).isEqualTo(1L);
    }
}
