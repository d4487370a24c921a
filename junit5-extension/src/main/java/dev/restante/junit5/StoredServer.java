package dev.restante.junit5;

import dev.restante.MailServer;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server that the store closes with its context: up to JUnit 5.12 it closes a {@code CloseableResource}, from 5.13 on
 * an {@link AutoCloseable}, and what is both only once.
 *
 * @param server the server
 */
@SuppressWarnings("deprecation") // CloseableResource is, since 5.13
record StoredServer(MailServer server) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    static StoredServer start(Declaration declaration) {
        return new StoredServer(declaration.toBuilder().start());
    }

    @Override
    public void close() {
        server.close();
    }
}
