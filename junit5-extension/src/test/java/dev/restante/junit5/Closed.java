package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.settings.Listener;
import java.net.ConnectException;
import java.net.Socket;

/** What has been closed. */
final class Closed {

    private Closed() {}

    /** Nobody listens where it did. */
    static void assertClosed(MailServer server) {
        for (Listener listener : server.listeners()) {
            Endpoint endpoint = server.endpoint(listener);
            assertThatThrownBy(() -> new Socket(endpoint.host(), endpoint.port()).close())
                    .as(listener.name())
                    .isInstanceOf(ConnectException.class);
        }
    }
}
