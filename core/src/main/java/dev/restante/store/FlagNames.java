package dev.restante.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags by their names in IMAP (RFC 3501 section 2.3.2). */
public final class FlagNames {

    private FlagNames() {}

    /**
     * Names flags.
     *
     * @param flags the flags
     * @return such as {@code \Seen}, and then the keywords
     */
    public static Set<String> of(Flags flags) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(SystemFlag.values())
                .filter(flags::has)
                .map(SystemFlag::imapName)
                .forEach(names::add);
        names.addAll(flags.keywords());
        return names;
    }

    /**
     * Finds flags by their names.
     *
     * @param names such as {@code \Seen} in any case, and keywords
     * @return the flags
     */
    public static Flags toFlags(Collection<String> names) {
        List<SystemFlag> system = new ArrayList<>();
        List<String> keywords = new ArrayList<>();
        for (String name : names) {
            systemFlag(name).ifPresentOrElse(system::add, () -> keywords.add(name));
        }
        return Flags.of(system, keywords);
    }

    private static Optional<SystemFlag> systemFlag(String name) {
        return Arrays.stream(SystemFlag.values())
                .filter(flag -> flag.imapName().equalsIgnoreCase(name))
                .findFirst();
    }
}
