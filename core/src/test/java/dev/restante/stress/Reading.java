package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.stress.Session.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** FETCH and SEARCH. */
final class Reading {

    private static final Pattern FOUND =
            Pattern.compile("\\* (?:SEARCH|ESEARCH \\(TAG \"t\\d+\"\\)(?: UID)?)(?: (?:ALL )?([0-9 :,]+))?");

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
        Target target = Target.pick(random, session, each -> !seen || !Ledger.isOwned(each.id()));
        if (!target.isEmpty()) {
            String items = seen ? "(UID BODY[])" : random.nextBoolean() ? "(UID FLAGS BODY.PEEK[])" : "(UID ENVELOPE)";
            Answer answer = session.ok(target.uid() + "FETCH " + target.set() + " " + items);
            assertThat(answer.told()).as("what was fetched").containsAll(target.uids());
        }
    }

    void search() throws IOException {
        List<Known> before = session.picture().messages();
        if (random.nextBoolean()) {
            checkMarks(before, found("UID SEARCH KEYWORD " + writing.keyword()));
        } else if (random.nextBoolean() && session.kind().hasNumbers()) {
            assertThat(found("SEARCH ALL"))
                    .isEqualTo(IntStream.rangeClosed(1, before.size()).boxed().toList());
        } else {
            assertThat(found("UID SEARCH ALL"))
                    .isEqualTo(before.stream().map(Known::uid).toList());
        }
    }

    /** What SEARCH found, told as it is in either revision. */
    private List<Integer> found(String command) throws IOException {
        Matcher found = FOUND.matcher(String.join("\n", session.ok(command).untagged()));
        assertThat(found.find()).as(command).isTrue();
        return found.group(1) == null ? List.of() : UidSets.read(found.group(1).replace(' ', ','));
    }

    /** Asks for what changed since it knew everything (RFC 7162 section 3.1.4.1). */
    void fetchChanges() throws IOException {
        String vanished = session.kind().hasVanished() && random.nextBoolean() ? " VANISHED" : "";
        session.ok("UID FETCH 1:* (UID FLAGS) (CHANGEDSINCE " + session.knownUpTo() + vanished + ")");
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
