package dev.restante.authenticity;

import dev.restante.mime.HeaderField;
import dev.restante.mime.RawMessage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The header of a message as signatures look at it: fields by name, the last of a name first. */
final class MessageHeader {

    private final RawMessage message;
    private final Map<String, List<HeaderField>> byName = new HashMap<>();

    MessageHeader(RawMessage message) {
        this.message = message;
        for (HeaderField field : message.mime().headers()) {
            byName.computeIfAbsent(key(field.name()), name -> new ArrayList<>()).add(field);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The fields of a name, in their order. */
    List<HeaderField> fields(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    /**
     * The octets that a signature covers, in the order of RFC 6376 section 3.7, step 2.
     *
     * @param names the names of {@code h=}; one that is there more often than the field adds nothing
     * @param signature the octets of the signature field with an empty {@code b=}, without its last line end
     */
    byte[] signedOctets(List<String> names, byte[] signature, Canonicalization canonicalization) {
        var out = new ByteArrayOutputStream();
        for (HeaderField field : select(names)) {
            canonicalization.writeField(octets(field), out);
            out.write('\r');
            out.write('\n');
        }
        canonicalization.writeField(signature, out);
        return out.toByteArray();
    }

    /** The fields to which the names belong: the last of a name first (RFC 6376 section 5.4.2). */
    private List<HeaderField> select(List<String> names) {
        var taken = new HashMap<String, Integer>();
        var selected = new ArrayList<HeaderField>();
        for (String name : names) {
            List<HeaderField> fields = fields(name);
            int nth = taken.merge(key(name), 1, Integer::sum);
            if (nth <= fields.size()) {
                selected.add(fields.get(fields.size() - nth));
            }
        }
        return selected;
    }

    /** The octets of a field without its last line end. */
    byte[] octets(HeaderField field) {
        int end = field.end();
        if (end > field.start() && message.at(end - 1) == '\n') {
            end--;
        }
        if (end > field.start() && message.at(end - 1) == '\r') {
            end--;
        }
        return message.toByteArray(field.start(), end);
    }
}
