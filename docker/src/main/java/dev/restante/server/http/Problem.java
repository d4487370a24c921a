package dev.restante.server.http;

import dev.restante.words.Shown;
import dev.restante.words.Spelling;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be answered as it wants: is told as problem details (RFC 9457), with words that say what would
 * be right.
 */
public final class Problem extends RuntimeException {

    /** The media type (RFC 9457 section 3). */
    public static final String MEDIA_TYPE = "application/problem+json";

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient Map<String, Object> more;
    private final transient Map<String, String> headers;

    private Problem(int status, String title, String detail, Map<String, Object> more, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.more = more;
        this.headers = headers;
    }

    /**
     * Makes a problem.
     *
     * @param status three digits, the first of them 4 or 5
     * @param title what kind of problem it is, always the same for that
     * @param detail what is wrong this time, and what would be right
     * @return the problem
     */
    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, Map.of(), Map.of());
    }

    /**
     * The request is wrong.
     *
     * @param detail what is wrong, and what would be right
     * @return 400
     */
    public static Problem badRequest(String detail) {
        return of(400, "The request is wrong", detail);
    }

    /**
     * There is no such thing.
     *
     * @param detail what there is not
     * @return 404
     */
    public static Problem notFound(String detail) {
        return of(404, "There is no such thing", detail);
    }

    /**
     * Something has a name that nobody knows.
     *
     * @param kind what it is, such as {@code parameter}
     * @param name its name
     * @param known the names that there are
     * @return 400, with the name that was meant as far as that can be guessed
     */
    public static Problem unknown(String kind, String name, List<String> known) {
        String guess = Spelling.nearest(name, known)
                .map(" (did you mean %s?)"::formatted)
                .orElse("");
        String all = known.isEmpty() ? "there are none here" : "known are " + String.join(", ", known);
        return badRequest("The %s %s is unknown%s, %s".formatted(kind, Shown.quoted(name), guess, all))
                .with(kind, name);
    }

    /**
     * This problem with a member more (RFC 9457 section 3.2).
     *
     * @param name of the member
     * @param value what has a form in JSON
     * @return another problem
     */
    public Problem with(String name, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new Problem(status, title, getMessage(), members, headers);
    }

    /**
     * This problem where what is wrong was no parameter, but came as a member of JSON.
     *
     * @return another problem, with a field in place of the parameter
     */
    public Problem ofField() {
        Map<String, Object> members = new LinkedHashMap<>();
        more.forEach((name, value) -> members.put(name.equals("parameter") ? "field" : name, value));
        return new Problem(status, title, getMessage(), members, headers);
    }

    /** This problem with another header. */
    Problem header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(status, title, getMessage(), more, all);
    }

    /**
     * What kind of problem it is.
     *
     * @return three digits
     */
    public int status() {
        return status;
    }

    /**
     * The problem for clients that expect plain text.
     *
     * @return its words, without its members
     */
    public Answer text() {
        return Answer.text("text/plain", getMessage()).withStatus(status);
    }

    /** As it is told. */
    Answer answer() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", title);
        members.put("status", status);
        members.put("detail", getMessage());
        members.putAll(more);
        return new Answer(status, MEDIA_TYPE, Json.write(members), headers, null);
    }
}
