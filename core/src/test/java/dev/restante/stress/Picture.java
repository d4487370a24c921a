package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What one client knows of its mailbox, built only from what it is told, and the rules by which it may be told (RFC
 * 3501 sections 2.3.1, 5.2, 7.3 and 7.4.1, RFC 7162 section 3.2.10).
 */
final class Picture {

    private final List<Known> messages = new ArrayList<>();
    private final Set<Integer> gone = new HashSet<>();
    private final Kind kind;
    private final boolean resumed;
    private int arrivals;
    private int recent;
    private boolean recentIsKnown;

    Picture(Kind kind) {
        this.kind = kind;
        this.resumed = false;
    }

    /** What it knew of the same mailbox before; what is recent in the new session it does not know yet. */
    Picture(Picture before) {
        this.kind = before.kind;
        this.resumed = true;
        before.messages.stream()
                .map(Known::inStore)
                .filter(each -> each.uid() != 0)
                .forEach(messages::add);
    }

    void exists(int count) {
        assertThat(count).as("EXISTS shrinks only by EXPUNGE").isGreaterThanOrEqualTo(messages.size());
        arrivals++;
        while (messages.size() < count) {
            messages.add(Known.NOTHING);
        }
    }

    void expunge(int number) {
        assertThat(number).as("EXPUNGE").isBetween(1, messages.size());
        remove(number - 1);
    }

    private void remove(int index) {
        Known going = messages.remove(index);
        recent -= going.isRecent() ? 1 : 0;
        recentIsKnown &= going.flags() != null;
        gone.add(going.uid());
    }

    /** One that it has not fetched yet is among those of which it knows nothing. */
    void vanish(int uid) {
        int index = indexOf(uid);
        if (index < 0) {
            index = indexOfUnknown(uid);
            assertThat(index)
                    .as("VANISHED UID %d is one of those that exist", uid)
                    .isNotNegative();
        }
        remove(index);
        gone.add(uid);
    }

    /** Before it is selected again, messages went; some of them it may never have known. */
    void vanishEarlier(int uid) {
        int index = indexOf(uid);
        if (index >= 0) {
            remove(index);
        }
    }

    private int indexOf(int uid) {
        return IntStream.range(0, messages.size())
                .filter(i -> messages.get(i).uid() == uid)
                .findFirst()
                .orElse(-1);
    }

    /** Where something is of which it knows nothing, and which can have this UID; without numbers that may be any. */
    private int indexOfUnknown(int uid) {
        int found = -1;
        for (int i = 0; i < messages.size() && (messages.get(i).uid() < uid || !kind.hasNumbers()); i++) {
            found = messages.get(i).uid() == 0 ? i : kind.hasNumbers() ? -1 : found;
        }
        return found;
    }

    void recent(int count) {
        assertThat(count).as("RECENT").isBetween(0, messages.size());
        recent = count;
        recentIsKnown = true;
    }

    /** Takes what FETCH tells of a number. */
    Known fetch(int number, Told told) {
        assertThat(number).as("FETCH").isBetween(1, messages.size());
        return take(number - 1, told);
    }

    /** Takes what UIDFETCH tells of a UID: where it stands is not told, only that UIDs ascend. */
    Known uidFetch(Told told) {
        int index = indexOf(told.uid());
        if (index < 0) {
            int unknown = indexOfUnknown(told.uid());
            assertThat(unknown).as("UIDFETCH of %d, which exists", told.uid()).isNotNegative();
            messages.remove(unknown);
            index = (int) messages.stream()
                    .filter(each -> each.uid() != 0 && each.uid() < told.uid())
                    .count();
            messages.add(index, Known.NOTHING);
        }
        return take(index, told);
    }

    private Known take(int index, Told told) {
        Known before = messages.get(index);
        Known after = before.with(told);
        if (before.uid() == 0 && after.uid() != 0) {
            checkNewUid(index, after.uid());
        } else {
            assertThat(after.uid()).as("UID of message %d", index + 1).isEqualTo(before.uid());
        }
        if (before.flags() != null && !resumed) {
            assertThat(after.isRecent())
                    .as("\\Recent of UID %d stays", after.uid())
                    .isEqualTo(before.isRecent());
        }
        messages.set(index, after);
        return after;
    }

    private void checkNewUid(int index, int uid) {
        assertThat(gone).as("UIDs told as expunged").doesNotContain(uid);
        for (int i = 0; i < messages.size(); i++) {
            int other = messages.get(i).uid();
            if (other != 0 && Integer.compare(other, uid) != Integer.compare(i, index)) {
                fail("UIDs do not ascend: %d at %d, %d at %d", other, i + 1, uid, index + 1);
            }
        }
    }

    /** After a silent STORE a client has to ask. */
    void forgetFlags(Set<Integer> uids) {
        messages.replaceAll(each -> uids.contains(each.uid()) ? each.withoutFlags() : each);
    }

    int size() {
        return messages.size();
    }

    List<Known> messages() {
        return List.copyOf(messages);
    }

    /** What the mailbox has to have. */
    List<Known> inStore() {
        return messages.stream().map(Known::inStore).toList();
    }

    /** Without numbers, nobody knows where something is of which only the UID was told. */
    boolean agreesWith(List<Known> truth) {
        return messages.size() == truth.size()
                && IntStream.range(0, truth.size())
                        .filter(i -> kind.hasNumbers() || messages.get(i).uid() != 0)
                        .allMatch(i -> messages.get(i).agreesWith(kind.hasNumbers() ? truth.get(i) : at(i, truth)));
    }

    private Known at(int index, List<Known> truth) {
        return truth.stream()
                .filter(each -> each.uid() == messages.get(index).uid())
                .findFirst()
                .orElse(Known.NOTHING);
    }

    /** How often EXISTS was told. */
    int arrivals() {
        return arrivals;
    }

    Known message(int number) {
        return messages.get(number - 1);
    }

    Set<Integer> uids() {
        Set<Integer> uids = new TreeSet<>();
        messages.forEach(each -> uids.add(each.uid()));
        return uids;
    }

    /** The sequence numbers of such messages. */
    List<Integer> numbers(Predicate<Known> wanted) {
        return IntStream.rangeClosed(1, messages.size())
                .filter(number -> wanted.test(message(number)))
                .boxed()
                .toList();
    }

    /** Those of which something is not known. */
    List<Integer> incomplete() {
        return numbers(each -> !each.isComplete());
    }

    /** As many as RECENT told are recent, where each message that went since was known. */
    void checkRecent() {
        if (recentIsKnown && !resumed) {
            assertThat(numbers(Known::isRecent))
                    .as("recent messages, of which RECENT told")
                    .hasSize(recent);
        }
    }
}
