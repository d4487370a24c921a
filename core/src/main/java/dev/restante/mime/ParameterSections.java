package dev.restante.mime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one field says about one parameter. Mail for old readers says it twice, as {@code name} and as {@code name*}
 * or {@code name*0}: then the richer form counts.
 */
final class ParameterSections {

    /**
     * One piece of a value.
     *
     * @param latin1 one character per octet
     * @param encoded whether octets in it are percent-encoded
     */
    record Section(String latin1, boolean encoded) {}

    private @Nullable Section plain;
    private @Nullable Section extended;
    private final Map<Integer, Section> numbered = new HashMap<>();

    /** {@code name=value}. */
    void plain(String latin1) {
        if (plain == null) {
            plain = new Section(latin1, false);
        }
    }

    /** {@code name*=value}: RFC 2231, section 4. */
    void extended(String latin1) {
        if (extended == null) {
            extended = new Section(latin1, true);
        }
    }

    /** {@code name*1=value} or {@code name*1*=value}: RFC 2231, sections 3 and 4.1. */
    void numbered(int number, String latin1, boolean encoded) {
        numbered.putIfAbsent(number, new Section(latin1, encoded));
    }

    ExtendedValue join() {
        if (extended != null) {
            return new ExtendedValue(List.of(extended));
        }
        List<Section> sequence = sequence();
        return new ExtendedValue(sequence.isEmpty() && plain != null ? List.of(plain) : sequence);
    }

    /** The sections up to the first gap. They count from 0, but some mailers begin with 1. */
    private List<Section> sequence() {
        var sequence = new ArrayList<Section>();
        int number = numbered.containsKey(0) ? 0 : 1;
        for (Section next = numbered.get(number); next != null; next = numbered.get(++number)) {
            sequence.add(next);
        }
        return sequence;
    }
}
