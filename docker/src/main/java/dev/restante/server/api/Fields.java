package dev.restante.server.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object, in order; what there is not is left out. */
final class Fields {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds a member, unless it is an empty text, list, map or optional. */
    Fields with(String name, Object value) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        boolean nothing = plain == null
                || plain instanceof String text && text.isEmpty()
                || plain instanceof Collection<?> collection && collection.isEmpty()
                || plain instanceof Map<?, ?> map && map.isEmpty();
        if (!nothing) {
            members.put(name, plain);
        }
        return this;
    }

    /** Adds a member, empty or not. */
    Fields always(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member that says that something is so; what is not so is not said. */
    Fields only(String name, boolean isSo) {
        if (isSo) {
            members.put(name, true);
        }
        return this;
    }

    Map<String, Object> map() {
        return members;
    }
}
