package dev.restante.junit5;

import java.lang.reflect.Field;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The field that an extension is registered by.
 *
 * @param field the field
 * @param owner the test class that has it
 */
record Registration(Field field, ExtensionContext owner) {

    static Optional<Registration> find(MailServerExtension extension, ExtensionContext context) {
        return Contexts.classesOutwards(context)
                .flatMap(owner -> fields(owner)
                        .filter(field -> holds(field, extension, context))
                        .map(field -> new Registration(field, owner)))
                .findFirst();
    }

    private static Stream<Field> fields(ExtensionContext owner) {
        return AnnotationSupport.findAnnotatedFields(owner.getRequiredTestClass(), RegisterExtension.class).stream()
                .filter(field -> field.getType().isAssignableFrom(MailServerExtension.class));
    }

    private static boolean holds(Field field, MailServerExtension extension, ExtensionContext context) {
        if (ModifierSupport.isStatic(field)) {
            return value(field, null) == extension;
        }
        return context.getTestInstances().stream()
                .flatMap(instances -> instances.getAllInstances().stream())
                .filter(field.getDeclaringClass()::isInstance)
                .anyMatch(instance -> value(field, instance) == extension);
    }

    private static @Nullable Object value(Field field, @Nullable Object instance) {
        return ReflectionSupport.tryToReadFieldValue(field, instance)
                .toOptional()
                .orElse(null);
    }

    boolean isStatic() {
        return ModifierSupport.isStatic(field);
    }

    /** Otherwise each test has an extension of its own. */
    boolean outlivesTests() {
        return isStatic()
                || owner.getTestInstanceLifecycle()
                        .filter(Lifecycle.PER_CLASS::equals)
                        .isPresent();
    }
}
