package dev.restante.junit5;

import dev.restante.MailScope;
import dev.restante.MailServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * What there is at a moment of a run.
 *
 * @param context the test, or what is around it
 * @param plan what holds there
 * @param place who asks, in words
 */
record ContextSource(ExtensionContext context, Plan plan, String place) implements Wish.Source {

    private static final String ADVICE =
            "There is no %s yet for %s: each test has its own, started before its @BeforeEach methods. Ask for it in the test method, or in a @BeforeEach or @AfterEach method%s.";

    /** Never starts one that is a test's own: where the context is wider than that, tests would come to share it. */
    @Override
    public MailServer server() {
        if (plan.isShared()) {
            return Servers.shared(plan);
        }
        return Servers.find(context)
                .map(mail -> mail.scope().server())
                .orElseThrow(() -> new ParameterResolutionException(
                        ADVICE.formatted("MailServer", place, ", or let the tests share one with scope = CLASS")));
    }

    @Override
    public MailScope scope() {
        return Servers.find(context)
                .map(TestMail::scope)
                .orElseThrow(() -> new ParameterResolutionException(ADVICE.formatted("MailScope", place, "")));
    }
}
