package dev.restante.archive;

import dev.restante.mail.NewMail;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags in header fields, as mail readers that use mbox files write them. */
final class MboxStatus {

    static final String STATUS = "Status";
    static final String X_STATUS = "X-Status";
    static final String KEYWORDS = "X-Keywords";

    /** Others cannot be flags in IMAP, and are passed over. */
    private static final Pattern KEYWORD = Pattern.compile("[A-Za-z0-9$_.+-]{1,100}");

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

    /** The flags that a field tells of. */
    static List<String> flags(String field, String value) {
        List<String> flags = new ArrayList<>();
        switch (field) {
            case STATUS -> add(flags, value, "R", "\\Seen");
            case X_STATUS -> {
                add(flags, value, "A", "\\Answered");
                add(flags, value, "F", "\\Flagged");
                add(flags, value, "T", "\\Draft");
                add(flags, value, "D", "\\Deleted");
            }
            default ->
                Stream.of(value.split("[ ,]+"))
                        .filter(keyword -> KEYWORD.matcher(keyword).matches())
                        .forEach(flags::add);
        }
        return flags;
    }

    private static void add(List<String> flags, String value, String letter, String flag) {
        if (value.contains(letter)) {
            flags.add(flag);
        }
    }
}
