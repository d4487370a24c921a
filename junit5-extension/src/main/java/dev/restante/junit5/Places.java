package dev.restante.junit5;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;

/** What pieces of a test class are called in messages. */
final class Places {

    private Places() {}

    static String name(AnnotatedElement element) {
        if (element instanceof Parameter parameter) {
            return name(parameter.getDeclaringExecutable());
        }
        if (element instanceof Method method) {
            return "method " + method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
        if (element instanceof Constructor<?> constructor) {
            return "the constructor of " + constructor.getDeclaringClass().getSimpleName();
        }
        if (element instanceof Field field) {
            return "field " + field.getDeclaringClass().getSimpleName() + "." + field.getName();
        }
        return "class " + ((Class<?>) element).getSimpleName();
    }
}
