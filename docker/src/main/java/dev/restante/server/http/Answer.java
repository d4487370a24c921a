package dev.restante.server.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with.
 *
 * @param status three digits
 * @param contentType the media type; empty where there is no content
 * @param content the octets, which are not changed any more
 * @param headers others than those of the content
 * @param events what goes on after that, if the client stays connected for it; null for an ordinary answer
 */
public record Answer(
        int status,
        String contentType,
        byte[] content,
        Map<String, String> headers,
        @Nullable LiveEvents events) {

    /**
     * Events for a client that stays connected.
     *
     * @param feed what is told
     * @param cursor after which event; empty for those to come
     * @param overWebSocket whether it is told over a WebSocket (RFC 6455), a text message each, and not as server-sent
     *     events
     */
    record LiveEvents(EventFeed feed, String cursor, boolean overWebSocket) {}

    private static final byte[] NOTHING = {};

    /** What a page of ours could be made to run: its policy lets it run what comes from here. */
    private static final Pattern RUNS = Pattern.compile("(?i)(?:java|ecma|j|live)script|html|xsl|css|[/+]xml(?![a-z])");

    /**
     * Answers with octets.
     *
     * @param contentType their media type
     * @param content the octets
     * @return 200
     */
    public static Answer of(String contentType, byte[] content) {
        return new Answer(200, contentType, content, Map.of(), null);
    }

    /**
     * Answers with a file to be saved, whatever it is. What a browser could run is not called so.
     *
     * @param fileName its name in any characters
     * @param contentType the media type, from anybody
     * @param content the octets
     * @return 200
     */
    public static Answer download(String fileName, String contentType, byte[] content) {
        String harmless = RUNS.matcher(contentType).find() ? "application/octet-stream" : contentType;
        return of(harmless, content).with("Content-Disposition", ContentDisposition.attachment(fileName));
    }

    /**
     * Answers with text.
     *
     * @param contentType its media type, without a charset
     * @param text the text
     * @return 200, in UTF-8
     */
    public static Answer text(String contentType, String text) {
        return of(contentType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Answers with JSON.
     *
     * @param value records, maps, lists, texts, numbers and booleans
     * @return 200
     */
    public static Answer json(Object value) {
        return of(Json.MEDIA_TYPE, Json.write(value));
    }

    /**
     * Says that it is done, and nothing else.
     *
     * @return 204
     */
    public static Answer done() {
        return new Answer(204, "", NOTHING, Map.of(), null);
    }

    /**
     * Answers with server-sent events, for as long as the client stays.
     *
     * @param feed what is told
     * @param cursor after which event; empty for those to come
     * @return 200
     */
    public static Answer events(EventFeed feed, String cursor) {
        return new Answer(200, "text/event-stream", NOTHING, Map.of(), new LiveEvents(feed, cursor, false));
    }

    /**
     * Answers with events over a WebSocket (RFC 6455), each a text message with its data.
     *
     * @param feed what is told
     * @return 101
     */
    public static Answer webSocket(EventFeed feed) {
        return new Answer(101, "", NOTHING, Map.of(), new LiveEvents(feed, "", true));
    }

    /**
     * The same answer with another status.
     *
     * @param other three digits
     * @return another answer
     */
    public Answer withStatus(int other) {
        return new Answer(other, contentType, content, headers, events);
    }

    /**
     * The same answer with one more header.
     *
     * @param name of the header
     * @param value without line ends
     * @return another answer
     */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, contentType, content, more, events);
    }
}
