package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.net.Threads;
import dev.restante.query.MailQuery;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The listeners of a server or a scope, each on a thread of its own, which ends with it: many scopes share one server,
 * and nobody else would end what their tests have begun.
 */
final class Subscriptions {

    private final Threads threads;
    private final Set<MailListening> open = ConcurrentHashMap.newKeySet();

    Subscriptions(Threads threads) {
        this.threads = threads;
    }

    MailSubscription begin(JournalView view, MailQuery query, Consumer<? super ReceivedMail> listener) {
        MailListening listening = new MailListening(view, query, listener);
        open.add(listening);
        threads.start("restante-listener", () -> {
            try {
                listening.run();
            } finally {
                open.remove(listening);
            }
        });
        return listening;
    }

    void close() {
        open.forEach(MailListening::close);
    }
}
