package dev.restante.server.api;

import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.words.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON object that a client sends. Whatever is wrong with it is a {@link Problem} that names the member. */
final class Body {

    private final Map<String, Object> members;

    private Body(Map<String, Object> members) {
        this.members = members;
    }

    /** Takes no other members than these. */
    static Body of(Request request, String... known) {
        return of(request.json(), known);
    }

    /** The same where there may be no body, which is as good as an empty object. */
    static Body ofOptional(Request request, String... known) {
        return request.body().length == 0 ? of(Map.of(), known) : of(request, known);
    }

    /** The same of an object in it. */
    static Body of(Map<String, Object> members, String... known) {
        List<String> names = Arrays.asList(known);
        members.keySet().stream()
                .filter(each -> !names.contains(each))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Problem.unknown("field", unknown, names);
                });
        return new Body(members);
    }

    static Problem wrong(String field, String detail) {
        return Problem.badRequest(detail).with("field", field);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** A text that must be there. */
    String text(String name) {
        return optionalText(name).orElseThrow(() -> wrong(name, "'%s' is missing: it is a text".formatted(name)));
    }

    Optional<String> optionalText(String name) {
        return one(name, String.class, "a text");
    }

    Optional<Boolean> flag(String name) {
        return one(name, Boolean.class, "true or false");
    }

    /** A list of texts; empty if it is not there. */
    List<String> texts(String name) {
        return all(name, String.class, "a text");
    }

    /** A list of texts, or one text that stands for it; empty if it is not there. */
    List<String> textOrTexts(String name) {
        return members.get(name) instanceof String text ? List.of(text) : texts(name);
    }

    /** An object; empty if it is not there. */
    Optional<Map<String, Object>> object(String name) {
        return one(name, Map.class, "an object").map(Body::members);
    }

    /** A list of objects; empty if it is not there. */
    List<Map<String, Object>> objects(String name) {
        return all(name, Map.class, "an object").stream().map(Body::members).toList();
    }

    @SuppressWarnings("unchecked") // the names of members of JSON are texts
    private static Map<String, Object> members(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }

    private <T> Optional<T> one(String name, Class<T> type, String words) {
        if (!members.containsKey(name)) {
            return Optional.empty();
        }
        return Optional.of(as(name, members.get(name), type, "'%s' is %s".formatted(name, words)));
    }

    private <T> List<T> all(String name, Class<T> type, String words) {
        String right = "'%s' is a list, and each in it is %s".formatted(name, words);
        List<?> list = as(name, members.getOrDefault(name, List.of()), List.class, right);
        return list.stream().map(each -> as(name, each, type, right)).toList();
    }

    private static <T> T as(String name, Object value, Class<T> type, String right) {
        if (!type.isInstance(value)) {
            throw wrong(name, "%s, not %s".formatted(right, Shown.json(value)));
        }
        return type.cast(value);
    }
}
