package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mime.RawMessage;
import dev.restante.testing.Allocations;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What must not grow with the mailbox takes the mailbox's own tree, and so touches no entry. */
class MailboxCostTest {

    private static final int MANY = 100_000;

    private final Mailbox mailbox = new Account("jane@example.com", null, () -> 1, InstantSource.system()).inbox();

    private void fill(int count) {
        RawMessage message = Samples.message("x");
        for (int i = 0; i < count; i++) {
            mailbox.append(message, Flags.NONE, Samples.DATE);
        }
    }

    @Test
    void openingAMailboxTakesItsTree() {
        fill(100);
        assertThat(new ClientKnowledge(mailbox, true).entries()).isSameAs(mailbox.entries());
    }

    @Test
    void askingForNewsFindsNoneWithoutALook() {
        fill(100);
        ClientKnowledge knowledge = new ClientKnowledge(mailbox, true);
        assertThat(knowledge.pull(true)).isSameAs(Changes.NONE);
        assertThat(knowledge.pull(false)).isSameAs(Changes.NONE);
    }

    @Test
    void arrivalsAndExpungesAreTakenWithTheTree() {
        fill(100);
        ClientKnowledge knowledge = new ClientKnowledge(mailbox, true);
        fill(1);
        knowledge.pull(false);
        assertThat(knowledge.entries()).isSameAs(mailbox.entries());
        mailbox.expunge(List.of(mailbox.entries().get(7)));
        knowledge.pull(true);
        assertThat(knowledge.entries()).isSameAs(mailbox.entries());
    }

    /** Copies no more of the tree than its depth. */
    @Test
    void whatConcernsOneMessageAsksForNoMoreMemoryInALargeMailbox() throws Exception {
        fill(1000);
        Map<String, Long> inASmallOne = allocations();
        fill(MANY);
        Map<String, Long> inALargeOne = allocations();

        inASmallOne.forEach(
                (what, octets) -> assertThat(inALargeOne.get(what)).as(what).isLessThan(3 * octets + 1000));
    }

    private Map<String, Long> allocations() throws Exception {
        MailboxView view = mailbox.open(false);
        Mailbox target = new Mailbox(mailbox.account(), 2);
        int[] one = {500};
        Map<String, Long> allocations = new TreeMap<>();
        allocations.put("append", Allocations.of(() -> fill(1)));
        allocations.put("pull", Allocations.of(() -> view.pull(true)));
        allocations.put("open", Allocations.of(() -> mailbox.open(false).firstUnseen()));
        allocations.put("status", Allocations.of(mailbox::status));
        allocations.put("fetch", Allocations.of(() -> view.states(one)));
        allocations.put("store", Allocations.of(() -> view.store(one, FlagEdit.ADD, Flags.of(SystemFlag.DELETED))));
        allocations.put("copy", Allocations.of(() -> view.copyTo(target, one)));
        allocations.put("expunge", Allocations.of(mailbox::expungeDeleted));
        allocations.put("move", Allocations.of(() -> view.moveTo(target, new int[] {501})));
        return allocations;
    }

    /** More changes than the log holds. */
    @Test
    void everyFifthOfAHundredThousandIsExpungedAndTold() throws MailboxException {
        fill(MANY);
        MailboxView byLog = mailbox.open(false);
        MailboxView byEntries = mailbox.open(false);
        int[] every = IntStream.rangeClosed(1, MANY).toArray();
        byLog.store(every, FlagEdit.ADD, Flags.of(SystemFlag.FLAGGED));
        int[] fifths = IntStream.rangeClosed(1, MANY).filter(n -> n % 5 == 0).toArray();
        byLog.store(fifths, FlagEdit.ADD, Flags.of(SystemFlag.DELETED));
        byLog.pull(true);

        mailbox.expungeDeleted();

        List<Integer> expected = IntStream.rangeClosed(1, MANY / 5)
                .map(i -> MANY + 5 - 5 * i)
                .boxed()
                .toList();
        assertThat(byLog.pull(true).expunged()).isEqualTo(expected);
        Changes told = byEntries.pull(true);
        assertThat(told.expunged()).isEqualTo(expected);
        assertThat(told.changed()).hasSize(MANY / 5 * 4);
        assertThat(mailbox.status().messages()).isEqualTo(MANY / 5 * 4);
        for (int number = 1; number <= MANY / 5 * 4; number++) {
            int uid = number + (number - 1) / 4;
            assertThat(byLog.entry(number).uid() == uid
                            && byEntries.entry(number).uid() == uid)
                    .as("message %d", number)
                    .isTrue();
        }
    }

    /** Looking at every message each time would take minutes. */
    @Test
    @Timeout(20)
    void theFewThatChangedOrWentAreFoundWithoutALookAtTheOthers() {
        fill(MANY);
        MailboxView view = mailbox.open(false);
        long before = view.highestModSeq();
        view.store(new int[] {7, 70_000}, FlagEdit.ADD, Flags.of(SystemFlag.FLAGGED));
        mailbox.expunge(List.of(view.entry(500)));
        fill(1);
        view.pull(true);

        for (int i = 0; i < 2_000; i++) {
            assertThat(view.changedSince(before)).containsExactly(7, 69_999, MANY);
            assertThat(view.expungedSince(before)).get().isEqualTo(new int[] {500});
        }
    }
}
