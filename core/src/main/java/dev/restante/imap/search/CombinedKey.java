package dev.restante.imap.search;

import dev.restante.store.MailboxView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several keys as one. */
final class CombinedKey implements SearchKey {

    private final List<SearchKey> keys;
    private final boolean all;

    private CombinedKey(List<SearchKey> keys, boolean all) {
        this.keys = keys.stream().sorted(Comparator.comparing(SearchKey::cost)).toList();
        this.all = all;
    }

    static SearchKey allOf(List<SearchKey> keys) {
        return keys.size() == 1 ? keys.get(0) : new CombinedKey(keys, true);
    }

    static SearchKey anyOf(List<SearchKey> keys) {
        return new CombinedKey(keys, false);
    }

    @Override
    public boolean matches(Candidate candidate) {
        for (SearchKey key : keys) {
            if (key.matches(candidate) != all) {
                return !all;
            }
        }
        return all;
    }

    @Override
    public Cost cost() {
        return keys.get(keys.size() - 1).cost();
    }

    @Override
    public SearchKey bind(SearchScope scope) {
        return new CombinedKey(keys.stream().map(key -> key.bind(scope)).toList(), all);
    }

    @Override
    public Optional<int[]> named(MailboxView view) {
        return all ? fewest(view) : together(view);
    }

    /** All of them: the fewest that one names will do. Each takes memory, so no more than two are kept at a time. */
    private Optional<int[]> fewest(MailboxView view) {
        return keys.stream()
                .flatMap(key -> key.named(view).stream())
                .reduce((one, other) -> other.length < one.length ? other : one);
    }

    /** Any of them: what they name together, if each names some. */
    private Optional<int[]> together(MailboxView view) {
        List<int[]> named =
                keys.stream().flatMap(key -> key.named(view).stream()).toList();
        return named.size() < keys.size() ? Optional.empty() : Optional.of(union(named.stream()));
    }

    private static int[] union(Stream<int[]> named) {
        return named.flatMapToInt(IntStream::of).sorted().distinct().toArray();
    }

    @Override
    public boolean namesNumbers() {
        return keys.stream().anyMatch(SearchKey::namesNumbers);
    }

    @Override
    public boolean tellsModSeq() {
        return keys.stream().anyMatch(SearchKey::tellsModSeq);
    }
}
