package dev.restante.junit5;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Sets the fields of test classes that ask for something. */
final class InjectedFields {

    private InjectedFields() {}

    static void ofInstance(Object instance, Function<Injectee, Wish.Source> sources) {
        for (Field field : find(instance.getClass(), ModifierSupport::isNotStatic)) {
            set(field, instance, sources);
        }
    }

    /** @param classesShare whether the classes that inherit a field also share what is in it */
    static void ofClass(Class<?> type, boolean classesShare, Function<Injectee, Wish.Source> sources) {
        for (Field field : find(type, ModifierSupport::isStatic)) {
            if (!classesShare && field.getDeclaringClass() != type) {
                throw new ExtensionConfigurationException(
                        "%s is static, so all classes that inherit it share it, but %s has a server of its own. Let it not be static, or take a parameter."
                                .formatted(Places.name(field), Places.name(type)));
            }
            set(field, null, sources);
        }
    }

    private static List<Field> find(Class<?> type, Predicate<Field> kind) {
        return ReflectionSupport.findFields(type, kind.and(InjectedFields::asks), HierarchyTraversalMode.TOP_DOWN);
    }

    private static boolean asks(Field field) {
        return AnnotationSupport.isAnnotated(field, Injected.class)
                || AnnotationSupport.isAnnotated(field, Port.class)
                || !AnnotationSupport.findRepeatableAnnotations(field, Account.class)
                        .isEmpty();
    }

    private static void set(Field field, @Nullable Object instance, Function<Injectee, Wish.Source> sources) {
        if (Modifier.isFinal(field.getModifiers())) {
            throw new ExtensionConfigurationException(
                    "%s is final, so it cannot be set by an annotation.".formatted(Places.name(field)));
        }
        Injectee injectee = Injectee.of(field);
        Wish wish = Wish.of(injectee)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "@Injected cannot be of type %s, as in %s: it is a MailServer or a MailScope."
                                .formatted(injectee.type().getSimpleName(), injectee.place())));
        write(field, instance, wish.from(sources.apply(injectee)));
    }

    private static void write(Field field, @Nullable Object instance, Object value) {
        if (!field.trySetAccessible()) {
            throw new ExtensionConfigurationException("%s cannot be set: its module has to open package %s to %s."
                    .formatted(
                            Places.name(field),
                            field.getDeclaringClass().getPackageName(),
                            InjectedFields.class.getModule().getName()));
        }
        try {
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw new ExtensionConfigurationException(Places.name(field) + " cannot be set", e);
        }
    }
}
