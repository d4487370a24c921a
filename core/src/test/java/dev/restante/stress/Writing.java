package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.stress.Session.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * APPEND and STORE. Messages are of two kinds: of those with ids that begin with {@code s}, everybody changes shared
 * flags and a keyword of its own; those with {@code o} are changed by whoever appended them alone, so that their states
 * have an order (see {@link History}).
 */
final class Writing {

    private static final List<String> SHARED_FLAGS =
            List.of("\\Seen", "\\Flagged", "\\Answered \\Draft", "shared", "\\Answered shared");
    private static final Pattern APPENDUID = Pattern.compile("\\[APPENDUID (\\d+) (\\d+)]");

    private final Session session;
    private final Ledger ledger;
    private final Storing storing;
    private final Random random;
    private final int number;
    private final Map<Integer, Boolean> marked = new HashMap<>();
    private int appended;

    Writing(Session session, Ledger ledger, Random random, int number) {
        this.session = session;
        this.ledger = ledger;
        this.storing = new Storing(session, ledger);
        this.random = random;
        this.number = number;
    }

    /** Nobody else touches it. */
    String keyword() {
        return "mark" + number;
    }

    /** An id that no message has yet. */
    String newId(boolean owned) {
        return (owned ? "o" : "s") + number + "-" + ++appended;
    }

    void append(String mailbox) throws IOException {
        boolean owned = mailbox.equals(Steps.INBOX) && random.nextInt(3) == 0;
        String id = newId(owned);
        String flags = "";
        if (owned) {
            ledger.history(id).begin(); // state 0, which has no flags
        } else if (random.nextBoolean()) {
            flags = "(" + sharedFlags(Ledger.mayBeDeleted(id)) + ") ";
        }
        String message = "Subject: " + id + "\r\n\r\nLine\r\n";
        Answer answer = session.run("APPEND " + mailbox + " " + flags + "{" + message.length() + "+}\r\n" + message);
        Matcher appendUid = APPENDUID.matcher(answer.completion());
        if (mailbox.equals(Steps.FLEETING) && answer.completion().startsWith("NO [TRYCREATE]")) {
            return;
        }
        assertThat(appendUid.find()).as(answer.completion()).isTrue();
        Ledger.Key key = new Ledger.Key(Long.parseLong(appendUid.group(1)), Integer.parseInt(appendUid.group(2)));
        ledger.created(key, id, session.askedAt());
        if (owned) {
            ledger.history(id).complete(0, ledger.now());
        }
    }

    private String sharedFlags(boolean withDeleted) {
        String flags = SHARED_FLAGS.get(random.nextInt(SHARED_FLAGS.size()));
        return withDeleted && random.nextInt(3) == 0 ? flags + " \\Deleted" : flags;
    }

    void storeShared() throws IOException {
        boolean withDeleted = random.nextBoolean();
        Target target = pick(each -> !Ledger.isOwned(each.id()) && (!withDeleted || Ledger.mayBeDeleted(each.id())));
        if (!target.isEmpty()) {
            String sign = random.nextBoolean() ? "+" : "-";
            String how = sign + flagsItem() + " (" + sharedFlags(withDeleted) + ")";
            if (session.kind().hasModSeqs() && random.nextBoolean()) {
                storing.storeIfUnchanged(target, how);
            } else {
                storing.store(target, how);
            }
        }
    }

    /** A message that somebody else has expunged is not answered, and has no mark. */
    void mark() throws IOException {
        boolean on = random.nextInt(3) > 0;
        Target target = pick(each -> !Ledger.isOwned(each.id()));
        if (!target.isEmpty()) {
            Set<Integer> told = storing.store(target, (on ? "+" : "-") + "FLAGS (" + keyword() + ")");
            target.uids().stream().filter(told::contains).forEach(uid -> marked.put(uid, on));
        }
    }

    /** Leads one of its own messages to the next state; marks it with {@code \Deleted} at last. */
    void advance() throws IOException {
        String mine = "o" + number + "-";
        List<Integer> numbers = new ArrayList<>(session.picture()
                .numbers(each -> each.id().startsWith(mine) && !each.flags().contains("\\deleted")));
        if (numbers.isEmpty()) {
            return;
        }
        Target target = Target.of(random, session, List.of(numbers.get(random.nextInt(numbers.size()))));
        String id = session.picture().message(target.numbers().get(0)).id();
        History history = ledger.history(id);
        int state = history.begin();
        if (state >= History.STATES) {
            return;
        }
        boolean last = Ledger.mayBeDeleted(id) && random.nextInt(4) == 0;
        Set<String> flags = new HashSet<>(History.flags(state));
        if (last) {
            flags.add("\\deleted");
        }
        Set<Integer> told = storing.store(target, flagsItem() + " (" + String.join(" ", flags) + ")");
        confirm(target.uids().get(0), flags, told, () -> history.complete(state, ledger.now()));
    }

    /** Only a message that is told with its new flags has them for certain; another one may be gone. */
    private void confirm(int uid, Set<String> flags, Set<Integer> told, Runnable confirmed) {
        for (Known each : session.picture().messages()) {
            if (each.uid() == uid && told.contains(uid) && each.flags() != null) {
                assertThat(each.inStore().flags())
                        .as("flags of UID %d, which nobody else changes", uid)
                        .isEqualTo(flags);
                confirmed.run();
            }
        }
    }

    private String flagsItem() {
        return random.nextInt(3) == 0 ? "FLAGS.SILENT" : "FLAGS";
    }

    private Target pick(Predicate<Known> wanted) {
        return Target.pick(random, session, wanted);
    }

    /** A copy has the keyword that the original has. */
    void copied(Ledger.Key source, Ledger.Key target) {
        Boolean mark = marked.get(source.uid());
        if (mark != null && target.uidValidity() == source.uidValidity()) {
            marked.put(target.uid(), mark);
        }
    }

    /** Whether a message has its own keyword; null if it does not know. */
    @Nullable
    Boolean isMarked(int uid) {
        return marked.get(uid);
    }
}
