package dev.restante.server.live;

import dev.restante.decode.TextPreview;
import dev.restante.mail.ReceivedMail;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How mails begin, for lists of them. To find that out, a mail has to be decoded, however long it is: that is done once
 * for each. Safe for several threads.
 */
public final class Snippets {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ReceivedMail, String> known = new WeakHashMap<>(); // guarded by lock; a mail equals only itself

    /** Begins with none. */
    public Snippets() {}

    /**
     * Tells how a mail begins.
     *
     * @param mail which
     * @return what a person reads first, on one line: at most 200 characters of Unicode; empty if there is no text
     */
    public String of(ReceivedMail mail) {
        String snippet = find(mail);
        if (snippet == null) {
            snippet = TextPreview.of(mail.message().mime());
            keep(mail, snippet);
        }
        return snippet;
    }

    private @Nullable String find(ReceivedMail mail) {
        lock.lock();
        try {
            return known.get(mail);
        } finally {
            lock.unlock();
        }
    }

    private void keep(ReceivedMail mail, String snippet) {
        lock.lock();
        try {
            known.put(mail, snippet);
        } finally {
            lock.unlock();
        }
    }
}
