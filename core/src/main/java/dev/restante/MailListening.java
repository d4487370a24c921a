package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.store.Journal;
import java.util.function.Consumer;

/** Tells one listener of each mail, on a thread of its own that pulls: no delivery waits for a slow listener. */
final class MailListening implements MailSubscription {

    private static final System.Logger LOG = System.getLogger(MailListening.class.getName());

    private final JournalView view;
    private final MailQuery query;
    private final Consumer<? super ReceivedMail> listener;
    private volatile boolean closed;

    MailListening(JournalView view, MailQuery query, Consumer<? super ReceivedMail> listener) {
        this.view = view;
        this.query = query;
        this.listener = listener;
    }

    void run() {
        try {
            Journal.Look look = view.look(0);
            tell(look);
            while (!closed && !look.closed()) {
                view.await(look.version(), Long.MAX_VALUE / 2);
                look = view.look(look.lastId());
                tell(look);
            }
        } catch (InterruptedException e) {
            closed = true; // the listener has interrupted its own thread
        }
    }

    private void tell(Journal.Look look) {
        for (ReceivedMail mail : look.mails()) {
            if (!closed) {
                tell(mail);
            }
        }
    }

    private void tell(ReceivedMail mail) {
        try {
            if (query.matches(mail)) {
                listener.accept(mail);
            }
        } catch (Throwable e) { // whatever it is, the next mail is another matter
            LOG.log(System.Logger.Level.ERROR, "A listener failed with " + mail, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        view.wake();
    }
}
