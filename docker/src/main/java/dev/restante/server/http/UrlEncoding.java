package dev.restante.server.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The encoding of paths (RFC 3986 section 2.1) and of queries (the URL standard's form encoding). */
final class UrlEncoding {

    /** Nobody types so many, and each costs an entry. */
    private static final int MAX_PARAMETERS = 1_000;

    private static final int HEX = 16;

    private UrlEncoding() {}

    /** Decodes a piece of a path, in which a plus is a plus. Throws a {@link Problem} if it is malformed. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                octets.write(octet(text, i));
                i += 2;
            } else {
                octets.write(text.charAt(i)); // US-ASCII: Undertow lets nothing else through
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("The URL holds octets that are not UTF-8, when its %-encoding is undone");
        }
    }

    private static int octet(String text, int percent) {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), HEX) : -1;
        int low = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 2), HEX) : -1;
        if (high < 0 || low < 0) {
            throw Problem.badRequest("In a URL, % stands before two hexadecimal digits; itself it is written %25");
        }
        return high * HEX + low;
    }

    /** Reads a query, by names in the order in which they first stand. Throws a {@link Problem} if it is malformed. */
    static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (raw.isEmpty()) {
            return parameters;
        }
        String[] all = raw.split("&", MAX_PARAMETERS + 1);
        if (all.length > MAX_PARAMETERS) {
            throw Problem.badRequest("A URL has at most %d parameters".formatted(MAX_PARAMETERS));
        }
        for (String each : all) {
            if (!each.isEmpty()) {
                int equals = each.indexOf('=');
                String name = equals < 0 ? each : each.substring(0, equals);
                String value = equals < 0 ? "" : each.substring(equals + 1);
                parameters
                        .computeIfAbsent(form(name), unknown -> new ArrayList<>())
                        .add(form(value));
            }
        }
        return parameters;
    }

    private static String form(String text) {
        return decode(text.replace('+', ' '));
    }
}
