package dev.restante.junit5;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The contexts around a test: its method, its class, the classes around that, and the root. */
final class Contexts {

    private Contexts() {}

    /** The context itself, then what is around it. */
    static Stream<ExtensionContext> outwards(ExtensionContext context) {
        return Stream.iterate(
                        Optional.of(context),
                        Optional::isPresent,
                        each -> each.get().getParent())
                .map(Optional::get);
    }

    /** Those of classes only. */
    static Stream<ExtensionContext> classesOutwards(ExtensionContext context) {
        return outwards(context)
                .filter(each ->
                        each.getElement().filter(Class.class::isInstance).isPresent());
    }

    /** The method of a test; for a dynamic test, that of its factory. */
    static Method testMethod(ExtensionContext test) {
        return outwards(test)
                .flatMap(each -> each.getTestMethod().stream())
                .findFirst()
                .orElseThrow();
    }

    /** The class of a test, which may inherit its method. */
    static Class<?> testClass(ExtensionContext test) {
        return outwards(test)
                .flatMap(each -> each.getTestClass().stream())
                .findFirst()
                .orElseThrow();
    }

    /** Tells whether the tests of an instance share it. */
    static boolean isShared(Object testInstance, ExtensionContext context) {
        return classesOutwards(context)
                .filter(each -> each.getRequiredTestClass() == testInstance.getClass())
                .findFirst()
                .flatMap(ExtensionContext::getTestInstanceLifecycle)
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent();
    }
}
