package dev.restante.server.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of files in HTTP. */
final class FileNames {

    private static final int MAX_LENGTH = 200;

    private FileNames() {}

    /**
     * The name as parameters of Content-Disposition: once for old clients, in which other characters than those of
     * US-ASCII are replaced, and once in full (RFC 6266 section 4.3).
     */
    static String parameters(String fileName) {
        String name = fileName.substring(
                0, fileName.offsetByCodePoints(0, Math.min(MAX_LENGTH, fileName.codePointCount(0, fileName.length()))));
        String plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%/]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    }
}
