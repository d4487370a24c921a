package dev.restante.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes a rule as the values of JSON. */
final class FaultJson {

    private static final List<String> FIELDS = List.of("name", "priority", "on", "at", "if", "count", "do");

    private FaultJson() {}

    static FaultRule read(Map<String, ?> json) {
        JsonObject fields = new JsonObject("", json, FIELDS);
        FaultTrigger moment = new FaultTrigger(FaultJsonMoment.read(fields));
        FaultTrigger asking = fields.read("if", moment, value -> FaultJsonConditions.read(value, moment));
        FaultTrigger counting = fields.read("count", asking, value -> FaultJsonCounts.read(value, asking));
        FaultRule rule = fields.read("do", value -> FaultJsonFaults.read(value, counting));
        FaultRule named = fields.read("name", rule, value -> rule.named(value.text()));
        return fields.read("priority", named, value -> named.priority(value.integer()));
    }

    static Map<String, Object> write(FaultRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!rule.name().isEmpty()) {
            json.put("name", rule.name());
        }
        if (rule.priority() != 0) {
            json.put("priority", rule.priority());
        }
        FaultJsonMoment.write(rule.moment(), json);
        putUnlessEmpty(json, "if", FaultJsonConditions.write(rule.conditions()));
        putUnlessEmpty(json, "count", FaultJsonCounts.write(rule.occurrences()));
        json.put("do", FaultJsonFaults.write(rule.faults()));
        return json;
    }

    private static void putUnlessEmpty(Map<String, Object> json, String field, Map<String, Object> value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    /** Two fields in their order. */
    static Map<String, Object> object(String name, Object value, String otherName, Object otherValue) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(name, value);
        json.put(otherName, otherValue);
        return json;
    }

    /** As people write it who have only one. */
    static Object oneOrMore(List<String> values) {
        return values.size() == 1 ? values.get(0) : values;
    }
}
