package dev.restante.junit5;

import dev.restante.MailServer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a server for each test, hands it to parameters, and closes it. Registered by {@link MailServerTest}.
 *
 * <p>It holds nothing itself, so one instance serves tests that run in parallel: the server lives in the store of the
 * test's context, which closes it.
 */
public final class MailServerExtension implements BeforeEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(MailServerExtension.class);

    /** Makes the extension, as JUnit does. */
    public MailServerExtension() {}

    /**
     * Starts the server. It does so for tests without a parameter for it too: a wrong declaration then fails every test
     * alike, and there is one moment from which the server exists.
     *
     * @param context the test
     */
    @Override
    public void beforeEach(ExtensionContext context) {
        store(context)
                .getOrComputeIfAbsent(
                        MailServer.class, key -> StoredServer.start(Declaration.of(context)), StoredServer.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MailServer.class;
    }

    /**
     * Hands out the server that {@link #beforeEach} started. It never starts one: where the context is wider than one
     * test, as in {@code @BeforeAll} methods or the factory of a {@code @MethodSource}, tests would come to share it.
     *
     * @param parameter what asks for the server
     * @param context the test, or what is around it
     * @return the server of the test
     * @throws ParameterResolutionException if there is no server yet
     */
    @Override
    public MailServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        @Nullable StoredServer stored = store(context).get(MailServer.class, StoredServer.class);
        if (stored == null) {
            throw new ParameterResolutionException(
                    "There is no MailServer yet for %s: each test has its own, started before its @BeforeEach methods. Ask for it in the test method, or in a @BeforeEach or @AfterEach method."
                            .formatted(name(parameter.getDeclaringExecutable())));
        }
        return stored.server();
    }

    private static String name(Executable asking) {
        String type = asking.getDeclaringClass().getSimpleName();
        return asking instanceof Constructor ? "the constructor of " + type : "method " + type + "." + asking.getName();
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
