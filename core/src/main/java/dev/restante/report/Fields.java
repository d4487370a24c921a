package dev.restante.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Header fields on their way out, with CRLF (RFC 5322 section 2.2). */
final class Fields {

    /** Both RFC 5322 section 3.3 and RFC 3464 section 2.2.5, which wants the zone as a number. */
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    /** As much as fits into a line of 78 characters beside a name (section 2.1.1), up to a space; never space alone. */
    private static final String LINE = "([^ ].{0,59})(?: |$)";

    private final StringBuilder text = new StringBuilder();

    /** Adds a field. The lines of a value go on as one; no other control character may stand in a field. */
    Fields add(String name, String value) {
        String folded = value.lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.replaceAll(LINE, "$1\r\n ").stripTrailing())
                .collect(Collectors.joining("\r\n "));
        text.append(name).append(": ").append(folded).append("\r\n");
        return this;
    }

    Fields add(String name, Instant time) {
        return add(name, dateTime(time));
    }

    Fields emptyLine() {
        text.append("\r\n");
        return this;
    }

    static String dateTime(Instant time) {
        return DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
