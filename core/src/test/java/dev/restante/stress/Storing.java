package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.stress.Session.Answer;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** STORE, and how it may be answered where others change and expunge the same messages. */
final class Storing {

    private static final Pattern MODIFIED = Pattern.compile("\\[MODIFIED ([0-9:,]+)]");

    private final Session session;
    private final Ledger ledger;

    Storing(Session session, Ledger ledger) {
        this.session = session;
        this.ledger = ledger;
    }

    /** Of which messages it was told; those that it was not are gone, as it then hears. */
    Set<Integer> store(Target target, String how) throws IOException {
        Answer answer = run(target, how);
        return hearWhoIsGone(target, how, answer);
    }

    /** RFC 7162 section 3.1.3: what anybody knows to have changed since is left alone, and named. */
    void storeIfUnchanged(Target target, String how) throws IOException {
        long knownUpTo = session.knownUpTo();
        Set<Integer> changed = new HashSet<>(target.uids());
        changed.removeIf(uid -> ledger.modSeq(session.key(uid)) <= knownUpTo);
        Answer answer = run(target, "(UNCHANGEDSINCE " + knownUpTo + ") " + how);
        changed.retainAll(answer.told());
        assertThat(modified(target, answer.completion()))
                .as("those that were left alone")
                .containsAll(changed);
        hearWhoIsGone(target, how, answer);
    }

    /** The UIDs that MODIFIED names, by number if the command did. */
    private static Set<Integer> modified(Target target, String completion) {
        Set<Integer> uids = new HashSet<>();
        Matcher modified = MODIFIED.matcher(completion);
        if (modified.find()) {
            for (int named : UidSets.read(modified.group(1))) {
                uids.add(
                        target.isByUid()
                                ? named
                                : target.uids().get(target.numbers().indexOf(named)));
            }
        }
        return uids;
    }

    private Answer run(Target target, String how) throws IOException {
        Answer answer = session.run(target.uid() + "STORE " + target.set() + " " + how);
        if (isSilent(how)) {
            session.picture().forgetFlags(new HashSet<>(target.uids()));
        }
        return answer;
    }

    private static boolean isSilent(String how) {
        return how.contains("SILENT");
    }

    private Set<Integer> hearWhoIsGone(Target target, String how, Answer answer) throws IOException {
        Set<Integer> gone = new HashSet<>(target.uids());
        gone.removeAll(answer.told());
        if (isSilent(how) || gone.isEmpty()) {
            assertThat(answer.isOk()).as(answer.completion()).isTrue();
            return answer.told();
        }
        if (target.isByUid()) {
            assertThat(answer.isOk()).as(answer.completion()).isTrue();
        } else {
            assertThat(answer.completion()).matches("NO \\[(EXPUNGEISSUED|MODIFIED .*)] .*");
        }
        session.ok("NOOP");
        assertThat(session.picture().uids())
                .as("UIDs after STORE passed over some")
                .doesNotContainAnyElementsOf(gone);
        return answer.told();
    }
}
