package dev.restante.server.mailpit;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes in a search: 2000, 2k, 2KB, 1.5m. */
final class SearchSize {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s?([a-z]{0,2})");
    private static final long K = 1024;
    private static final Map<String, Long> UNITS = Map.of("", 1L, "k", K, "kb", K, "m", K * K, "mb", K * K);

    private SearchSize() {}

    /** So many octets; empty if it is no size. */
    static OptionalLong read(String text) {
        Matcher size = SIZE.matcher(text.toLowerCase(Locale.ROOT));
        if (!size.matches() || !UNITS.containsKey(size.group(2))) {
            return OptionalLong.empty();
        }
        long octets = (long) (Double.parseDouble(size.group(1)) * UNITS.get(size.group(2)));
        return octets > 0 ? OptionalLong.of(octets) : OptionalLong.empty();
    }
}
