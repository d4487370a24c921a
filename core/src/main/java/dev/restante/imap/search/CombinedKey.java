package dev.restante.imap.search;

import dev.restante.store.MailboxView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Several keys as one. */
final class CombinedKey implements SearchKey {

    /** How many keys are asked which messages they name. */
    private static final int MAX_ASKED = 10;

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

    /** All of them: the fewest that one names will do. Not all are asked, as each answer may name the whole mailbox. */
    private Optional<int[]> fewest(MailboxView view) {
        return keys.stream()
                .flatMap(key -> key.named(view).stream())
                .limit(MAX_ASKED)
                .reduce((one, other) -> other.length < one.length ? other : one);
    }

    /** Any of them: what they name together, if each names some. */
    private Optional<int[]> together(MailboxView view) {
        int[] together = {};
        for (SearchKey key : keys) {
            Optional<int[]> named = key.named(view);
            if (named.isEmpty()) {
                return named;
            }
            together = union(together, named.get());
        }
        return Optional.of(together);
    }

    /** Both ascend without repetition. They may name the whole mailbox, so no number is looked at twice. */
    private static int[] union(int[] one, int[] other) {
        int[] both = new int[one.length + other.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            int next = Math.min(
                    i < one.length ? one[i] : Integer.MAX_VALUE, j < other.length ? other[j] : Integer.MAX_VALUE);
            i += i < one.length && one[i] == next ? 1 : 0;
            j += j < other.length && other[j] == next ? 1 : 0;
            both[count++] = next;
        }
        return count == both.length ? both : Arrays.copyOf(both, count);
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
