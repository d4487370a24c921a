package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EntryTreeTest {

    private static List<Integer> uids(EntryTree tree) {
        List<Integer> uids = new ArrayList<>();
        tree.forEach(0, tree.size(), entry -> uids.add(entry.uid()));
        return uids;
    }

    /** Against a sorted map: a number below 5 adds a few entries, any other takes one away, wherever it is. */
    @Property(tries = 300)
    void behavesAsASortedList(
            @ForAll @Size(max = 200) List<@IntRange(max = 20) Integer> steps,
            @ForAll @IntRange(min = 1, max = 40) int batch) {
        EntryTree tree = EntryTree.EMPTY;
        TreeMap<Integer, MailboxEntry> model = new TreeMap<>();
        int nextUid = 1;
        for (int step : steps) {
            if (step < 5) {
                for (int i = 0; i < batch; i++) {
                    MailboxEntry entry = Samples.entry(nextUid);
                    nextUid += 1 + step % 3;
                    tree = tree.plus(entry);
                    model.put(entry.uid(), entry);
                }
            } else {
                int uid = nextUid * (step - 5) / 16;
                EntryTree before = tree;
                tree = tree.minus(uid);
                assertThat(uids(before)).containsExactlyElementsOf(model.keySet());
                model.remove(uid);
            }
            assertSame(tree, new ArrayList<>(model.values()), nextUid);
        }
    }

    private static void assertSame(EntryTree tree, List<MailboxEntry> model, int nextUid) {
        assertThat(tree.size()).isEqualTo(model.size());
        for (int i = 0; i < model.size(); i++) {
            assertThat(tree.get(i)).isSameAs(model.get(i));
            assertThat(tree.rank(model.get(i).uid())).isEqualTo(i);
        }
        for (int uid : new int[] {0, 1, nextUid / 2, nextUid - 1, nextUid, Integer.MAX_VALUE}) {
            int lower = (int) model.stream().filter(e -> e.uid() < uid).count();
            assertThat(tree.rank(uid)).isEqualTo(lower);
            boolean there = model.stream().anyMatch(e -> e.uid() == uid);
            assertThat(tree.indexOf(uid)).isEqualTo(there ? lower : -1);
        }
        int from = model.size() / 3;
        int to = model.size() - from;
        List<MailboxEntry> middle = new ArrayList<>();
        tree.forEach(from, to, middle::add);
        assertThat(middle).isEqualTo(from < to ? model.subList(from, to) : List.of());
    }

    @Test
    void versionsStayAsTheyWere() {
        EntryTree hundred = EntryTree.EMPTY;
        for (int uid = 1; uid <= 100; uid++) {
            hundred = hundred.plus(Samples.entry(uid));
        }
        EntryTree fewer = hundred;
        for (int uid = 1; uid <= 100; uid++) {
            fewer = fewer.minus(uid);
        }

        assertThat(fewer).isSameAs(EntryTree.EMPTY);
        assertThat(uids(hundred))
                .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(uids(hundred.plus(Samples.entry(200)))).hasSize(101);
    }

    @Test
    void takingAwayWhatIsNotThereChangesNothing() {
        EntryTree tree = EntryTree.EMPTY.plus(Samples.entry(5));

        assertThat(tree.minus(4)).isSameAs(tree);
        assertThat(EntryTree.EMPTY.minus(4)).isSameAs(EntryTree.EMPTY);
    }

    @Test
    void hasNoOtherPositions() {
        EntryTree tree = EntryTree.EMPTY.plus(Samples.entry(5));

        assertThatThrownBy(() -> tree.get(1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("position 1 of 1");
        assertThatThrownBy(() -> tree.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
