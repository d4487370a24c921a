package dev.restante.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The messages that a command names.
 *
 * @param uid what makes it a UID command
 * @param numbers their sequence numbers
 * @param uids their UIDs, in the same order
 */
record Target(String uid, List<Integer> numbers, List<Integer> uids) {

    private static final int MOST = 6;

    /** A few messages of which this is true; perhaps none. */
    static Target pick(Random random, Session session, Predicate<Known> wanted) {
        List<Integer> candidates = new ArrayList<>(session.picture().numbers(wanted));
        TreeSet<Integer> picked = new TreeSet<>();
        for (int i = random.nextInt(MOST); i >= 0 && !candidates.isEmpty(); i--) {
            picked.add(candidates.remove(random.nextInt(candidates.size())));
        }
        return of(random, session, List.copyOf(picked));
    }

    static Target of(Random random, Session session, List<Integer> numbers) {
        return new Target(
                random.nextBoolean() || !session.kind().hasNumbers() ? "UID " : "",
                numbers,
                numbers.stream()
                        .map(number -> session.picture().message(number).uid())
                        .toList());
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    boolean isByUid() {
        return !uid.isEmpty();
    }

    String set() {
        return UidSets.write(isByUid() ? uids : numbers);
    }
}
