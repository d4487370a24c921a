package dev.restante.hostile;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.settings.Listener;

/** Servers that listen for everything. */
final class Targets {

    private Targets() {}

    static MailServerBuilder builder() {
        return MailServer.builder().port(Listener.LMTP, 0);
    }

    static MailServer start() {
        return builder().start();
    }
}
