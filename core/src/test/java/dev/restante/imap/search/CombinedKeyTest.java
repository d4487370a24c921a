package dev.restante.imap.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.sasl.SaslException;
import dev.restante.store.MailStore;
import dev.restante.store.MailboxView;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CombinedKeyTest {

    private static final MailboxView VIEW = view();

    private static MailboxView view() {
        try {
            return new MailStore(InstantSource.system(), false)
                    .openSession("jane")
                    .inbox()
                    .open(true);
        } catch (SaslException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names messages, and counts how often it is asked. */
    private record Naming(AtomicInteger asked, int... numbers) implements SearchKey {

        static Naming of(int... numbers) {
            return new Naming(new AtomicInteger(), numbers);
        }

        @Override
        public boolean matches(Candidate candidate) {
            return true;
        }

        @Override
        public Optional<int[]> named(MailboxView view) {
            asked.incrementAndGet();
            return Optional.of(numbers);
        }
    }

    @Test
    void allOfNamesTheFewest() {
        SearchKey all = CombinedKey.allOf(List.of(Naming.of(1, 2, 3), SearchKeys.all(), Naming.of(2), Naming.of(1, 2)));

        assertThat(all.named(VIEW))
                .hasValueSatisfying(named -> assertThat(named).containsExactly(2));
    }

    @Test
    void anyOfNamesAllOnceInOrder() {
        SearchKey any = CombinedKey.anyOf(List.of(Naming.of(2, 4, 6), Naming.of(1, 2, 3, 7), Naming.of()));

        assertThat(any.named(VIEW))
                .hasValueSatisfying(named -> assertThat(named).containsExactly(1, 2, 3, 4, 6, 7));
    }

    @Test
    void anyOfNamesNoneWhereOneKeyMayBeMetByAny() {
        SearchKey any = CombinedKey.anyOf(List.of(Naming.of(1), SearchKeys.all()));

        assertThat(any.named(VIEW)).isEmpty();
    }

    @Test
    void doesNotAskThousandsOfKeysToNameTheWholeMailbox() {
        Naming key = Naming.of(1, 2, 3);

        CombinedKey.allOf(Collections.nCopies(16_000, (SearchKey) key)).named(VIEW);

        assertThat(key.asked()).hasValueLessThan(100);
    }
}
