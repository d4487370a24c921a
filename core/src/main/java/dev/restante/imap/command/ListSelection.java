package dev.restante.imap.command;

import dev.restante.store.Account;
import dev.restante.store.Hierarchy;
import dev.restante.store.ListedName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which names a LIST or LSUB tells of: those that match a pattern and meet the criteria, and some of those above them
 * (RFC 9051 section 6.3.9.3). Looks at each name once.
 */
final class ListSelection {

    private final Hierarchy hierarchy;
    private final Predicate<String> pattern;
    private final SortedMap<String, ListedName> selected = new TreeMap<>();
    /** The names above all that meets the criteria. */
    private final Set<String> parents = new HashSet<>();
    /** The names above what meets the criteria, but no pattern. */
    private final Set<String> parentsOfUnmatched = new HashSet<>();

    ListSelection(Hierarchy hierarchy, Predicate<ListedName> criteria, Predicate<String> pattern) {
        this.hierarchy = hierarchy;
        this.pattern = pattern;
        for (String each : hierarchy.names()) {
            ListedName name = hierarchy.name(each);
            if (criteria.test(name)) {
                add(name);
            }
        }
    }

    private void add(ListedName name) {
        boolean matches = pattern.test(name.name());
        if (matches) {
            selected.put(name.name(), name);
        }
        for (int at = parentEnd(name.name(), name.name().length()); at > 0; at = parentEnd(name.name(), at)) {
            String parent = name.name().substring(0, at);
            boolean known = !parents.add(parent);
            boolean knownForThis = matches || !parentsOfUnmatched.add(parent);
            if (known && knownForThis) {
                return; // and so are those above it
            }
        }
    }

    private static int parentEnd(String name, int end) {
        return name.lastIndexOf(Account.DELIMITER, end - 1);
    }

    /** Whether something below it meets the criteria. */
    boolean isParent(ListedName name) {
        return parents.contains(name.name());
    }

    /** Whether it meets the criteria itself. */
    boolean isSelected(ListedName name) {
        return selected.containsKey(name.name());
    }

    Collection<ListedName> names() {
        return selected.values();
    }

    /** With the levels that match, though they do not meet the criteria themselves. */
    Collection<ListedName> withLevels(Predicate<String> level) {
        return withParents(parents, level);
    }

    /** With the names for which CHILDINFO is told: redundant ones are left out (RFC 5258 section 3.5). */
    Collection<ListedName> withParentsOfUnmatched() {
        return withParents(parentsOfUnmatched, pattern);
    }

    private Collection<ListedName> withParents(Set<String> candidates, Predicate<String> wanted) {
        SortedMap<String, ListedName> names = new TreeMap<>(selected);
        candidates.stream()
                .filter(parent -> !names.containsKey(parent) && wanted.test(parent))
                .forEach(parent -> names.put(parent, hierarchy.name(parent)));
        return names.values();
    }
}
