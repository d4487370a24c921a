package dev.restante.junit5;

import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A parameter or field that asks for something.
 *
 * @param type its type
 * @param place what it is called in messages
 * @param accounts the accounts that it names
 * @param port the port that it names; null if it names none
 */
record Injectee(
        Class<?> type,
        String place,
        List<Account> accounts,
        @Nullable Port port) {

    static Injectee of(ParameterContext parameter) {
        return new Injectee(
                parameter.getParameter().getType(),
                Places.name(parameter.getDeclaringExecutable()),
                parameter.findRepeatableAnnotations(Account.class),
                parameter.findAnnotation(Port.class).orElse(null));
    }

    static Injectee of(Field field) {
        return new Injectee(
                field.getType(),
                Places.name(field),
                AnnotationSupport.findRepeatableAnnotations(field, Account.class),
                AnnotationSupport.findAnnotation(field, Port.class).orElse(null));
    }
}
