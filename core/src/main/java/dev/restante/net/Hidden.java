package dev.restante.net;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a protocol of the server does without, so that a client's fallback can be tested: extensions, capabilities and
 * commands, by the names that the protocol itself gives them.
 *
 * @param names in upper case
 */
public record Hidden(Set<String> names) {

    /** Nothing is hidden. */
    public static final Hidden NOTHING = new Hidden(Set.of());

    /**
     * Hides these.
     *
     * @param names such as {@code CHUNKING}, in any case
     */
    public Hidden {
        names = names.stream()
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Hides all that two hide.
     *
     * @param other more to hide
     * @return both in one
     */
    public Hidden and(Hidden other) {
        return new Hidden(Stream.concat(names.stream(), other.names.stream()).collect(Collectors.toSet()));
    }

    /**
     * Tells whether something is hidden.
     *
     * @param name the name of an extension, capability or command, in upper case
     * @return whether the server must do without
     */
    public boolean hides(String name) {
        return names.contains(name);
    }

    /**
     * Makes sure that all that is hidden would be there.
     *
     * @param known the names of all that the server has
     * @throws IllegalArgumentException if something is hidden that the server does not have; the message lists what it
     *     has
     */
    public void requireAmong(Collection<String> known) {
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no %s to hide, only %s"
                    .formatted(String.join(", ", unknown), String.join(", ", new TreeSet<>(known))));
        }
    }
}
