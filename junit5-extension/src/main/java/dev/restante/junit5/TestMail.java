package dev.restante.junit5;

import dev.restante.MailScope;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What one test has: a scope, which is a server where it is not shared. The store closes it with the test: up to JUnit
 * 5.12 it closes a {@code CloseableResource}, from 5.13 on an {@link AutoCloseable}, and what is both only once.
 *
 * @param scope what is the test's own
 */
@SuppressWarnings("deprecation") // CloseableResource is, since 5.13
record TestMail(MailScope scope) implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    @Override
    public void close() {
        scope.close();
    }
}
