package dev.restante.server.api;

import dev.restante.mime.MimePart;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of the parts of a message, as IMAP gives them (RFC 3501 section 6.4.5). A message that is a multipart has
 * none, neither the whole one nor one within it: its parts are what it is made of.
 */
final class PartNumbers {

    private final Map<MimePart, String> numbers = new IdentityHashMap<>();
    private final Map<String, MimePart> parts = new LinkedHashMap<>();

    PartNumbers(MimePart root) {
        message(root, "");
    }

    /** The number of a part; empty text if it has none. */
    String of(MimePart part) {
        return numbers.getOrDefault(part, "");
    }

    /** The part of a number. */
    Optional<MimePart> find(String number) {
        return Optional.ofNullable(parts.get(number));
    }

    /** All numbers, in the order of their parts. */
    List<String> all() {
        return List.copyOf(parts.keySet());
    }

    private void message(MimePart message, String prefix) {
        if (message.isMultipart()) {
            children(message, prefix);
        } else {
            part(message, prefix + "1");
        }
    }

    private void part(MimePart part, String number) {
        numbers.put(part, number);
        parts.put(number, part);
        children(part, number + ".");
        part.embedded().ifPresent(message -> message(message, number + "."));
    }

    private void children(MimePart multipart, String prefix) {
        int number = 1;
        for (MimePart child : multipart.children()) {
            part(child, prefix + number);
            number++;
        }
    }
}
