package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.stress.Picture.Known;
import dev.restante.stress.Session.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** FETCH and SEARCH. */
final class Reading {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Session session;
    private final Writing writing;
    private final Random random;

    Reading(Session session, Writing writing, Random random) {
        this.session = session;
        this.writing = writing;
        this.random = random;
    }

    /** Whatever it can name it can fetch, also what was expunged in the meantime. Reading sets flags of shared ones. */
    void fetch() throws IOException {
        boolean seen = !session.isReadOnly() && random.nextInt(3) == 0;
        Target target = Target.pick(random, session.picture(), each -> !seen || !Ledger.isOwned(each.id()));
        if (!target.isEmpty()) {
            String items = seen ? "(UID BODY[])" : random.nextBoolean() ? "(UID FLAGS BODY.PEEK[])" : "(UID ENVELOPE)";
            Answer answer = session.ok(target.uid() + "FETCH " + target.set() + " " + items);
            assertThat(answer.told()).as("what was fetched").containsAll(target.uids());
        }
    }

    void search() throws IOException {
        List<Known> before = session.picture().messages();
        switch (random.nextInt(3)) {
            case 0 ->
                assertThat(found("SEARCH ALL"))
                        .isEqualTo(
                                IntStream.rangeClosed(1, before.size()).boxed().toList());
            case 1 ->
                assertThat(found("UID SEARCH ALL"))
                        .isEqualTo(before.stream().map(Known::uid).toList());
            default -> checkMarks(before, found("UID SEARCH KEYWORD " + writing.keyword()));
        }
    }

    /** The answer to SEARCH, which comes before all news. */
    private List<Integer> found(String command) throws IOException {
        String first = session.ok(command).untagged().get(0);
        assertThat(first).startsWith("* SEARCH");
        return NUMBER.matcher(first)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    void checkMarks(List<Known> messages, List<Integer> uidsWithKeyword) {
        for (Known message : messages) {
            Boolean marked = writing.isMarked(message.uid());
            if (marked != null) {
                assertThat(uidsWithKeyword.contains(message.uid()))
                        .as("%s at UID %d", writing.keyword(), message.uid())
                        .isEqualTo(marked);
            }
        }
    }
}
