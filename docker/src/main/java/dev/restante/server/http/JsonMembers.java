package dev.restante.server.http;

import static java.util.Locale.ROOT;

import dev.restante.words.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object that a client of somebody else's API has written. They are found without regard to case,
 * what is not there or null is empty, and what nobody asks for is passed over: so do the servers that such clients were
 * written for. Of a wrong type they are refused. Immutable.
 */
public final class JsonMembers {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private JsonMembers(Map<?, ?> json) {
        json.forEach((name, value) -> {
            if (value != null) {
                members.putIfAbsent(name.toString().toLowerCase(ROOT), value);
            }
        });
    }

    /**
     * Reads the body of a request.
     *
     * @param request whose body is an object
     * @return its members
     * @throws Problem if it is none
     */
    public static JsonMembers of(Request request) {
        return new JsonMembers(request.json());
    }

    /**
     * Whether a member is there.
     *
     * @param name of the member
     * @return whether it has a value
     */
    public boolean has(String name) {
        return find(name) != null;
    }

    /**
     * A text.
     *
     * @param name of the member
     * @return its value; empty without one
     */
    public String text(String name) {
        return find(name) == null ? "" : cast(name, find(name), String.class, "a text");
    }

    /**
     * A switch.
     *
     * @param name of the member
     * @return its value; false without one
     */
    public boolean isSet(String name) {
        return find(name) != null && cast(name, find(name), Boolean.class, "true or false");
    }

    /**
     * A number.
     *
     * @param name of the member
     * @return its value; empty without one
     */
    public Optional<Number> number(String name) {
        return Optional.ofNullable(find(name)).map(value -> cast(name, value, Number.class, "a number"));
    }

    /**
     * A whole number, as of 50 or 50.0.
     *
     * @param name of the member
     * @return its value; empty without one
     * @throws Problem if it is another number, or one beyond 32 bits
     */
    public Optional<Integer> wholeNumber(String name) {
        return number(name).map(value -> {
            boolean isInt = value.doubleValue() == value.intValue();
            return cast(name, isInt ? value.intValue() : value, Integer.class, "a whole number");
        });
    }

    /**
     * Texts in a list.
     *
     * @param name of the member
     * @return its items; empty without one
     */
    public List<String> texts(String name) {
        return list(name).stream()
                .map(each -> cast(name, each, String.class, "a list of texts"))
                .toList();
    }

    /**
     * An object.
     *
     * @param name of the member
     * @return its members; none without one
     */
    public JsonMembers object(String name) {
        return new JsonMembers(find(name) == null ? Map.of() : cast(name, find(name), Map.class, "an object"));
    }

    /**
     * Objects in a list.
     *
     * @param name of the member
     * @return the members of each; empty without one
     */
    public List<JsonMembers> objects(String name) {
        return list(name).stream()
                .map(each -> new JsonMembers(cast(name, each, Map.class, "a list of objects")))
                .toList();
    }

    /**
     * An object whose members are all texts.
     *
     * @param name of the member
     * @return the texts by their names as they were written; empty without one
     */
    public Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<?, ?> object = find(name) == null ? Map.of() : cast(name, find(name), Map.class, "an object");
        object.forEach(
                (key, value) -> texts.put(key.toString(), cast(name, value, String.class, "an object of texts")));
        return texts;
    }

    private List<?> list(String name) {
        return find(name) == null ? List.of() : cast(name, find(name), List.class, "a list");
    }

    private @Nullable Object find(String name) {
        return members.get(name.toLowerCase(ROOT));
    }

    private static <T> T cast(String name, @Nullable Object value, Class<T> type, String words) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw Problem.badRequest("%s is %s, not %s".formatted(name, words, Shown.json(value)))
                .with("field", name);
    }
}
