package dev.restante.junit5;

import dev.restante.MailServer;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server that tests share, until the store closes it.
 *
 * @param server the server
 * @param end what is to be done when the last of them has ended
 */
@SuppressWarnings("deprecation") // CloseableResource is, since 5.13
record SharedServer(MailServer server, Runnable end)
        implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    static SharedServer ofClass(ServerSetup setup) {
        MailServer server = setup.start();
        return new SharedServer(server, server::close);
    }

    static SharedServer ofSuite(ServerSetup setup) {
        SuiteServer suite = SuiteServer.lease(setup);
        return new SharedServer(suite.server(), suite::release);
    }

    @Override
    public void close() {
        end.run();
    }
}
