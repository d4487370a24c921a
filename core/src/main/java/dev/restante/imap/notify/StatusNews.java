package dev.restante.imap.notify;

import dev.restante.imap.ImapSession;
import dev.restante.imap.Mode;
import dev.restante.imap.command.MailboxNames;
import dev.restante.store.MailboxStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to messages of a mailbox that is not selected, told by STATUS (RFC 5465 sections 5.1 to 5.3). */
final class StatusNews {

    private final ImapSession session;
    private final Set<Event> events;
    private final List<String> items = new ArrayList<>();

    StatusNews(ImapSession session, Set<Event> events) {
        this.session = session;
        this.events = events;
    }

    /** How things are: section 3.1. */
    void describe(MailboxStatus now) {
        add("MESSAGES", now.messages());
        add("UIDNEXT", now.uidNext());
        add("UIDVALIDITY", now.uidValidity());
        if (events.contains(Event.FLAG_CHANGE)) {
            add("UNSEEN", now.unseen());
            if (session.dialect().has("CONDSTORE")) {
                add("HIGHESTMODSEQ", now.highestModSeq());
            }
        }
    }

    /** What is new; all of a mailbox that was not watched before, or not there (section 5.1 on UIDVALIDITY). */
    void compare(@Nullable MailboxStatus before, MailboxStatus now) {
        if (before == null) {
            describe(now);
            return;
        }
        boolean moved = before.messages() != now.messages() || before.uidNext() != now.uidNext();
        boolean flagged = events.contains(Event.FLAG_CHANGE) && before.highestModSeq() != now.highestModSeq();
        if (moved) {
            add("MESSAGES", now.messages());
            add("UIDNEXT", now.uidNext());
        }
        if (flagged && before.unseen() != now.unseen()) {
            add("UNSEEN", now.unseen());
        }
        if (session.isEnabled(Mode.CONDSTORE) && (moved || flagged)) {
            add("HIGHESTMODSEQ", now.highestModSeq());
        }
        if (!items.isEmpty()) {
            add("UIDVALIDITY", now.uidValidity());
        }
    }

    private void add(String item, long value) {
        items.add(item + " " + value);
    }

    void tell(String mailbox) throws IOException {
        if (!items.isEmpty()) {
            session.out().raw("* STATUS ").astring(MailboxNames.encode(session, mailbox));
            session.out().raw(" ").list(items).end();
        }
    }
}
