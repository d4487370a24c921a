package dev.restante.server.api;

import dev.restante.server.http.Request;
import dev.restante.words.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON object that a client sends. Whatever is wrong with it is a problem that names the member. */
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
        Members.requireAmong(members, known);
        return new Body(members);
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** A text that must be there. */
    String text(String name) {
        return optionalText(name).orElseThrow(() -> Members.problem(name, name + " is missing: it is a text"));
    }

    Optional<String> optionalText(String name) {
        return Members.text(members, name);
    }

    Optional<Boolean> flag(String name) {
        return Members.bool(members, name);
    }

    /** A list of texts, or one that stands for a list of it; empty if it is not there. */
    List<String> texts(String name) {
        return Members.list(members, name).stream()
                .map(each -> as(name, each, String.class, "a text"))
                .toList();
    }

    /** A list of objects, or one that stands for a list of it; empty if it is not there. */
    List<Map<String, Object>> objects(String name) {
        return Members.list(members, name).stream()
                .map(each -> Members.members(as(name, each, Map.class, "an object")))
                .toList();
    }

    private static <T> T as(String name, Object value, Class<T> type, String words) {
        if (!type.isInstance(value)) {
            throw Members.problem(
                    name, "%s is a list, and each in it is %s, not %s".formatted(name, words, Shown.json(value)));
        }
        return type.cast(value);
    }
}
