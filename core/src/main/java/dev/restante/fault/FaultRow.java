package dev.restante.fault;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a kind of fault is written in JSON: {@code {"delay": "500ms"}}, or {@code "close"} where nothing has to be said
 * about it.
 *
 * @param key the name of its method in {@link FaultActions}
 * @param type its record
 * @param which of the records, if several keys share it
 * @param reader of what stands behind the key
 * @param writer of the same; {@link #NOTHING} for the key alone
 */
record FaultRow<F extends Fault>(
        String key, Class<F> type, Predicate<F> which, Function<JsonValue, F> reader, Function<F, Object> writer) {

    /** A key that stands alone is one without fields. */
    static final Map<String, Object> NOTHING = Map.of();

    static <F extends Fault> FaultRow<F> of(
            String key, Class<F> type, Function<JsonValue, F> reader, Function<F, Object> writer) {
        return new FaultRow<>(key, type, each -> true, reader, writer);
    }

    static <F extends Fault> FaultRow<F> of(String key, Class<F> type, F only) {
        return of(
                key,
                type,
                json -> {
                    if (!NOTHING.equals(json.value())) {
                        throw json.error("takes nothing: write \"" + key + "\" alone");
                    }
                    return only;
                },
                fault -> NOTHING);
    }

    boolean isOf(Fault fault) {
        return type.isInstance(fault) && which.test(type.cast(fault));
    }

    Object write(Fault fault) {
        Object what = writer.apply(type.cast(fault));
        return what.equals(NOTHING) ? key : Map.of(key, what);
    }
}
