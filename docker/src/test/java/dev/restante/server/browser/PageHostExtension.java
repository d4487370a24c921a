package dev.restante.server.browser;

import java.util.Objects;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands each test a {@link PageHost}, looks at its troubles after the test, and takes a picture if that failed. */
final class PageHostExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(PageHostExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PageHost.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
        return context.getStore(OURS)
                .getOrComputeIfAbsent(PageHost.class, type -> new PageHost(chromium.browser()), PageHost.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        PageHost host = Objects.requireNonNull(context.getStore(OURS).get(PageHost.class, PageHost.class));
        if (context.getExecutionException().isPresent()) {
            View.picture(
                    host.page(), "failed-" + context.getRequiredTestMethod().getName());
        } else {
            host.requireNoTroubles();
        }
    }
}
