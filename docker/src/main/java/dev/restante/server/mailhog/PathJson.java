package dev.restante.server.mailhog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An address of an envelope. */
final class PathJson {

    private PathJson() {}

    static Map<String, @Nullable Object> of(String address) {
        int at = address.lastIndexOf('@');
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("Relays", null);
        json.put("Mailbox", at < 0 ? address : address.substring(0, at));
        json.put("Domain", address.substring(at < 0 ? address.length() : at + 1));
        json.put("Params", "");
        return json;
    }
}
