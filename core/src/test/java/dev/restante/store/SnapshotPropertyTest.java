package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever clients do between a snapshot and its restoration, all is as it was, and sessions are told the truth. */
class SnapshotPropertyTest {

    private static final List<String> NAMES = List.of("INBOX", "a", "a/b", "c");
    private static final String JANE = "jane@example.com";

    private enum Kind {
        APPEND,
        FLAG,
        EXPUNGE,
        CREATE,
        DELETE,
        RENAME,
        SUBSCRIBE,
        SNAPSHOT,
        RESTORE,
        RESET,
        PULL
    }

    private record Step(Kind kind, int mailbox, int pick) {}

    /** What a test can see of a message. */
    private record Shown(String octets, Flags flags, Object date, Object savedAt) {}

    private record Seen(Map<String, List<Shown>> mailboxes, List<String> subscriptions, long messages) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, NAMES.size() - 1),
                        Arbitraries.integers().between(0, 7))
                .as(Step::new)
                .list()
                .ofMaxSize(80);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void allIsAsItWas(@ForAll("steps") List<Step> steps) {
        Play play = new Play();
        steps.forEach(play::step);
        play.end();
    }

    private static final class Play {

        private final MailStore store = new MailStore(InstantSource.fixed(Instant.EPOCH), false);
        private final List<StoreSnapshot> snapshots = new ArrayList<>();
        private final List<Seen> seen = new ArrayList<>();
        private final Map<Mailbox, MailboxView> views = new HashMap<>();
        private int count;

        void step(Step step) {
            try {
                play(step);
            } catch (MailboxException e) {
                // it is not there, or there already
            }
        }

        private void play(Step step) throws MailboxException {
            String name = NAMES.get(step.mailbox);
            switch (step.kind) {
                case APPEND ->
                    with(
                            name,
                            mailbox -> mailbox.append(Samples.message("m" + count++), flags(step.pick), Samples.DATE));
                case FLAG ->
                    withView(
                            name, view -> view.store(numbers(view, step.pick), FlagEdit.REPLACE, flags(step.pick + 1)));
                case EXPUNGE ->
                    withView(
                            name,
                            view -> view.mailbox()
                                    .expunge(IntStream.of(numbers(view, step.pick))
                                            .mapToObj(view::entry)
                                            .toList()));
                case CREATE -> account().create(name);
                case DELETE -> account().delete(name);
                case RENAME -> account().rename(name, NAMES.get(step.pick % NAMES.size()));
                case SUBSCRIBE -> account().subscribe(name);
                case SNAPSHOT -> {
                    snapshots.add(store.snapshot());
                    seen.add(look());
                }
                case RESTORE -> restore(step.pick);
                case RESET -> store.reset();
                case PULL -> pullAll();
            }
        }

        private Account account() {
            return store.requireAccount(JANE);
        }

        private void with(String name, Consumer<Mailbox> action) {
            account().mailbox(name).ifPresent(mailbox -> {
                views.computeIfAbsent(mailbox, key -> key.open(false));
                action.accept(mailbox);
            });
        }

        private void withView(String name, Consumer<MailboxView> action) {
            with(name, mailbox -> action.accept(mailbox.open(false)));
        }

        private static int[] numbers(MailboxView view, int pick) {
            return IntStream.rangeClosed(1, view.exists())
                    .filter(number -> number % 3 == pick % 3)
                    .toArray();
        }

        private static Flags flags(int pick) {
            return FlagNames.toFlags(
                    switch (pick % 4) {
                        case 0 -> Set.of();
                        case 1 -> Set.of("\\Seen");
                        case 2 -> Set.of("\\Deleted", "paid");
                        default -> Set.of("\\Flagged", "urgent");
                    });
        }

        private void restore(int pick) {
            if (!snapshots.isEmpty()) {
                int which = pick % snapshots.size();
                store.restore(snapshots.get(which));
                assertThat(look()).isEqualTo(seen.get(which));
                Map<String, Long> states = modSeqs();
                store.restore(snapshots.get(which));
                assertThat(modSeqs()).as("what is as it was is not touched").isEqualTo(states);
            }
        }

        private Map<String, Long> modSeqs() {
            Map<String, Long> states = new TreeMap<>();
            Mailboxes.namesIn(account())
                    .forEach(name -> states.put(
                            name, account().mailbox(name).orElseThrow().status().highestModSeq()));
            return states;
        }

        private Seen look() {
            Map<String, List<Shown>> mailboxes = new TreeMap<>();
            long messages = 0;
            for (String name : Mailboxes.namesIn(account())) {
                MailboxView view = account().mailbox(name).orElseThrow().open(true);
                List<Shown> shown =
                        view.states(all(view)).stream().map(Play::shown).toList();
                mailboxes.put(name, shown);
                messages += shown.size();
                assertThat(view.mailbox().status().messages()).isEqualTo(shown.size());
                assertThat(view.mailbox().status().unseen()).isEqualTo((int) shown.stream()
                        .filter(each -> !each.flags.has(SystemFlag.SEEN))
                        .count());
            }
            assertThat(account().total().messages()).isEqualTo(messages);
            return new Seen(mailboxes, Mailboxes.subscriptionsOf(account()), messages);
        }

        private static int[] all(MailboxView view) {
            return IntStream.rangeClosed(1, view.exists()).toArray();
        }

        private static Shown shown(EntryState state) {
            return new Shown(
                    new String(state.entry().message().toByteArray()),
                    state.flags(),
                    state.entry().internalDate(),
                    state.entry().savedAt());
        }

        /** A client that took every change knows what one that comes now is told. */
        private void pullAll() {
            views.forEach((mailbox, view) -> {
                view.pull(true);
                MailboxView fresh = mailbox.open(true);
                assertThat(uidsAndFlags(view)).isEqualTo(uidsAndFlags(fresh));
            });
        }

        private static List<String> uidsAndFlags(MailboxView view) {
            return view.states(all(view)).stream()
                    .map(state -> state.entry().uid() + " " + state.flags())
                    .toList();
        }

        void end() {
            pullAll();
            IntStream.range(0, snapshots.size()).forEach(this::restore);
            pullAll();
        }
    }
}
