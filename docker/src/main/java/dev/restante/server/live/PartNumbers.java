package dev.restante.server.live;

import dev.restante.mime.MimePart;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The numbers of a message's parts, as IMAP counts them (RFC 3501 section 6.4.5): a multipart message has none itself,
 * and its parts are 1, 2 and so on; one that is no multipart is 1.
 */
public final class PartNumbers {

    private static final int SHOWN = 20;

    private final Map<MimePart, String> numbers = new IdentityHashMap<>();
    private final Map<String, MimePart> parts = new LinkedHashMap<>();

    /**
     * Counts the parts of a message.
     *
     * @param message the whole of it
     */
    public PartNumbers(MimePart message) {
        countMessage(message, "");
    }

    /**
     * The number of a part.
     *
     * @param part one of this message
     * @return such as {@code 1.2}; an empty text if it has none
     */
    public String of(MimePart part) {
        return numbers.getOrDefault(part, "");
    }

    /**
     * The part of a number.
     *
     * @param number such as {@code 1.2}
     * @return the part; empty if there is none
     */
    public Optional<MimePart> find(String number) {
        return Optional.ofNullable(parts.get(number));
    }

    /**
     * Which numbers there are, for people.
     *
     * @return the first of them, in the order of their parts, and how many more there are
     */
    public String inWords() {
        String first = parts.keySet().stream().limit(SHOWN).collect(Collectors.joining(", "));
        return parts.size() <= SHOWN ? first : first + " and %d more".formatted(parts.size() - SHOWN);
    }

    private void countMessage(MimePart message, String prefix) {
        if (message.isMultipart()) {
            countChildren(message, prefix);
        } else {
            count(message, prefix + "1");
        }
    }

    private void count(MimePart part, String number) {
        numbers.put(part, number);
        parts.put(number, part);
        countChildren(part, number + ".");
        part.embedded().ifPresent(message -> countMessage(message, number + "."));
    }

    private void countChildren(MimePart multipart, String prefix) {
        int number = 0;
        for (MimePart child : multipart.children()) {
            number++;
            count(child, prefix + number);
        }
    }
}
