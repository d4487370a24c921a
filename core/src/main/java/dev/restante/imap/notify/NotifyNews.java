package dev.restante.imap.notify;

import dev.restante.imap.ImapCommand;
import dev.restante.imap.ImapSession;
import dev.restante.imap.News;
import dev.restante.store.Account;
import dev.restante.store.Changes;
import dev.restante.store.Mailbox;
import dev.restante.store.MailboxStatus;
import java.io.IOException;
import java.util.Map;

/**
 * Tells a client what it has asked for: looks at the account, and compares with what the client knows. Nothing is
 * gathered in between, so what happens twice may be told once.
 */
final class NotifyNews implements News {

    /** Section 5.8. */
    static final String OVERFLOW = "NOTIFICATIONOVERFLOW";

    /** All of them are looked at whenever anything happens. */
    static final int MAX_MAILBOXES = 2_000;

    private Wish wish;
    private SelectedNews selected;
    private Picture known;

    NotifyNews(ImapSession session, Wish wish) {
        this.wish = wish;
        this.selected = new SelectedNews(wish.selected());
        this.known = Picture.of(session, wish);
    }

    boolean overflows() {
        return wish.isOfOthers() && known.mailboxes().size() > MAX_MAILBOXES;
    }

    /** Tells how things are with the mailboxes whose messages are watched. */
    void tellStatus(ImapSession session) throws IOException {
        for (Map.Entry<String, Mailbox> each : known.mailboxes().entrySet()) {
            MailboxStatus status = known.statuses().get(each.getValue());
            if (status != null && !isSelected(each.getValue(), session)) {
                StatusNews news = new StatusNews(session, known.eventsOf(each.getKey(), wish));
                news.describe(status);
                news.tell(each.getKey());
            }
        }
    }

    @Override
    public boolean isLive() {
        return wish.isLive();
    }

    @Override
    public Changes tell(ImapSession session, ImapCommand.Expunges expunges) throws IOException {
        Changes told = selected.tell(session, expunges);
        tellOfOthers(session);
        return told;
    }

    @Override
    public void tellBetweenCommands(ImapSession session) throws IOException {
        if (wish.selected().isLive()) {
            selected.tell(session, ImapCommand.Expunges.TOLD);
        }
        tellOfOthers(session);
    }

    /** Section 5: what the client causes itself, it need not be told. */
    @Override
    public void noteOwn(ImapSession session, String name) {
        known.adopt(
                session.account().hierarchy(), session.account().listed(name).name());
    }

    @Override
    public void noteOwnRename(ImapSession session, String from, String to) {
        Account account = session.account();
        known.adoptRename(
                account.hierarchy(),
                account.listed(from).name(),
                account.listed(to).name());
    }

    private void tellOfOthers(ImapSession session) throws IOException {
        if (!wish.isOfOthers()) {
            return;
        }
        Picture before = known;
        known = Picture.of(session, wish);
        if (overflows()) {
            overflow(session);
            return;
        }
        new NameNews(before, known, wish).tell(session);
        if (session.isSelected() && !selected.isWanted()) {
            known.keepStatus(session.view().mailbox(), before);
        }
        for (Map.Entry<String, Mailbox> each : known.mailboxes().entrySet()) {
            tellOfMessages(session, before, each.getKey(), each.getValue());
            tellOfNotes(session, before, each.getKey(), each.getValue());
        }
        known.server().tellSince(before.server(), "", session);
    }

    /** The selected mailbox is told otherwise, or not to be told at all (section 3.1). */
    private void tellOfMessages(ImapSession session, Picture before, String name, Mailbox mailbox) throws IOException {
        MailboxStatus now = known.statuses().get(mailbox);
        if (now == null || isSelected(mailbox, session)) {
            return;
        }
        StatusNews news = new StatusNews(session, known.eventsOf(name, wish));
        news.compare(before.statuses().get(mailbox), now);
        news.tell(name);
    }

    private void tellOfNotes(ImapSession session, Picture before, String name, Mailbox mailbox) throws IOException {
        Notes now = known.notes().get(mailbox);
        if (now != null) {
            now.tellSince(before.notes().getOrDefault(mailbox, Notes.NONE), name, session);
        }
    }

    private static boolean isSelected(Mailbox mailbox, ImapSession session) {
        return session.isSelected() && session.view().mailbox() == mailbox;
    }

    /** As if the client had sent NOTIFY NONE. */
    private void overflow(ImapSession session) throws IOException {
        wish = Wish.NOTHING;
        selected = new SelectedNews(SelectedGroup.NONE);
        session.out()
                .raw("* OK [" + OVERFLOW + "] There are too many mailboxes to watch them")
                .end();
    }
}
