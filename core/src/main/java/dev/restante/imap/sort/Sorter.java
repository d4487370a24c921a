package dev.restante.imap.sort;

import dev.restante.store.EntryState;
import dev.restante.store.MailboxEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sorts messages by several criteria, and by their place in the mailbox where those leave them equal. */
public final class Sorter {

    private Sorter() {}

    /**
     * Sorts.
     *
     * @param messages the messages in the order of the mailbox
     * @param criteria what to sort by, the weightiest first
     * @return the messages sorted
     */
    public static List<EntryState> sort(List<EntryState> messages, List<SortCriterion> criteria) {
        Integer[] order = new Integer[messages.size()];
        Arrays.setAll(order, i -> i);
        criteria.stream()
                .map(criterion -> comparator(criterion, messages))
                .reduce(Comparator::thenComparing)
                .ifPresent(comparator -> Arrays.sort(order, comparator)); // stable
        List<EntryState> sorted = new ArrayList<>(order.length);
        for (int i : order) {
            sorted.add(messages.get(i));
        }
        return sorted;
    }

    private static Comparator<Integer> comparator(SortCriterion criterion, List<EntryState> messages) {
        Comparator<Integer> ascending = ascending(criterion.key(), messages);
        return criterion.reverse() ? ascending.reversed() : ascending;
    }

    private static <T> Comparator<Integer> ascending(SortKey<T> key, List<EntryState> messages) {
        List<T> values = new ArrayList<>(messages.size());
        for (EntryState message : messages) {
            MailboxEntry entry = message.entry();
            values.add(key.value().apply(entry));
        }
        return (a, b) -> key.ascending().compare(values.get(a), values.get(b));
    }
}
