package dev.restante.server.http;

import dev.restante.words.Shown;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a client asks for. The URL is decoded here and nowhere else, so that it is decoded once. */
final class RequestReader {

    private static final byte[] NOTHING = {};
    private static final String CHUNKED = "chunked";

    // absolute-form     RFC 9112, section 3.2.2
    private static final Pattern URL = Pattern.compile("(?:[^/:]+)://(?<authority>[^/]*)(?<path>.*)", Pattern.DOTALL);

    private RequestReader() {}

    /** All but the body, and whose it is. Throws a {@link Problem} if the URL is malformed. */
    static Request read(HttpServerExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HeaderValues values : exchange.getRequestHeaders()) {
            headers.put(values.getHeaderName().toString().toLowerCase(Locale.ROOT), values.getFirst());
        }
        authority(exchange.getRequestURI()).ifPresent(host -> headers.put("host", host));
        requireKnownCoding(headers.getOrDefault("transfer-encoding", CHUNKED));
        return new Request(Map.of(), UrlEncoding.query(exchange.getQueryString()), headers, NOTHING);
    }

    /** The path as it was sent, also where the client sends a whole URL (RFC 9112 section 3.2.2). */
    static String rawPath(HttpServerExchange exchange) {
        String target = exchange.getRequestURI();
        Matcher url = URL.matcher(target);
        if (!url.matches()) {
            return target;
        }
        return url.group("path").isEmpty() ? "/" : url.group("path");
    }

    /** Of a whole URL, which counts more than the Host beside it. */
    private static Optional<String> authority(String target) {
        Matcher url = URL.matcher(target);
        return url.matches() ? Optional.of(url.group("authority")) : Optional.empty();
    }

    /** Where a body ends that is coded in another way, nobody here knows (RFC 9112 section 6.1). */
    private static void requireKnownCoding(String coding) {
        if (!coding.equalsIgnoreCase(CHUNKED)) {
            throw Problem.of(501, "Not supported", "Transfer-Encoding is chunked, not " + Shown.quoted(coding));
        }
    }
}
