package dev.restante.store;

import dev.restante.store.ModelMailbox.Step;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;

/** A mailbox and three views of it against a model that knows no change log, no tree and no mod-sequence. */
class MailboxModelTest {

    private static final int VIEWS = 3;
    private static final int ALL_OF_THE_LOG = 1000;

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void viewsAreToldTheTruth(@ForAll("steps") List<Step> steps) throws MailboxException {
        play(steps, ALL_OF_THE_LOG);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void viewsAreToldTheTruthThatTheLogHasForgotten(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 2, max = 16) int logCapacity)
            throws MailboxException {
        play(steps, logCapacity);
    }

    private static void play(List<Step> steps, int logCapacity) throws MailboxException {
        ModelMailbox model = new ModelMailbox(VIEWS, logCapacity);
        for (Step step : steps) {
            model.play(step);
        }
        model.checkAtTheEnd();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<ModelMailbox.Kind> kinds = Arbitraries.of(ModelMailbox.Kind.class);
        Arbitrary<Integer> views = Arbitraries.integers().between(0, VIEWS - 1);
        Arbitrary<Integer> picks = Arbitraries.integers().between(0, (1 << ModelMailbox.PICKS) - 1);
        Arbitrary<FlagEdit> edits = Arbitraries.of(FlagEdit.class);
        Arbitrary<Flags> flags = Combinators.combine(
                        Arbitraries.of(SystemFlag.class).set().ofMaxSize(3),
                        Arbitraries.of("a", "B", "c").set().ofMaxSize(2))
                .as(Flags::of);
        return Combinators.combine(kinds, views, picks, edits, flags)
                .as(Step::new)
                .list()
                .ofMaxSize(100)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
