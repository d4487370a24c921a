package dev.restante.server.api;

import dev.restante.server.http.Problem;
import dev.restante.words.Shown;
import dev.restante.words.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the members of a JSON object that a client sends. What is wrong with one is said with its name. */
final class Members {

    private Members() {}

    /** Takes no other members than these; the client is told which was meant. */
    static void requireAmong(Map<String, Object> json, String... known) {
        List<String> names = List.of(known);
        json.keySet().stream().filter(each -> !names.contains(each)).findFirst().ifPresent(unknown -> {
            String guess = Spelling.nearest(unknown, names)
                    .map(" (did you mean %s?)"::formatted)
                    .orElse("");
            throw problem(
                    unknown,
                    "%s is unknown%s, known are %s".formatted(Shown.quoted(unknown), guess, String.join(", ", names)));
        });
    }

    static Optional<String> text(Map<String, Object> json, String name) {
        return value(json, name, String.class, "a text");
    }

    static Optional<Boolean> bool(Map<String, Object> json, String name) {
        return value(json, name, Boolean.class, "true or false");
    }

    static Optional<Map<String, Object>> object(Map<String, Object> json, String name) {
        return value(json, name, Map.class, "an object").map(Members::members);
    }

    /** A list, or one value that stands for a list of it; empty if there is none. */
    static List<?> list(Map<String, Object> json, String name) {
        if (!json.containsKey(name)) {
            return List.of();
        }
        Object value = json.get(name);
        if (value == null) {
            throw problem(name, name + " is not null: leave it out where there is none");
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    /** The names of members are always texts. */
    static Map<String, Object> members(Map<?, ?> object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }

    static Problem problem(String name, String detail) {
        return Problem.badRequest(detail).with("field", name);
    }

    private static <T> Optional<T> value(Map<String, Object> json, String name, Class<T> type, String inWords) {
        if (!json.containsKey(name)) {
            return Optional.empty();
        }
        Object value = json.get(name);
        if (!type.isInstance(value)) {
            throw problem(name, "%s is %s, not %s".formatted(name, inWords, Shown.json(value)));
        }
        return Optional.of(type.cast(value));
    }
}
