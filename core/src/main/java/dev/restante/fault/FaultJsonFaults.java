package dev.restante.fault;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule does, in JSON: a list of faults, or one of them. */
final class FaultJsonFaults {

    static final List<FaultRow<?>> ROWS = Stream.of(
                    AnswerRows.ROWS, WireRows.ROWS, ReplyEditRows.ROWS, StateChangeRows.ROWS)
            .<FaultRow<?>>flatMap(List::stream)
            .toList();

    private FaultJsonFaults() {}

    static FaultRule read(JsonValue json, FaultTrigger trigger) {
        List<JsonValue> faults = json.oneOrMore();
        if (faults.isEmpty()) {
            throw json.error("needs a fault, such as \"close\"");
        }
        FaultRule rule = faults.get(0).as(each -> trigger.with(fault(each)));
        for (JsonValue each : faults.subList(1, faults.size())) {
            FaultRule soFar = rule;
            rule = each.as(value -> soFar.with(fault(value)));
        }
        return rule;
    }

    private static Fault fault(JsonValue json) {
        if (json.isText()) {
            return fault(json, json.text(), FaultRow.NOTHING);
        }
        if (!json.isObject()) {
            throw json.not("a fault such as \"close\" or {\"delay\": \"500ms\"}");
        }
        Map<String, Object> fields = json.map();
        if (fields.size() != 1) {
            throw json.error("is one fault in an object, such as {\"delay\": \"500ms\"}; there are " + fields.size());
        }
        String key = fields.keySet().iterator().next();
        return fault(json, key, fields.get(key));
    }

    private static Fault fault(JsonValue json, String key, @Nullable Object what) {
        FaultRow<?> row = ROWS.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Guess.unknown(json.path() + ".", key, keys()));
        return new JsonValue(json.path() + "." + key, what)
                .as(value -> row.reader().apply(value));
    }

    static List<String> keys() {
        return ROWS.stream().map(FaultRow::key).toList();
    }

    static List<Object> write(List<Fault> faults) {
        return faults.stream().map(FaultJsonFaults::write).toList();
    }

    private static Object write(Fault fault) {
        return ROWS.stream()
                .filter(each -> each.isOf(fault))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row in JSON for " + fault))
                .write(fault);
    }
}
