package dev.restante.fault;

import dev.restante.words.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often a rule strikes, in JSON. */
final class FaultJsonCounts {

    private static final String TIMES = "times";
    private static final String AFTER = "after";
    private static final String EVERY = "every";
    private static final String PROBABILITY = "probability";
    private static final String SEED = "seed";
    private static final String PER = "per";
    private static final String LASTING = "lasting";
    private static final String BEYOND = "beyond";
    private static final String WITHIN = "within";
    static final List<String> FIELDS = List.of(TIMES, AFTER, EVERY, PROBABILITY, SEED, PER, LASTING, BEYOND, WITHIN);

    private FaultJsonCounts() {}

    static FaultTrigger read(JsonValue json, FaultTrigger always) {
        JsonObject fields = json.object(FIELDS);
        requireBoth(fields, SEED, PROBABILITY);
        requireBoth(fields, WITHIN, BEYOND);
        FaultTrigger times = fields.read(TIMES, always, value -> always.times(value.integer()));
        FaultTrigger after = fields.read(AFTER, times, value -> times.after(value.integer()));
        FaultTrigger every = fields.read(EVERY, after, value -> after.every(value.integer()));
        FaultTrigger per =
                fields.read(PER, every, value -> every.per(value.oneOf(List.of(CountedPer.values()), CountedPer::key)));
        FaultTrigger lasting = fields.read(LASTING, per, value -> per.lasting(value.time()));
        FaultTrigger chance = fields.read(PROBABILITY, lasting, value -> chance(value, fields, lasting));
        return fields.read(BEYOND, chance, value -> rate(value, fields, chance));
    }

    private static void requireBoth(JsonObject fields, String field, String other) {
        if (fields.has(field)) {
            fields.get(other);
        }
    }

    private static FaultTrigger chance(JsonValue json, JsonObject fields, FaultTrigger trigger) {
        return trigger.withProbability(json.fraction(), fields.read(SEED, 0L, JsonValue::whole));
    }

    private static FaultTrigger rate(JsonValue json, JsonObject fields, FaultTrigger trigger) {
        return trigger.beyond(json.integer(), fields.read(WITHIN, JsonValue::time));
    }

    static Map<String, Object> write(Occurrences occurrences) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, TIMES, occurrences.times(), occurrences.times() > 0);
        put(json, AFTER, occurrences.after(), occurrences.after() > 0);
        put(json, EVERY, occurrences.every(), occurrences.every() > 1);
        boolean random = occurrences.probability() < 1 || occurrences.seed() != 0;
        put(json, PROBABILITY, occurrences.probability(), random);
        put(json, SEED, occurrences.seed(), random);
        put(json, PER, occurrences.per().key(), occurrences.per() != CountedPer.RULE);
        put(
                json,
                LASTING,
                Times.written(occurrences.lasting()),
                !occurrences.lasting().isZero());
        put(json, BEYOND, occurrences.beyond(), occurrences.beyond() > 0);
        put(json, WITHIN, Times.written(occurrences.window()), occurrences.beyond() > 0);
        return json;
    }

    private static void put(Map<String, Object> json, String field, Object value, boolean isThere) {
        if (isThere) {
            json.put(field, value);
        }
    }
}
