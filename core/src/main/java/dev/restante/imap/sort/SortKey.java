package dev.restante.imap.sort;

import dev.restante.store.MailboxEntry;
import java.util.Comparator;
import java.util.function.Function;

/**
 * Something that messages can be sorted by. Its value is computed once for each message that is sorted, and only then
 * compared.
 *
 * @param <T> what is compared
 * @param value what a message has of it
 * @param ascending its order
 */
public record SortKey<T>(Function<MailboxEntry, T> value, Comparator<T> ascending) {

    static <T extends Comparable<T>> SortKey<T> natural(Function<MailboxEntry, T> value) {
        return new SortKey<>(value, Comparator.naturalOrder());
    }
}
