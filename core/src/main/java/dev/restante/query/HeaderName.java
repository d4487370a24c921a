package dev.restante.query;

/** The name of a header field (RFC 5322 section 2.2). */
final class HeaderName {

    private HeaderName() {}

    static boolean isValid(String name) {
        return !name.isEmpty() && name.length() <= 998 && name.chars().allMatch(c -> c > ' ' && c < 127 && c != ':');
    }
}
