package dev.restante.mail;

import java.util.List;
import java.util.regex.Pattern;

/** The names of flags (RFC 3501 section 2.3.2). */
final class FlagName {

    private static final List<String> SYSTEM = List.of("\\Answered", "\\Flagged", "\\Deleted", "\\Seen", "\\Draft");

    /** An atom (RFC 3501 section 9). */
    private static final Pattern KEYWORD = Pattern.compile("[\\x21-\\x7e&&[^(){%*\"\\\\\\]]]{1,100}");

    private FlagName() {}

    static String require(String name) {
        if (name.startsWith("\\")) {
            return SYSTEM.stream()
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no flag " + name + ", only " + String.join(", ", SYSTEM) + " and keywords"));
        }
        if (!KEYWORD.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A flag is \\Seen and the like or a keyword such as $Important, not '" + name + "'");
        }
        return name;
    }
}
