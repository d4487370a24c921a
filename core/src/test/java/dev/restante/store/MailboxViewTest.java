package dev.restante.store;

import static dev.restante.store.SystemFlag.DELETED;
import static dev.restante.store.SystemFlag.SEEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxViewTest {

    private final Account account = new Account("jane@example.com", null, () -> 1, InstantSource.system());
    private final Mailbox mailbox = new Mailbox(account, 7, new ChangeLog(8));

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            mailbox.append(Samples.message("x"), Flags.NONE, Samples.DATE);
        }
    }

    private void expunge(int... uids) {
        mailbox.expunge(IntStream.of(uids).mapToObj(Samples::entry).toList());
    }

    private static int[] numbers(int... numbers) {
        return numbers;
    }

    private static List<Integer> told(Changes changes) {
        return changes.changed().stream().map(EntryState::number).toList();
    }

    @Test
    void nothingNewIsNothingToTell() {
        append(2);
        MailboxView view = mailbox.open(false);

        assertThat(view.pull(true)).isSameAs(Changes.NONE);
        assertThat(view.exists()).isEqualTo(2);
    }

    @Test
    void seesArrivalsOnlyWhenItPulls() {
        MailboxView view = mailbox.open(false);
        append(2);

        assertThat(view.exists()).isZero();
        assertThat(view.pull(false).grown()).isTrue();
        assertThat(view.exists()).isEqualTo(2);
    }

    @Test
    void keepsWhatOthersExpungedUntilItMayTell() {
        append(4);
        MailboxView view = mailbox.open(false);
        expunge(1, 3);
        append(1);

        assertThat(view.holdsExpungesBack()).isTrue();
        Changes first = view.pull(false);
        assertThat(first.expunged()).isEmpty();
        assertThat(first.grown()).isTrue();
        assertThat(view.exists()).isEqualTo(5);
        assertThat(view.entry(3).uid()).isEqualTo(3);
        assertThat(view.states(numbers(3))).hasSize(1);

        assertThat(view.holdsExpungesBack()).isTrue();
        Changes second = view.pull(true);
        assertThat(view.holdsExpungesBack()).isFalse();
        assertThat(second.expunged()).containsExactly(3, 1);
        assertThat(second.grown()).isFalse();
        assertThat(view.exists()).isEqualTo(3);
        assertThat(view.pull(true)).isSameAs(Changes.NONE);
    }

    @Test
    void tellsTheFlagsThatOthersChangedButNotItsOwn() {
        append(3);
        MailboxView view = mailbox.open(false);
        MailboxView other = mailbox.open(false);

        view.store(numbers(1, 2), FlagEdit.ADD, Flags.of(SEEN));

        assertThat(view.pull(true)).isEqualTo(Changes.NONE);
        assertThat(told(other.pull(false))).containsExactly(1, 2);
    }

    @Test
    void storeTellsFirstWhatOthersDid() {
        append(3);
        MailboxView view = mailbox.open(false);
        mailbox.open(false).store(numbers(3), FlagEdit.ADD, Flags.of(DELETED));

        StoreResult result = view.store(numbers(1), FlagEdit.ADD, Flags.of(SEEN));

        assertThat(told(result.before())).containsExactly(3);
        assertThat(result.states()).extracting(EntryState::flags).containsExactly(Flags.of(SEEN));
    }

    @Test
    void storePassesOverWhatIsGoneAndWhatStaysTheSame() {
        append(3);
        MailboxView view = mailbox.open(false);
        expunge(2);
        view.store(numbers(1), FlagEdit.ADD, Flags.of(SEEN));
        long modSeq = mailbox.status().highestModSeq();

        StoreResult result = view.store(numbers(1, 2), FlagEdit.ADD, Flags.of(SEEN));

        assertThat(result.states()).extracting(EntryState::number).containsExactly(1);
        assertThat(mailbox.status().highestModSeq()).isEqualTo(modSeq);
    }

    @Test
    void tellsTheSameWhenTheLogDoesNotReachBack() {
        append(20);
        MailboxView view = mailbox.open(false);
        MailboxView other = mailbox.open(false);
        other.store(IntStream.rangeClosed(1, 10).toArray(), FlagEdit.ADD, Flags.of(SEEN));
        expunge(2, 4, 20);
        other.store(IntStream.rangeClosed(11, 20).toArray(), FlagEdit.ADD, Flags.of(DELETED));
        append(1);

        Changes changes = view.pull(true);

        assertThat(changes.expunged()).containsExactly(20, 4, 2);
        assertThat(changes.grown()).isTrue();
        assertThat(told(changes))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 17).boxed().toList());
        assertThat(view.exists()).isEqualTo(18);
    }

    @Test
    void keywordsAreToldWhenTheyAreNew() {
        append(1);
        MailboxView view = mailbox.open(false);
        MailboxView other = mailbox.open(false);
        other.store(numbers(1), FlagEdit.ADD, Flags.of(List.of(), List.of("urgent")));

        assertThat(view.pull(false).keywordsGrown()).isTrue();
        other.store(numbers(1), FlagEdit.REMOVE, Flags.of(List.of(), List.of("URGENT")));
        assertThat(view.pull(false).keywordsGrown()).isFalse();
        assertThat(view.keywords()).containsExactly("urgent");
    }

    /** As many as before, but others. */
    @Test
    void keywordsAreToldWhenTheyAreNewAgain() {
        append(1);
        MailboxView view = mailbox.open(false);
        view.store(numbers(1), FlagEdit.ADD, Flags.of(List.of(), List.of("before")));
        mailbox.locked(() -> {
            mailbox.clear();
            return null;
        });
        mailbox.append(Samples.message("x"), Flags.of(List.of(), List.of("after")), Samples.DATE);

        assertThat(view.pull(false).keywordsGrown()).isTrue();
        assertThat(view.keywords()).containsExactly("after");
    }

    @Test
    void passesOverKeywordsBeyondTheLimitWhateverBringsThem() throws Exception {
        append(1);
        MailboxView view = mailbox.open(false);
        view.store(numbers(1), FlagEdit.ADD, keywords(1, Keywords.MAX - 1));
        assertThat(view.takesNewKeywords()).isTrue();

        StoreResult result = view.store(numbers(1), FlagEdit.REPLACE, keywords(Keywords.MAX - 1, Keywords.MAX + 1));

        assertThat(view.takesNewKeywords()).isFalse();
        assertThat(result.states().get(0).flags()).isEqualTo(keywords(Keywords.MAX - 1, Keywords.MAX));
        long modSeq = view.highestModSeq();
        view.store(numbers(1), FlagEdit.ADD, keywords(5000, 5001));
        assertThat(view.highestModSeq()).isEqualTo(modSeq);
        mailbox.append(Samples.message("x"), keywords(1, 1).plus(keywords(6000, 6000)), Samples.DATE);
        view.pull(true);
        assertThat(view.states(numbers(2)).get(0).flags()).isEqualTo(keywords(1, 1));
        assertThat(view.keywords()).hasSize(Keywords.MAX);
    }

    private static Flags keywords(int from, int to) {
        return Flags.of(
                List.of(),
                IntStream.rangeClosed(from, to).mapToObj("k%04d"::formatted).toList());
    }

    @Test
    void firstReadWriteSessionHasWhatIsRecent() {
        append(2);
        MailboxView examine = mailbox.open(true);
        assertThat(examine.recent()).isEqualTo(2);
        assertThat(mailbox.status().recent()).isEqualTo(2);

        MailboxView select = mailbox.open(false);
        assertThat(select.recent()).isEqualTo(2);
        assertThat(mailbox.status().recent()).isZero();
        assertThat(mailbox.open(false).recent()).isZero();
    }

    @Test
    void arrivalIsRecentInTheSessionThatIsToldFirst() {
        MailboxView one = mailbox.open(false);
        MailboxView two = mailbox.open(false);
        append(1);

        two.pull(false);
        one.pull(false);

        assertThat(two.recent()).isOne();
        assertThat(one.recent()).isZero();
        assertThat(two.states(numbers(1)).get(0).recent()).isTrue();
        expunge(1);
        two.pull(true);
        assertThat(two.recent()).isZero();
    }

    @Test
    void findsNumbersByUid() {
        append(5);
        expunge(2, 5);
        MailboxView view = mailbox.open(false);

        assertThat(view.numbers(2, 3)).containsExactly(2);
        assertThat(view.numbers(1, 0xFFFF_FFFFL)).containsExactly(1, 2, 3);
        assertThat(view.numbers(5, 9)).isEmpty();
        assertThat(view.lastUid()).isEqualTo(4);
        assertThatThrownBy(() -> view.entry(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.entry(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void findsTheFirstUnseen() {
        assertThat(mailbox.open(false).firstUnseen()).isZero();
        append(3);
        MailboxView view = mailbox.open(false);
        assertThat(view.firstUnseen()).isEqualTo(1);

        view.store(numbers(1, 2, 3), FlagEdit.ADD, Flags.of(SEEN));
        assertThat(mailbox.open(false).firstUnseen()).isZero();
        view.store(numbers(2), FlagEdit.REMOVE, Flags.of(SEEN));
        assertThat(mailbox.open(false).firstUnseen()).isEqualTo(2);
        append(1);
        expunge(2);
        assertThat(mailbox.open(false).firstUnseen()).isEqualTo(3);
    }

    @Test
    void copiesWithFlagsAndDates() throws MailboxException {
        append(3);
        MailboxView view = mailbox.open(false);
        view.store(numbers(3), FlagEdit.ADD, Flags.of(List.of(SEEN), List.of("urgent")));
        Mailbox target = new Mailbox(account, 9);

        CopyResult result = view.copyTo(target, numbers(1, 3));

        assertThat(result.uidValidity()).isEqualTo(9);
        assertThat(result.sourceUids()).containsExactly(1, 3);
        assertThat(result.targetUids()).containsExactly(1, 2);
        EntryState copy = target.open(true).states(numbers(2)).get(0);
        assertThat(copy.flags()).hasToString("(\\Seen urgent)");
        assertThat(copy.entry().internalDate()).isEqualTo(Samples.DATE);
        assertThat(copy.entry().message()).isSameAs(view.entry(3).message());
        assertThat(mailbox.status().messages()).isEqualTo(3);
    }

    @Test
    void movesWhatIsStillThere() throws MailboxException {
        append(3);
        MailboxView view = mailbox.open(false);
        expunge(2);
        Mailbox target = new Mailbox(account, 9);

        CopyResult result = view.moveTo(target, numbers(1, 2));

        assertThat(result.sourceUids()).containsExactly(1);
        assertThat(target.status().messages()).isOne();
        assertThat(view.pull(true).expunged()).containsExactly(2, 1);
        assertThat(view.moveTo(target, numbers()).sourceUids()).isEmpty();
    }

    @Test
    void expungesOnlyWhatIsMarkedAndNamed() throws MailboxException {
        append(4);
        MailboxView view = mailbox.open(false);
        view.store(numbers(1, 2, 3), FlagEdit.ADD, Flags.of(DELETED));

        view.expungeDeleted(numbers(1, 3, 4));

        assertThat(view.pull(true).expunged()).containsExactly(3, 1);
        mailbox.expungeDeleted();
        assertThat(view.pull(true).expunged()).containsExactly(1);
        assertThat(view.entry(1).uid()).isEqualTo(4);
    }
}
