package dev.restante.server.api;

import dev.restante.server.http.Json;
import dev.restante.server.live.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The description of the API in OpenAPI 3.1. It is written in pieces, one for each kind of thing; what is the same for
 * all operations stands in none of them, and is added here.
 */
final class OpenApi {

    private static final List<String> PIECES = List.of(
            "general", "mails", "mailboxes", "faults", "conversations", "scopes", "snapshots", "events", "server");

    /** What can be answered before it is known which operation is asked for. */
    private static final Map<String, String> BY_ALL =
            Map.of("400", "BadRequest", "401", "Unauthorized", "403", "Forbidden", "421", "Misdirected");

    private static final byte[] JSON = Json.write(made());

    private OpenApi() {}

    /** The description as JSON, which is not to be changed. */
    static byte[] json() {
        return JSON;
    }

    private static Map<String, Object> made() {
        Map<String, Object> whole = new LinkedHashMap<>();
        PIECES.forEach(piece -> add(read(piece), whole));
        object(whole, "info").put("version", Version.text());
        object(whole, "paths")
                .values()
                .forEach(path -> object(path).values().forEach(operation -> completeResponses(object(operation))));
        return whole;
    }

    private static void completeResponses(Map<String, Object> operation) {
        Map<String, Object> responses = object(operation, "responses");
        BY_ALL.forEach((status, response) -> responses.put(status, reference(response)));
        if (operation.containsKey("security")) {
            responses.remove("401"); // it says that it wants none
        }
        if (operation.containsKey("requestBody")) {
            responses.put("413", reference("BodyTooLong"));
        }
    }

    private static Map<String, Object> reference(String response) {
        return Map.of("$ref", "#/components/responses/" + response);
    }

    private static Map<String, Object> read(String piece) {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi/" + piece + ".json")) {
            return Json.readObject(Objects.requireNonNull(in, piece).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Objects that are in both become one. */
    private static void add(Map<String, Object> piece, Map<String, Object> whole) {
        piece.forEach((name, value) -> {
            if (value instanceof Map && whole.containsKey(name)) {
                add(object(value), object(whole, name));
            } else {
                whole.put(name, value);
            }
        });
    }

    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        return object(parent.get(name));
    }

    @SuppressWarnings("unchecked") // the names of members of JSON are texts
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
