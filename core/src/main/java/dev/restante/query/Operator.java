package dev.restante.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a condition compares a value of a mail with the one that is asked for. */
enum Operator {
    IS("is", "=", " "),
    CONTAINS("contains", ":", " containing "),
    STARTS_WITH("startsWith", "^=", " starting with "),
    ENDS_WITH("endsWith", "$=", " ending with "),
    MATCHES("matches", "~=", " matching "),
    EXISTS("exists", "", ""),
    AT_LEAST("atLeast", "", " of at least "),
    AT_MOST("atMost", "", " of at most "),
    AFTER("after", "", " after "),
    BEFORE("before", "", " before ");

    private final String key;
    private final String sign;
    private final String words;

    Operator(String key, String sign, String words) {
        this.key = key;
        this.sign = sign;
        this.words = words;
    }

    /** In URL parameters and JSON. */
    String key() {
        return key;
    }

    /** In text, between field and value; empty if text says it otherwise. */
    String sign() {
        return sign;
    }

    /** In English, between field and value. */
    String words() {
        return words;
    }

    static Optional<Operator> ofKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(Operator::key).collect(Collectors.joining(", "));
    }
}
