package dev.restante.transcript;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import java.util.Locale;
import java.util.function.Function;

/** What a connection of a transcript speaks. */
enum Spoken {
    SMTP(MailServer::smtp, "421 "),
    LMTP(MailServer::lmtp, "421 "),
    POP3(MailServer::pop3, "-ERR "),
    IMAP(MailServer::imap, "* BYE ");

    private final Function<MailServer, Endpoint> endpoint;
    private final String farewell;

    Spoken(Function<MailServer, Endpoint> endpoint, String farewell) {
        this.endpoint = endpoint;
        this.farewell = farewell;
    }

    Endpoint endpoint(MailServer server) {
        return endpoint.apply(server);
    }

    /** Whether a server may say this to a client that has ended its input, without being asked anything. */
    boolean isFarewell(String line) {
        return line.startsWith(farewell);
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
