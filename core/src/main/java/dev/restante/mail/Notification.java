package dev.restante.mail;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sender wants to be notified of: NOTIFY (RFC 3461 section 4.1). */
public enum Notification {
    /** The mail was delivered. */
    SUCCESS,
    /** The mail could not be delivered. */
    FAILURE,
    /** The delivery takes long. */
    DELAY;

    private static final Set<String> NAMES =
            Arrays.stream(values()).map(Notification::name).collect(Collectors.toUnmodifiableSet());

    /** What holds without NOTIFY: RFC 3461 section 4.1 leaves it open whether DELAY is in it too. */
    static final Set<Notification> BY_DEFAULT = Set.of(FAILURE);

    /**
     * Reads the value of NOTIFY.
     *
     * @param value {@code NEVER}, or some of {@code SUCCESS}, {@code FAILURE} and {@code DELAY} with commas between
     *     them, in any case
     * @return the events, immutable, and none for {@code NEVER}; empty if this is no such value
     */
    public static Optional<Set<Notification>> parse(String value) {
        String list = value.toUpperCase(Locale.ROOT);
        if (list.equals("NEVER")) {
            return Optional.of(Set.of());
        }
        Set<Notification> events = EnumSet.noneOf(Notification.class);
        for (String name : list.split(",", -1)) {
            if (!NAMES.contains(name)) {
                return Optional.empty();
            }
            events.add(valueOf(name));
        }
        return Optional.of(Collections.unmodifiableSet(events));
    }
}
