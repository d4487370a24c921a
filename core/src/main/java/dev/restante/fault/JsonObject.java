package dev.restante.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An object of JSON that has only fields that are known. */
final class JsonObject {

    private final String prefix;
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    /**
     * Takes an object.
     *
     * @param prefix the path up to the names of the fields: empty, or with a dot at its end
     * @throws FaultSyntaxException if it has other fields than the known ones
     */
    JsonObject(String prefix, Map<?, ?> json, List<String> known) {
        this.prefix = prefix;
        json.forEach(
                (name, value) -> fields.put(known(String.valueOf(name), known), new JsonValue(prefix + name, value)));
    }

    private String known(String name, List<String> known) {
        if (!known.contains(name)) {
            throw Guess.unknown(prefix, name, known);
        }
        return name;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    JsonValue get(String field) {
        JsonValue value = fields.get(field);
        if (value == null) {
            throw new FaultSyntaxException(prefix + field, " is missing");
        }
        return value;
    }

    /** What a field says, which has to be there. */
    <T> T read(String field, Function<JsonValue, T> reader) {
        return get(field).as(reader);
    }

    /** What a field says, or something else where it is left out. */
    <T> T read(String field, T otherwise, Function<JsonValue, T> reader) {
        return has(field) ? read(field, reader) : otherwise;
    }
}
