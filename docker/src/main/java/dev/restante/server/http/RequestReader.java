package dev.restante.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads what a client asks for. The URL is decoded here and nowhere else, so that it is decoded once. */
final class RequestReader {

    private static final byte[] NOTHING = {};

    private RequestReader() {}

    /** All but the body, and whose it is. Throws a {@link Problem} if the URL is malformed. */
    static Request read(HttpServerExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HeaderValues values : exchange.getRequestHeaders()) {
            headers.put(values.getHeaderName().toString().toLowerCase(Locale.ROOT), values.getFirst());
        }
        return new Request(Map.of(), UrlEncoding.query(exchange.getQueryString()), headers, NOTHING);
    }

    /** The path as it was sent, also where the client sends a whole URL (RFC 9112 section 3.2.2). */
    static String rawPath(HttpServerExchange exchange) {
        String target = exchange.getRequestURI();
        int authority = target.startsWith("/") ? -1 : target.indexOf("://");
        if (authority < 0) {
            return target;
        }
        int path = target.indexOf('/', authority + "://".length());
        return path < 0 ? "/" : target.substring(path);
    }
}
