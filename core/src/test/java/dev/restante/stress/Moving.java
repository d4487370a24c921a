package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.stress.Ledger.Key;
import dev.restante.stress.Session.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** COPY, MOVE and EXPUNGE. */
final class Moving {

    private static final Pattern COPYUID = Pattern.compile("\\[COPYUID (\\d+) ([0-9:,]+) ([0-9:,]+)]");

    private final Session session;
    private final Ledger ledger;
    private final Writing writing;
    private final Random random;

    Moving(Session session, Ledger ledger, Writing writing, Random random) {
        this.session = session;
        this.ledger = ledger;
        this.writing = writing;
        this.random = random;
    }

    /** Also those are copied that somebody has expunged, as long as this client was not told. */
    void copy(String mailbox) throws IOException {
        Target target = pick(mailbox);
        if (target.isEmpty()) {
            return;
        }
        Answer answer = session.run(target.uid() + "COPY " + target.set() + " " + mailbox);
        if (!isNowhere(mailbox, answer)) {
            assertThat(answer.isOk()).as(answer.completion()).isTrue();
            assertThat(note(answer.completion())).as("what was copied").isEqualTo(target.uids());
        }
    }

    /** Whom it does not move, somebody has expunged: in any case they are gone afterwards. */
    void move(String mailbox) throws IOException {
        Target target = pick(mailbox);
        if (target.isEmpty()) {
            return;
        }
        Answer answer = session.run(target.uid() + "MOVE " + target.set() + " " + mailbox);
        if (!isNowhere(mailbox, answer)) {
            assertThat(answer.isOk()).as(answer.completion()).isTrue();
            List<Integer> moved = note(String.join("\n", answer.untagged()));
            assertThat(target.uids()).as("what was moved").containsAll(moved);
            moved.forEach(uid -> ledger.moved(session.key(uid)));
            assertThat(session.picture().uids()).as("UIDs after MOVE").doesNotContainAnyElementsOf(target.uids());
        }
    }

    /** What has an owner comes into the mailbox only once. */
    private Target pick(String mailbox) {
        return Target.pick(random, session, each -> !(Ledger.isOwned(each.id()) && mailbox.equals(Steps.INBOX)));
    }

    private static boolean isNowhere(String mailbox, Answer answer) {
        return mailbox.equals(Steps.FLEETING) && answer.completion().startsWith("NO [TRYCREATE]");
    }

    /** The UIDs that became others. */
    private List<Integer> note(String answer) {
        Matcher copyUid = COPYUID.matcher(answer);
        if (!copyUid.find()) {
            return List.of();
        }
        long uidValidity = Long.parseLong(copyUid.group(1));
        List<Integer> sources = UidSets.read(copyUid.group(2));
        List<Integer> targets = UidSets.read(copyUid.group(3));
        assertThat(targets).as("as many UIDs as there were").hasSameSizeAs(sources);
        for (int i = 0; i < sources.size(); i++) {
            Key source = session.key(sources.get(i));
            Key target = new Key(uidValidity, targets.get(i));
            ledger.created(target, ledger.id(source), session.askedAt());
            writing.copied(source, target);
        }
        return sources;
    }

    void expunge() throws IOException {
        if (random.nextBoolean()) {
            session.ok("EXPUNGE");
            return;
        }
        Target target = Target.pick(random, session, each -> true);
        if (!target.isEmpty()) {
            session.ok("UID EXPUNGE " + UidSets.write(target.uids()));
        }
    }
}
