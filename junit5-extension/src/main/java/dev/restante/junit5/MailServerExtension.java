package dev.restante.junit5;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests their servers. Registered by {@link MailServerTest}, or in a field, where the server can be set up with a
 * lambda:
 *
 * <pre>{@code
 * class NewsletterTest {
 *
 *     @RegisterExtension
 *     static final MailServerExtension MAIL = MailServerExtension.with(server -> server
 *             .account("jane@example.com", "secret")
 *             .tls(tls -> tls.policy(TlsPolicy.REQUIRED)));
 *
 *     @Test
 *     void isSent(MailScope mail) { ... }
 * }
 * }</pre>
 *
 * In a static field it gives the tests of the class one server ({@link ServerScope#CLASS}), in another field each test
 * its own ({@link ServerScope#METHOD}), unless {@link #scope} says something else.
 *
 * <p>What a test has it gets by parameters and {@link Injected} fields, as {@link MailServerTest} says, not from this
 * object: one object serves all tests that run at the same time, so it cannot know which of them asks. It is immutable;
 * all that is started lives in the store of JUnit's context, which closes it.
 */
public final class MailServerExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                AfterEachCallback,
                InvocationInterceptor,
                ParameterResolver {

    private final Settings settings;

    /** Makes an extension with servers that have all defaults, as JUnit does for {@link MailServerTest}. */
    public MailServerExtension() {
        this(Settings.DEFAULT);
    }

    private MailServerExtension(Settings settings) {
        this.settings = settings;
    }

    /**
     * Makes an extension whose servers are set up in some way.
     *
     * @param configuration sets each server up before it is started
     * @return the extension
     */
    public static MailServerExtension with(MailServerConfiguration configuration) {
        ServerSetup setup = new ServerSetup(false, List.of(configuration));
        return new MailServerExtension(new Settings(null, setup, List.of()));
    }

    /**
     * The same, with another answer to who shares a server. {@link ServerScope#SUITE} is one server for all classes
     * that have this very configuration: a constant that they share.
     *
     * @param scope who shares it
     * @return another extension
     */
    public MailServerExtension scope(ServerScope scope) {
        return new MailServerExtension(settings.scope(scope));
    }

    /**
     * The same, but it publishes where the server listens, as {@link MailServerTest#publish()} does.
     *
     * @param sets ready-made sets of properties
     * @return another extension
     */
    public MailServerExtension publish(MailProperties... sets) {
        return new MailServerExtension(settings.publishing(Stream.of(sets).map(set -> set::of)));
    }

    /**
     * The same, but it publishes where the server listens, as {@link MailProperty} does.
     *
     * <pre>{@code
     * MailServerExtension.with(server -> {}).publish("shop.mail.port", "${smtp.port}")
     * }</pre>
     *
     * @param name the name of the system property
     * @param value its value, with the placeholders of {@link MailProperty#value()}
     * @return another extension
     */
    public MailServerExtension publish(String name, String value) {
        return new MailServerExtension(settings.publishing(Stream.of(new NamedProperty(name, value))));
    }

    /**
     * Starts a server that tests share.
     *
     * @param context the class
     */
    @Override
    public void beforeAll(ExtensionContext context) {
        Plan plan = startShared(context);
        Function<Injectee, Wish.Source> sources = sources(context, plan);
        InjectedFields.ofClass(context.getRequiredTestClass(), plan.scope() == ServerScope.SUITE, sources);
        context.getTestInstance().ifPresent(instance -> InjectedFields.ofInstance(instance, sources));
    }

    /**
     * Starts a server that tests share, where an instance that they share as well is made before all else.
     *
     * @param factory not asked
     * @param context the class or test
     */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        startShared(context);
    }

    private Plan startShared(ExtensionContext context) {
        Plan plan = plan(context);
        if (plan.isShared()) {
            Servers.shared(plan);
        }
        return plan;
    }

    /**
     * Starts what is the test's own. It does so for tests that do not ask for it too: a wrong declaration then fails
     * every test alike, and there is one moment from which the server exists.
     *
     * @param context the test
     */
    @Override
    public void beforeEach(ExtensionContext context) {
        Plan plan = plan(context);
        Servers.clearReports(context);
        Servers.begin(context, plan);
        context.getRequiredTestInstances().getAllInstances().stream()
                .filter(instance -> !Contexts.isShared(instance, context))
                .forEach(instance -> InjectedFields.ofInstance(instance, sources(context, plan)));
    }

    /**
     * Keeps what a failed test received: as files, in JUnit's report, and in a few lines for the console.
     *
     * @param context the test
     */
    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> report(failure, context));
    }

    /**
     * The same for a test of a {@code @TestFactory}.
     *
     * @param invocation the test
     * @param test not asked
     * @param context the test
     * @throws Throwable what the test throws
     */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        try {
            invocation.proceed();
        } catch (Throwable failure) {
            report(failure, context);
            throw failure;
        }
    }

    private static void report(Throwable failure, ExtensionContext context) {
        if (!(failure instanceof TestAbortedException)) {
            Servers.findAround(context).ifPresent(mail -> FailureReport.make(context, mail.scope()));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Wish.of(Injectee.of(parameter)).isPresent();
    }

    /**
     * Hands out what a parameter asks for.
     *
     * @param parameter what asks
     * @param context the test, or what is around it
     * @return a server, a scope, or something of them
     * @throws ParameterResolutionException if that is not there yet
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Plan plan = plan(context);
        if (parameter.getDeclaringExecutable() instanceof Constructor
                && context.getTestMethod().isPresent()) {
            Servers.begin(context, plan);
        }
        Injectee injectee = Injectee.of(parameter);
        return Wish.of(injectee).orElseThrow().from(new ContextSource(context, plan, injectee.place()));
    }

    /**
     * Lets constructors see the test that they make an instance for, from JUnit 5.12 on; before, this is not called.
     *
     * @param root not asked
     * @return the context of the test
     */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    private Plan plan(ExtensionContext context) {
        return Plan.of(context, this, settings);
    }

    private static Function<Injectee, Wish.Source> sources(ExtensionContext context, Plan plan) {
        return injectee -> new ContextSource(context, plan, injectee.place());
    }
}
