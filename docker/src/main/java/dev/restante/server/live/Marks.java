package dev.restante.server.live;

import dev.restante.mail.ReceivedMail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * What people who look at received mails note of them: that they have read them, and tags. It is no part of the mail,
 * changes nothing in mailboxes, and goes with the mail. Safe for several threads.
 */
public final class Marks {

    private final Consumer<List<Long>> listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ReceivedMail, Mark> marks = new WeakHashMap<>(); // guarded by lock; a mail equals only itself

    /** What is noted of one mail; guarded by lock. */
    private static final class Mark {
        private boolean read;
        private List<String> tags;

        Mark(List<String> tags) {
            this.tags = tags;
        }
    }

    /**
     * Begins with no marks.
     *
     * @param listener hears of which mails the marks have changed, without a lock
     */
    public Marks(Consumer<List<Long>> listener) {
        this.listener = listener;
    }

    /**
     * Tells whether somebody has read a mail.
     *
     * @param mail which
     * @return whether it is marked as read
     */
    public boolean isRead(ReceivedMail mail) {
        lock.lock();
        try {
            Mark mark = marks.get(mail);
            return mark != null && mark.read;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Counts the mails that nobody has read.
     *
     * @param mails of which
     * @return how many of them are not marked as read
     */
    public long unread(Collection<ReceivedMail> mails) {
        return mails.stream().filter(mail -> !isRead(mail)).count();
    }

    /**
     * Marks mails as read or unread.
     *
     * @param mails which
     * @param read which of both
     */
    public void read(Collection<ReceivedMail> mails, boolean read) {
        change(mails, mark -> {
            boolean changes = mark.read != read;
            mark.read = read;
            return changes;
        });
    }

    /**
     * The tags of a mail: those that somebody has given it last, or else those that it brought along, in its header
     * field {@code X-Tags} and behind a plus in its addresses.
     *
     * @param mail which
     * @return its tags in alphabetical order
     */
    public List<String> tags(ReceivedMail mail) {
        lock.lock();
        try {
            return marks.computeIfAbsent(mail, Marks::first).tags;
        } finally {
            lock.unlock();
        }
    }

    private static Mark first(ReceivedMail mail) {
        return new Mark(FirstTags.of(mail));
    }

    /**
     * Gives mails these tags, and no others.
     *
     * @param mails which
     * @param tags their tags
     */
    public void tag(Collection<ReceivedMail> mails, Collection<String> tags) {
        List<String> wanted = tags.stream().distinct().sorted(Tags.ORDER).toList();
        change(mails, mark -> {
            boolean changes = !mark.tags.equals(wanted);
            mark.tags = wanted;
            return changes;
        });
    }

    /** One change of a mark, which tells whether it was one. */
    private interface Change {
        boolean of(Mark mark);
    }

    private void change(Collection<ReceivedMail> mails, Change change) {
        List<Long> changed = new ArrayList<>();
        lock.lock();
        try {
            for (ReceivedMail mail : mails) {
                if (change.of(marks.computeIfAbsent(mail, Marks::first))) {
                    changed.add(mail.id());
                }
            }
        } finally {
            lock.unlock();
        }
        if (!changed.isEmpty()) {
            listener.accept(changed);
        }
    }
}
