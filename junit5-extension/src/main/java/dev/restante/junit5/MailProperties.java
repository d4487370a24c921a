package dev.restante.junit5;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.settings.Listener;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The properties by which an application is told where its mail server is: ready-made sets for
 * {@link MailServerTest#publish()}, and for whoever takes properties in another way.
 *
 * <p>They never ask for TLS, but let a client trust the server that wants it. If one account with a whole address, and
 * only one, is declared on the test class by {@link Account}, its address and password are published as well.
 */
public enum MailProperties {

    /**
     * Spring Boot: {@code spring.mail.host}, {@code .port} and {@code .protocol}, {@code .username} and
     * {@code .password} where there is an account, and Jakarta Mail's own below {@code spring.mail.properties}.
     */
    SPRING_BOOT {
        @Override
        Map<String, String> sendingTo(Endpoint smtp) {
            return Map.of(
                    "spring.mail.host", smtp.host(),
                    "spring.mail.port", Integer.toString(smtp.port()),
                    "spring.mail.protocol", "smtp",
                    "spring.mail.properties.mail.smtp.ssl.trust", smtp.host());
        }

        @Override
        Map<String, String> as(String user, String password) {
            return Map.of(
                    "spring.mail.username", user,
                    "spring.mail.password", password,
                    "spring.mail.properties.mail.smtp.auth", "true");
        }
    },

    /**
     * Quarkus: {@code quarkus.mailer.host} and {@code .port}, {@code .username} and {@code .password} where there is an
     * account; and that mail is not mocked, as it is in tests of Quarkus otherwise, but sent.
     */
    QUARKUS {
        @Override
        Map<String, String> sendingTo(Endpoint smtp) {
            return Map.of(
                    "quarkus.mailer.host", smtp.host(),
                    "quarkus.mailer.port", Integer.toString(smtp.port()),
                    "quarkus.mailer.tls", "false",
                    "quarkus.mailer.start-tls", "DISABLED",
                    "quarkus.mailer.mock", "false");
        }

        @Override
        Map<String, String> as(String user, String password) {
            return Map.of("quarkus.mailer.username", user, "quarkus.mailer.password", password);
        }
    },

    /**
     * Micronaut Email with Jakarta Mail: {@code javamail.properties.mail.smtp.host} and {@code .port}, and
     * {@code javamail.authentication.username} and {@code .password} where there is an account.
     */
    MICRONAUT {
        @Override
        Map<String, String> sendingTo(Endpoint smtp) {
            return Map.of(
                    "javamail.properties.mail.transport.protocol", "smtp",
                    "javamail.properties.mail.smtp.host", smtp.host(),
                    "javamail.properties.mail.smtp.port", Integer.toString(smtp.port()),
                    "javamail.properties.mail.smtp.ssl.trust", smtp.host());
        }

        @Override
        Map<String, String> as(String user, String password) {
            return Map.of(
                    "javamail.authentication.username", user,
                    "javamail.authentication.password", password,
                    "javamail.properties.mail.smtp.auth", "true");
        }
    },

    /**
     * Plain Jakarta Mail, for {@code Session.getInstance(System.getProperties())}: {@code mail.smtp.host},
     * {@code .port} and {@code .ssl.trust}, the same for the other protocols that the server speaks, and
     * {@code mail.user} where there is an account. It has no property for a password.
     */
    JAKARTA_MAIL {
        @Override
        Map<String, String> sendingTo(Endpoint smtp) {
            return Map.of("mail.transport.protocol", "smtp", "mail.store.protocol", "imap");
        }

        @Override
        Map<String, String> of(Listener listener, Endpoint endpoint) {
            String prefix = "mail." + listener.name().toLowerCase(Locale.ROOT);
            return Map.of(
                    prefix + ".host", endpoint.host(),
                    prefix + ".port", Integer.toString(endpoint.port()),
                    prefix + ".ssl.trust", endpoint.host());
        }

        @Override
        Map<String, String> as(String user, String password) {
            return Map.of("mail.user", user);
        }
    };

    /** What says where mail is sent to. */
    abstract Map<String, String> sendingTo(Endpoint smtp);

    /** What is said of each listener. */
    Map<String, String> of(Listener listener, Endpoint endpoint) {
        return Map.of();
    }

    /** What says who sends it. */
    abstract Map<String, String> as(String user, String password);

    /**
     * The properties for a server of the caller's own.
     *
     * <pre>{@code
     * new SpringApplicationBuilder(Shop.class).properties(MailProperties.SPRING_BOOT.of(server)) ...
     * }</pre>
     *
     * @param server the server
     * @return names and values, without an account
     */
    public Map<String, String> of(MailServer server) {
        return of(server, null);
    }

    /** The same, with an account if there is one. */
    Map<String, String> of(MailServer server, @Nullable DeclaredAccount account) {
        Map<String, String> properties = new LinkedHashMap<>(sendingTo(server.smtp()));
        server.listeners().forEach(listener -> properties.putAll(of(listener, server.endpoint(listener))));
        if (account != null) {
            properties.putAll(as(account.name(), account.password()));
        }
        return properties;
    }

    /**
     * Tells a registry of properties where the server of a test class of {@link ServerScope#SUITE} listens, which is
     * started if need be, and then stays until the JVM ends. This is for registries that are filled by a static method,
     * before there is a test, such as Spring's.
     *
     * <pre>{@code
     * @SpringBootTest
     * @MailServerTest(scope = ServerScope.SUITE)
     * class ShopTest {
     *
     *     @DynamicPropertySource
     *     static void mail(DynamicPropertyRegistry registry) {
     *         MailProperties.SPRING_BOOT.addTo(registry::add, ShopTest.class);
     *     }
     * }
     * }</pre>
     *
     * @param registry takes names, and suppliers of values
     * @param testClass the class whose {@link MailServerTest} says what the server is like
     * @throws IllegalArgumentException if the class has no such annotation, or another scope
     */
    public void addTo(BiConsumer<String, Supplier<Object>> registry, Class<?> testClass) {
        MailServer server = SuiteServer.forWholeJvm(suite(testClass).setup());
        DeclaredAccounts accounts = DeclaredAccounts.on(testClass);
        accounts.wholeAddresses().forEach(account -> account.declareIn(server));
        of(server, accounts.onlyWholeAddress()).forEach((name, value) -> registry.accept(name, () -> value));
    }

    private static Settings suite(Class<?> testClass) {
        return AnnotationSupport.findAnnotation(testClass, MailServerTest.class)
                .filter(annotation -> annotation.scope() == ServerScope.SUITE)
                .map(annotation -> Settings.of(annotation, testClass))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is not annotated with @MailServerTest(scope = SUITE): only such a server can be there before there is a test."
                                .formatted(testClass.getName())));
    }
}
