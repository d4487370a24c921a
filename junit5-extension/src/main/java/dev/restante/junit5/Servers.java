package dev.restante.junit5;

import dev.restante.MailServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Starts what tests need, when they need it. All of it lives in the stores of their contexts, which close it. */
final class Servers {

    private static final Namespace NAMESPACE = Namespace.create(MailServerExtension.class);

    private Servers() {}

    /** A store also shows what is in those around it, so each thing has a key of its own. */
    private record Key(Class<?> type, Object of) {}

    /** What a test has, from its beginning on. */
    static TestMail begin(ExtensionContext test, Plan plan) {
        return store(test).getOrComputeIfAbsent(key(test), key -> start(test, plan), TestMail.class);
    }

    /** What a test has, or the factory of a dynamic test. */
    static Optional<TestMail> findAround(ExtensionContext test) {
        return Contexts.outwards(test).flatMap(each -> find(each).stream()).findFirst();
    }

    /** What a test has; empty if the context is wider than one, or the test has not begun. */
    static Optional<TestMail> find(ExtensionContext test) {
        return Optional.ofNullable(store(test).get(key(test), TestMail.class));
    }

    /** Removes what an earlier run has kept of the tests of a class, once in each run. */
    static void clearReports(ExtensionContext test) {
        ReportFolder.ofClass(test)
                .ifPresent(folder -> store(test.getRoot())
                        .getOrComputeIfAbsent(new Key(ReportFolder.class, folder), key -> ReportFolder.clear(folder)));
    }

    private static Key key(ExtensionContext test) {
        return new Key(TestMail.class, test.getUniqueId());
    }

    private static TestMail start(ExtensionContext test, Plan plan) {
        DeclaredAccounts accounts = DeclaredAccounts.around(test);
        TestMail mail = new TestMail(
                plan.isShared() ? shared(plan).newScope() : plan.setup().start());
        try {
            accounts.all().forEach(account -> account.declareIn(mail.scope()));
            return mail;
        } catch (RuntimeException e) {
            mail.close();
            throw e;
        }
    }

    /** The server that the tests of a class or suite share; it is published before anybody has it. */
    static MailServer shared(Plan plan) {
        MailServer server = plan.scope() == ServerScope.CLASS ? ofClass(plan) : ofSuite(plan);
        store(plan.owner())
                .getOrComputeIfAbsent(
                        new Key(Publication.class, plan.owner().getUniqueId()), key -> publish(plan, server));
        return server;
    }

    private static MailServer ofClass(Plan plan) {
        return store(plan.owner())
                .getOrComputeIfAbsent(
                        new Key(SharedServer.class, plan.owner().getUniqueId()),
                        key -> SharedServer.ofClass(plan.setup()),
                        SharedServer.class)
                .server();
    }

    private static MailServer ofSuite(Plan plan) {
        return store(plan.owner().getRoot())
                .getOrComputeIfAbsent(
                        new Key(SharedServer.class, plan.setup()),
                        key -> SharedServer.ofSuite(plan.setup()),
                        SharedServer.class)
                .server();
    }

    /** Done once for each class, though a suite's properties stay; gives back what is to be closed with the class. */
    private static AutoCloseable publish(Plan plan, MailServer server) {
        DeclaredAccounts accounts = DeclaredAccounts.around(plan.owner());
        accounts.wholeAddresses().forEach(account -> account.declareIn(server));
        Map<String, String> properties = new LinkedHashMap<>();
        plan.publications().forEach(each -> properties.putAll(each.of(server, accounts.onlyWholeAddress())));
        if (plan.scope() == ServerScope.CLASS) {
            return PublishedProperties.publish(properties, plan.place());
        }
        if (!properties.isEmpty()) {
            SuiteServer.forWholeJvm(plan.setup());
            PublishedProperties.publishForGood(properties, "the suite, by " + plan.place());
        }
        return () -> {};
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
