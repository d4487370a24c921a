package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.store.Journal;
import dev.restante.store.PendingMail;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The part of a journal that a scope sees, from some mail on. */
final class JournalView {

    private final Journal journal;
    private final @Nullable Part part;
    private final long after;

    /** Which of the mails, and which of those that may come, are in a part. */
    record Part(Predicate<ReceivedMail> sees, Predicate<PendingMail> expects) {}

    private JournalView(Journal journal, @Nullable Part part, long after) {
        this.journal = journal;
        this.part = part;
        this.after = after;
    }

    static JournalView of(Journal journal) {
        return new JournalView(journal, null, 0);
    }

    JournalView part(Predicate<ReceivedMail> sees, Predicate<PendingMail> expects) {
        return new JournalView(journal, new Part(sees, expects), after);
    }

    JournalView since(MailMark mark) {
        return new JournalView(journal, part, Math.max(after, mark.id()));
    }

    MailMark mark() {
        return new MailMark(journal.look(Long.MAX_VALUE).lastId());
    }

    Journal.Look look(long afterId) {
        Journal.Look look = journal.look(Math.max(after, afterId));
        if (part == null) {
            return look;
        }
        return new Journal.Look(
                look.mails().stream().filter(part.sees).toList(),
                look.lastId(),
                look.pending().stream().filter(part.expects).toList(),
                look.removals(),
                look.closed(),
                look.version());
    }

    /**
     * What stays the same for as long as nothing happens: here, and on the whole server unless this is a part of it.
     */
    Activity activity(Journal.Look look, long lastSeen) {
        return part == null
                ? new Activity(look.version(), List.of(), lastSeen)
                : new Activity(0, look.pending(), lastSeen);
    }

    /** Two are equal if nothing has happened between them. */
    record Activity(long version, List<PendingMail> pending, long lastSeen) {}

    boolean await(long version, long nanos) throws InterruptedException {
        return journal.await(version, nanos);
    }

    void wake() {
        journal.wake();
    }

    List<ReceivedMail> mails() {
        return look(0).mails();
    }

    Optional<ReceivedMail> find(long id) {
        return journal.find(id).filter(mail -> id > after && (part == null || part.sees.test(mail)));
    }

    /** The mails of the journal that are not seen here. */
    List<ReceivedMail> elsewhere() {
        Part own = part;
        return own == null
                ? List.of()
                : journal.look(after).mails().stream()
                        .filter(mail -> !own.sees.test(mail))
                        .toList();
    }

    /** Takes mails out; of several who take the same one, only one gets it. */
    List<ReceivedMail> remove(Collection<ReceivedMail> mails) {
        return journal.remove(mails);
    }
}
