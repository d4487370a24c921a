package dev.restante.imap.search;

import java.util.Locale;
import java.util.function.Predicate;

/** Case-insensitive substring, for all of Unicode (RFC 3501 section 6.4.4). */
final class TextMatch implements Predicate<String> {

    private final String folded;

    TextMatch(String part) {
        this.folded = fold(part);
    }

    @Override
    public boolean test(String text) {
        return fold(text).contains(folded);
    }

    /** Up and down again: some characters differ in one direction only. */
    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
