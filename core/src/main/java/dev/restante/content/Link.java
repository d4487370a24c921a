package dev.restante.content;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link in a mail. Immutable.
 *
 * <p>Its pieces are read as RFC 3986 appendix B does, so that they are there also where the target is no proper URI.
 *
 * <pre>{@code
 * Link confirm = mail.link("Confirm");
 * assertThat(confirm.host()).isEqualTo("shop.example.com");
 * signup.confirm(confirm.parameter("token"));
 * }</pre>
 *
 * @param text what a reader sees of it: in HTML the visible text, or else what stands for its images; in plain text the
 *     target
 * @param target where it leads, as it is written; relative ones are not resolved
 * @param origin where it stands
 */
public record Link(String text, String target, Origin origin) {

    /** Where in a mail a link stands. */
    public enum Origin {
        /** In the HTML body. */
        HTML,
        /** In the plain text body. */
        TEXT,
        /** In the header. */
        HEADER
    }

    // RFC 3986, appendix B
    private static final Pattern PIECES = Pattern.compile(
            "(?:(?<scheme>[^:/?#]++):)?(?://(?<authority>[^/?#]*+))?(?<path>[^?#]*+)(?:\\?(?<query>[^#]*+))?(?:#.*+)?",
            Pattern.DOTALL);

    /**
     * Makes a link.
     *
     * @param text what a reader sees of it
     * @param target where it leads
     * @param origin where it stands
     */
    public Link {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(origin, "origin");
    }

    /**
     * The target as a URI.
     *
     * @return the URI; empty if the target is none, as where it has a space or an unresolved placeholder
     */
    public Optional<URI> uri() {
        try {
            return Optional.of(URI.create(target));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * How the target is reached.
     *
     * @return such as {@code https} or {@code mailto}, in lower case; empty if the target is relative
     */
    public String scheme() {
        return piece("scheme").toLowerCase(Locale.ROOT);
    }

    /**
     * The host of the target, without user and port.
     *
     * @return such as {@code shop.example.com}, in lower case; empty if there is none, as in {@code mailto}
     */
    public String host() {
        String authority = piece("authority");
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int port = hostAndPort.indexOf(':', hostAndPort.indexOf(']') + 1);
        return (port < 0 ? hostAndPort : hostAndPort.substring(0, port)).toLowerCase(Locale.ROOT);
    }

    /**
     * The path of the target; of {@code mailto} the address.
     *
     * @return such as {@code /confirm}, as it is written; empty if there is none
     */
    public String path() {
        return piece("path");
    }

    /**
     * The parameters of the query, decoded as those of a form are: {@code +} is a space.
     *
     * @return the values by name, both in order
     */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String each : piece("query").split("&")) {
            int equals = each.indexOf('=');
            String name = decoded(equals < 0 ? each : each.substring(0, equals));
            if (!each.isEmpty()) {
                parameters
                        .computeIfAbsent(name, unknown -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(each.substring(equals + 1)));
            }
        }
        return parameters;
    }

    /**
     * The value of a parameter of the query.
     *
     * @param name its name
     * @return the decoded value; the first, if there are several
     * @throws MailContentError if there is no such parameter; {@link #parameters()} tells whether there is
     */
    public String parameter(String name) {
        Map<String, List<String>> parameters = parameters();
        List<String> values = parameters.get(name);
        if (values == null) {
            String others = parameters.isEmpty() ? "it has none" : "it has " + parameters.keySet();
            throw new MailContentError("No parameter \"%s\" in %s: %s".formatted(name, target, others));
        }
        return values.get(0);
    }

    /** What is no encoding is left as it is. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private String piece(String name) {
        Matcher pieces = PIECES.matcher(target);
        String piece = pieces.matches() ? pieces.group(name) : null;
        return piece == null ? "" : piece;
    }

    /**
     * Shows the link in one line.
     *
     * @return such as {@code "Confirm" -> https://shop.example.com/confirm (HTML)}
     */
    @Override
    public String toString() {
        String shown = text.equals(target) ? target : "\"" + text + "\" -> " + target;
        return shown + " (" + origin + ")";
    }
}
