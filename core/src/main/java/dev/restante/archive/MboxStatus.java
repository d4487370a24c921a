package dev.restante.archive;

import dev.restante.mail.NewMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Flags in header fields, as mail readers that use mbox files write them. */
final class MboxStatus {

    static final String STATUS = "Status";
    static final String X_STATUS = "X-Status";
    static final String KEYWORDS = "X-Keywords";

    /** An atom (RFC 3501 section 9), as long as a flag may be here. */
    private static final Pattern KEYWORD = Pattern.compile("[\\x21-\\x7e&&[^(){%*\"\\\\\\]]]{1,100}");

    private static final Pattern SPACE = Pattern.compile("[ \t]+");

    private MboxStatus() {}

    /** The fields with their line ends; none if there are no flags. */
    static String of(NewMail mail) {
        StringBuilder fields = new StringBuilder();
        if (mail.flags().contains("\\Seen")) {
            fields.append(STATUS).append(": RO\n");
        }
        String more = letter(mail, "\\Answered", "A")
                + letter(mail, "\\Flagged", "F")
                + letter(mail, "\\Draft", "T")
                + letter(mail, "\\Deleted", "D");
        if (!more.isEmpty()) {
            fields.append(X_STATUS).append(": ").append(more).append('\n');
        }
        List<String> keywords = mail.flags().stream()
                .filter(flag -> !flag.startsWith("\\"))
                .sorted()
                .toList();
        if (!keywords.isEmpty()) {
            fields.append(KEYWORDS)
                    .append(": ")
                    .append(String.join(" ", keywords))
                    .append('\n');
        }
        return fields.toString();
    }

    private static String letter(NewMail mail, String flag, String letter) {
        return mail.flags().contains(flag) ? letter : "";
    }

    /** The flags that a field tells of; empty if there are such in it that cannot be any. */
    static Optional<List<String>> flags(String field, String value) {
        List<String> flags = new ArrayList<>();
        switch (field) {
            case STATUS -> add(flags, value, "R", "\\Seen");
            case X_STATUS -> {
                add(flags, value, "A", "\\Answered");
                add(flags, value, "F", "\\Flagged");
                add(flags, value, "T", "\\Draft");
                add(flags, value, "D", "\\Deleted");
            }
            default -> {
                // Some mail readers leave room for more keywords, or for any.
                SPACE.splitAsStream(value).filter(word -> !word.isEmpty()).forEach(flags::add);
                return Optional.of(flags)
                        .filter(words -> words.stream()
                                .allMatch(word -> KEYWORD.matcher(word).matches()));
            }
        }
        return Optional.of(flags);
    }

    private static void add(List<String> flags, String value, String letter, String flag) {
        if (value.contains(letter)) {
            flags.add(flag);
        }
    }
}
