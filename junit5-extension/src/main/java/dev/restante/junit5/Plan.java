package dev.restante.junit5;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What holds for the server of one test or class.
 *
 * @param scope who shares it
 * @param setup how it is set up
 * @param publications the properties that say where it is
 * @param owner the class that asks for it, which all that share a server of {@link ServerScope#CLASS} are in
 */
record Plan(ServerScope scope, ServerSetup setup, List<Publication> publications, ExtensionContext owner) {

    /**
     * The plan for a context.
     *
     * @param extension what is registered there, by the annotation or in a field
     * @param settings what the extension itself says
     */
    static Plan of(ExtensionContext context, MailServerExtension extension, Settings settings) {
        Optional<ExtensionContext> annotated = annotatedClass(context);
        Optional<Registration> registration = Registration.find(extension, context);
        if (annotated.isPresent() && registration.isPresent()) {
            throw new ExtensionConfigurationException(
                    "%s registers a MailServerExtension, and class %s has @MailServerTest: a test has one server, so choose one of the two."
                            .formatted(
                                    Places.name(registration.get().field()),
                                    annotated.get().getRequiredTestClass().getSimpleName()));
        }
        return annotated
                .map(Plan::byAnnotation)
                .or(() -> registration.map(field -> byField(field, settings)))
                .orElseGet(() -> new Plan(outermostClass(context), settings, ServerScope.METHOD));
    }

    private Plan(ExtensionContext owner, Settings settings, ServerScope otherwise) {
        this(settings.scope() == null ? otherwise : settings.scope(), settings.setup(), settings.publications(), owner);
        requireSharedIfPublished();
    }

    /** The innermost class that says anything decides. */
    private static Optional<ExtensionContext> annotatedClass(ExtensionContext context) {
        return Contexts.classesOutwards(context)
                .filter(each -> AnnotationSupport.isAnnotated(each.getRequiredTestClass(), MailServerTest.class))
                .findFirst();
    }

    private static Plan byAnnotation(ExtensionContext owner) {
        Class<?> type = owner.getRequiredTestClass();
        MailServerTest annotation =
                AnnotationSupport.findAnnotation(type, MailServerTest.class).orElseThrow();
        return new Plan(owner, Settings.of(annotation, type), ServerScope.METHOD);
    }

    private static Plan byField(Registration registration, Settings settings) {
        ServerScope scope = settings.scope();
        if (scope != null && scope != ServerScope.METHOD && !registration.outlivesTests()) {
            throw new ExtensionConfigurationException(
                    "%s has the scope %s, but is made anew for each test: it has to be static."
                            .formatted(Places.name(registration.field()), scope));
        }
        return new Plan(
                registration.owner(), settings, registration.isStatic() ? ServerScope.CLASS : ServerScope.METHOD);
    }

    private static ExtensionContext outermostClass(ExtensionContext context) {
        return Contexts.classesOutwards(context).reduce((inner, outer) -> outer).orElse(context);
    }

    private void requireSharedIfPublished() {
        if (scope == ServerScope.METHOD && !publications.isEmpty()) {
            throw new ExtensionConfigurationException(
                    "%s publishes system properties, of which the JVM has only one, for servers that each test has for itself. Let the tests share a server: scope = CLASS or scope = SUITE."
                            .formatted(place()));
        }
    }

    /** Who asks for the server, in words. */
    String place() {
        return Places.name(owner.getRequiredTestClass());
    }

    boolean isShared() {
        return scope != ServerScope.METHOD;
    }
}
