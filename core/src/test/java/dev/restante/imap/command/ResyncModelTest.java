package dev.restante.imap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.store.EntryState;
import dev.restante.store.FlagEdit;
import dev.restante.store.Flags;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxEntry;
import dev.restante.store.MailboxView;
import dev.restante.store.Mailboxes;
import dev.restante.store.SystemFlag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens, and whenever the connection breaks: who comes back knows the truth (RFC 7162 section 3.2.5). */
class ResyncModelTest {

    private static final int PICKS = 8;

    private enum Kind {
        APPEND,
        OTHERS_STORE,
        OTHERS_EXPUNGE,
        STORE,
        PULL,
        PULL_WITHOUT_EXPUNGES,
        COME_BACK
    }

    record Step(Kind kind, int picked, FlagEdit edit, Flags flags, ResyncClient.Way way) {

        int[] numbers(int exists) {
            return IntStream.rangeClosed(1, exists)
                    .filter(number -> (picked >> number % PICKS & 1) > 0)
                    .toArray();
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whoComesBackKnowsTheTruth(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 2, max = 40) int logCapacity) {
        Mailbox mailbox = Mailboxes.withLogOf(logCapacity);
        ResyncClient client = new ResyncClient(mailbox);
        for (Step step : steps) {
            play(step, mailbox, client);
        }
        client.comeBack(ResyncClient.Way.KNOWN_UIDS, 0);
        assertKnowsTheTruth(client, mailbox);
    }

    private static void play(Step step, Mailbox mailbox, ResyncClient client) {
        MailboxView others = mailbox.open(true);
        int[] numbers = step.numbers(others.exists());
        switch (step.kind) {
            case APPEND -> Mailboxes.append(mailbox, step.flags);
            case OTHERS_STORE -> others.store(numbers, step.edit, step.flags);
            case OTHERS_EXPUNGE -> mailbox.expunge(entries(others, numbers));
            case STORE -> client.store(step.numbers(client.view().exists()), step.edit, step.flags);
            case PULL -> client.pull(true);
            case PULL_WITHOUT_EXPUNGES -> client.pull(false);
            case COME_BACK -> {
                client.comeBack(step.way, step.picked);
                assertKnowsTheTruth(client, mailbox);
            }
        }
    }

    private static List<MailboxEntry> entries(MailboxView view, int[] numbers) {
        return IntStream.of(numbers).mapToObj(view::entry).toList();
    }

    private static void assertKnowsTheTruth(ResyncClient client, Mailbox mailbox) {
        MailboxView view = mailbox.open(true);
        assertThat(client.known())
                .isEqualTo(view.states(IntStream.rangeClosed(1, view.exists()).toArray()).stream()
                        .collect(Collectors.toMap(state -> state.entry().uid(), EntryState::flags)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Flags> flags =
                Arbitraries.of(SystemFlag.class).set().ofMaxSize(2).map(set -> Flags.of(set, List.of()));
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, (1 << PICKS) - 1),
                        Arbitraries.of(FlagEdit.class),
                        flags,
                        Arbitraries.of(ResyncClient.Way.class))
                .as(Step::new)
                .list()
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
