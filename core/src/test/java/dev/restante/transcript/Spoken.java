package dev.restante.transcript;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.settings.Listener;
import java.util.Locale;

/** What a connection of a transcript speaks. */
enum Spoken {
    SMTP(Listener.SMTP, "421 "),
    SMTPS(Listener.SMTPS, "421 "),
    LMTP(Listener.LMTP, "421 "),
    POP3(Listener.POP3, "-ERR "),
    POP3S(Listener.POP3S, "-ERR "),
    IMAP(Listener.IMAP, "* BYE "),
    IMAPS(Listener.IMAPS, "* BYE ");

    private final Listener listener;
    private final String farewell;

    Spoken(Listener listener, String farewell) {
        this.listener = listener;
        this.farewell = farewell;
    }

    Endpoint endpoint(MailServer server) {
        return server.endpoint(listener);
    }

    boolean beginsWithTls() {
        return listener.implicitTls();
    }

    /** Whether a server may say this to a client that has ended its input, without being asked anything. */
    boolean isFarewell(String line) {
        return line.startsWith(farewell);
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
