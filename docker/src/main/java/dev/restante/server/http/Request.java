package dev.restante.server.http;

import dev.restante.words.Shown;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks for. Immutable.
 *
 * @param path values of the route's variables, decoded
 * @param query values of the query's parameters, decoded, in the order in which they came
 * @param headers by their names in lower case; of several, the first
 * @param body the octets
 */
public record Request(
        Map<String, String> path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {

    /** The same request, when it is known whose it is. */
    Request matched(Map<String, String> variables, byte[] content) {
        return new Request(variables, query, headers, content);
    }

    /**
     * A value of the path.
     *
     * @param variable as the route names it
     * @return the value
     */
    public String path(String variable) {
        return path.get(variable);
    }

    /**
     * A parameter that may be there once.
     *
     * @param name of the parameter
     * @return its value; empty without one
     * @throws Problem if it is there several times
     */
    public Optional<String> parameter(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.badRequest("'%s' can be there once, and is %d times".formatted(name, values.size()))
                    .with("parameter", name);
        }
        return values.stream().findFirst();
    }

    /**
     * A parameter that is a whole number.
     *
     * @param name of the parameter
     * @param least the smallest that makes sense
     * @return its value; empty without one
     * @throws Problem if it is no such number
     */
    public Optional<Long> number(String name, long least) {
        return parameter(name).map(value -> {
            try {
                long number = Long.parseLong(value);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw Problem.badRequest(
                            "'%s' is a whole number from %d, not %s".formatted(name, least, Shown.quoted(value)))
                    .with("parameter", name);
        });
    }

    /**
     * A parameter that is one of a few words.
     *
     * @param name of the parameter
     * @param words what it may be, in any case
     * @return its value, as it is among the words; empty without one
     * @throws Problem if it is none of them
     */
    public Optional<String> choice(String name, String... words) {
        return parameter(name)
                .map(value -> Arrays.stream(words)
                        .filter(value::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest("'%s' is one of %s, not %s"
                                        .formatted(name, String.join(", ", words), Shown.quoted(value)))
                                .with("parameter", name)));
    }

    /**
     * Takes no other parameters than these.
     *
     * @param known their names
     * @throws Problem if there is another; the client is told which was meant
     */
    public void requireParametersAmong(String... known) {
        List<String> names = Arrays.asList(known);
        query.keySet().stream()
                .filter(each -> !names.contains(each))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Problem.unknown("parameter", unknown, names);
                });
    }

    /**
     * The parameters but some, as those of a query language.
     *
     * @param without the names of those that mean something else
     * @return the others, in order
     */
    public Map<String, List<String>> parametersBut(String... without) {
        Map<String, List<String>> others = new LinkedHashMap<>(query);
        others.keySet().removeAll(List.of(without));
        return others;
    }

    /**
     * The body as a JSON object.
     *
     * @return its members
     * @throws Problem if it is none
     */
    public Map<String, Object> json() {
        return Json.readObject(body);
    }

    /** Whether the client wants to go on with a WebSocket. */
    boolean wantsWebSocket() {
        return header("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
    }

    /** Throws a {@link Problem} if this begins no WebSocket (RFC 6455 section 4.2.1). */
    void requireWebSocketHandshake() {
        boolean begins = header("Connection")
                        .filter(value -> value.toLowerCase(Locale.ROOT).contains("upgrade"))
                        .isPresent()
                && header("Sec-WebSocket-Key").isPresent()
                && header("Sec-WebSocket-Version").filter("13"::equals).isPresent();
        if (!begins) {
            throw Problem.badRequest("A WebSocket begins with Connection: Upgrade, Upgrade: websocket,"
                    + " Sec-WebSocket-Version: 13 and a Sec-WebSocket-Key");
        }
    }

    /**
     * A header.
     *
     * @param name in any case
     * @return its value; empty without one
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
