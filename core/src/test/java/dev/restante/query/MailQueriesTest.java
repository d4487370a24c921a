package dev.restante.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever can go on a query can begin one. */
class MailQueriesTest {

    private static final Set<Class<?>> CONDITIONS = Set.of(MailQuery.class, TextCondition.class, SizeCondition.class);

    /** They combine queries, or say nothing by themselves. */
    private static final Set<String> NO_BEGINNINGS = Set.of("and", "or", "not", "matching");

    @Test
    void haveABeginningForEachCondition() {
        assertThat(signatures(MailQueries.class, true)).containsAll(signatures(MailQuery.class, false));
    }

    private static List<String> signatures(Class<?> type, boolean isStatic) {
        return Stream.of(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) == isStatic)
                .filter(method -> CONDITIONS.contains(method.getReturnType()))
                .filter(method -> !NO_BEGINNINGS.contains(method.getName()))
                .map(MailQueriesTest::signature)
                .toList();
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }
}
