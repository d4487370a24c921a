package dev.restante.server.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A file of the page.
 *
 * @param contentType its media type
 * @param content its octets
 * @param tag changes with the octets (RFC 9110 section 8.8.3)
 */
record PageFile(String contentType, byte[] content, String tag) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    static boolean isServed(String name) {
        return TYPES.containsKey(extension(name));
    }

    static PageFile of(String name, byte[] content) {
        return new PageFile(TYPES.get(extension(name)), content, '"' + digest(content) + '"');
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
