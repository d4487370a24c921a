package dev.restante.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing can be said in Java that has no word in JSON. */
class FaultJsonRowsTest {

    /** Short forms of other methods, and the one that takes any fault. */
    private static final Set<String> NOT_KEYS = Set.of("with", "expungeAll");

    private static Stream<Class<?>> records(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses()).flatMap(FaultJsonRowsTest::records)
                : Stream.of(sealed);
    }

    @Test
    void everyRecordHasARow() {
        Set<Class<?>> types = FaultJsonFaults.ROWS.stream().map(FaultRow::type).collect(Collectors.toSet());

        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(records(Fault.class).toList());
    }

    @Test
    void everyWordOfAStatusHasARow() {
        assertThat(Answer.Status.Word.values())
                .allMatch(word ->
                        FaultJsonFaults.ROWS.stream().anyMatch(row -> row.isOf(new Answer.Status(word, "", ""))));
    }

    @Test
    void theKeysAreTheMethodsOfJava() {
        Set<String> methods = Stream.of(FaultActions.class.getDeclaredMethods())
                .filter(each -> !each.isSynthetic())
                .map(Method::getName)
                .filter(each -> !NOT_KEYS.contains(each))
                .collect(Collectors.toSet());

        assertThat(FaultJsonFaults.keys()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(methods);
    }

    /** The methods of conditions and counts are the fields, but for those whose name would say too little in JSON. */
    @Test
    void everyMethodOfATriggerHasAField() {
        Set<String> methods = Stream.of(FaultTrigger.class.getMethods())
                .filter(each -> each.getReturnType() == FaultTrigger.class)
                .map(each -> switch (each.getName()) {
                    case "over" -> "protocol";
                    case "withMoreConnectionsThan" -> "moreConnectionsThan";
                    case "once" -> "times";
                    case "withProbability" -> "probability";
                    default -> each.getName();
                })
                .collect(Collectors.toSet());
        methods.removeAll(Set.of("insteadOfReply", "afterReply", "afterReceiving", "afterSending"));

        assertThat(Stream.concat(FaultJsonConditions.FIELDS.stream(), FaultJsonCounts.FIELDS.stream()))
                .containsAll(methods)
                .filteredOn(each -> !methods.contains(each))
                .containsExactlyInAnyOrder("seed", "within");
    }
}
