package dev.restante.store;

import static dev.restante.store.SystemFlag.DELETED;
import static dev.restante.store.SystemFlag.FLAGGED;
import static dev.restante.store.SystemFlag.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Several sessions change one mailbox: what each client was told has to add up to what the mailbox is. */
class MailboxViewModelTest {

    /** A client that knows nothing but what it was told. */
    private static final class ToldClient {

        private final MailboxView view;
        private final List<Integer> uids = new ArrayList<>();
        private final List<Flags> flags = new ArrayList<>();

        ToldClient(Mailbox mailbox) {
            view = mailbox.open(false);
            learnArrivals();
        }

        void hear(Changes changes) {
            for (int number : changes.expunged()) {
                uids.remove(number - 1);
                flags.remove(number - 1);
            }
            if (changes.grown()) {
                learnArrivals();
            }
            changes.changed().forEach(this::hear);
        }

        void hear(EntryState state) {
            assertThat(uids.get(state.number() - 1)).isEqualTo(state.entry().uid());
            flags.set(state.number() - 1, state.flags());
        }

        private void learnArrivals() {
            int[] numbers =
                    IntStream.rangeClosed(uids.size() + 1, view.exists()).toArray();
            for (EntryState state : view.states(numbers)) {
                uids.add(state.entry().uid());
                flags.add(state.flags());
            }
        }

        void store(int number, FlagEdit edit, Flags change) {
            StoreResult result = view.store(new int[] {number}, edit, change);
            hear(result.before());
            result.states().forEach(this::hear);
        }

        void pull(boolean withExpunges) {
            hear(view.pull(withExpunges));
            assertThat(view.exists()).isEqualTo(uids.size());
        }
    }

    @Property(tries = 500)
    void everyClientIsToldEverything(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 64) int logCapacity,
            @ForAll @IntRange(max = 200) int steps) {
        Random random = new Random(seed);
        Account account = new Account("jane@example.com", null, () -> 1);
        Mailbox mailbox = new Mailbox(account, 1, new ChangeLog(logCapacity));
        List<ToldClient> clients = List.of(new ToldClient(mailbox), new ToldClient(mailbox), new ToldClient(mailbox));
        for (int i = 0; i < steps; i++) {
            step(random, mailbox, clients.get(random.nextInt(clients.size())));
        }
        clients.forEach(client -> client.pull(true));

        List<EntryState> truth = mailbox.open(true)
                .states(IntStream.rangeClosed(1, mailbox.status().messages()).toArray());
        for (ToldClient client : clients) {
            assertThat(client.uids)
                    .isEqualTo(truth.stream().map(s -> s.entry().uid()).toList());
            assertThat(client.flags)
                    .isEqualTo(truth.stream().map(EntryState::flags).toList());
            assertThat(client.view.pull(true)).isSameAs(Changes.NONE);
        }
        assertThat(mailbox.status().unseen()).isEqualTo((int)
                truth.stream().filter(s -> !s.flags().has(SEEN)).count());
        assertThat(mailbox.open(true).firstUnseen()).isEqualTo(firstUnseen(truth));
    }

    private static int firstUnseen(List<EntryState> truth) {
        return truth.stream()
                .filter(s -> !s.flags().has(SEEN))
                .mapToInt(EntryState::number)
                .findFirst()
                .orElse(0);
    }

    private static void step(Random random, Mailbox mailbox, ToldClient client) {
        Flags flags = List.of(
                        Flags.of(SEEN), Flags.of(DELETED), Flags.of(FLAGGED, SEEN), Flags.of(List.of(), List.of("k")))
                .get(random.nextInt(4));
        int known = client.view.exists();
        int what = random.nextInt(10);
        if (what >= 8) {
            client.pull(what == 8);
        } else if (what < 3 || known == 0) {
            mailbox.append(Samples.message("x"), random.nextBoolean() ? Flags.NONE : flags, Samples.DATE);
        } else if (what < 6) {
            client.store(1 + random.nextInt(known), FlagEdit.values()[random.nextInt(3)], flags);
        } else if (what == 6) {
            mailbox.expungeDeleted(uid -> true);
        } else {
            int[] numbers = {1 + random.nextInt(known), 1 + random.nextInt(known)};
            client.view.moveTo(mailbox, IntStream.of(numbers).distinct().toArray());
        }
    }
}
