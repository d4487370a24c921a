package dev.restante.imap.sort;

import dev.restante.store.EntryState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts messages by several criteria, and by their place in the mailbox where those leave them equal. */
public final class Sorter {

    private final List<SortCriterion> criteria;
    private final Comparator<Ranked> order;

    /**
     * Makes a sorter.
     *
     * @param criteria what to sort by, the weightiest first; none for the order of the mailbox
     */
    public Sorter(List<SortCriterion> criteria) {
        this.criteria = List.copyOf(criteria);
        this.order = order(this.criteria);
    }

    private static Comparator<Ranked> order(List<SortCriterion> criteria) {
        Comparator<Ranked> order = (a, b) -> 0;
        for (int i = 0; i < criteria.size(); i++) {
            order = order.thenComparing(
                    by(criteria.get(i).key(), criteria.get(i).reverse(), i));
        }
        return order.thenComparingInt(Ranked::uid);
    }

    @SuppressWarnings("unchecked") // rank() puts a value of the key at its place
    private static <T> Comparator<Ranked> by(SortKey<T> key, boolean reverse, int place) {
        Comparator<T> ascending = key.ascending();
        Comparator<T> direction = reverse ? ascending.reversed() : ascending;
        return Comparator.comparing(ranked -> (T) ranked.values().get(place), direction);
    }

    /**
     * The order in which messages are.
     *
     * @return an order in which no two messages are equal
     */
    public Comparator<Ranked> order() {
        return order;
    }

    /**
     * Finds what a message is sorted by.
     *
     * @param message the message
     * @return its rank
     */
    public Ranked rank(EntryState message) {
        List<Object> values = new ArrayList<>(criteria.size());
        for (SortCriterion criterion : criteria) {
            values.add(criterion.key().value().apply(message.entry()));
        }
        return new Ranked(message.entry().uid(), values);
    }

    /**
     * Sorts.
     *
     * @param messages the messages in any order
     * @return the messages sorted
     */
    public List<EntryState> sort(List<EntryState> messages) {
        Map<Integer, EntryState> byUid = new HashMap<>();
        messages.forEach(message -> byUid.put(message.entry().uid(), message));
        return messages.stream()
                .map(this::rank)
                .sorted(order)
                .map(ranked -> byUid.get(ranked.uid()))
                .toList();
    }
}
