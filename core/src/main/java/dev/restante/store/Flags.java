package dev.restante.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The flags of one entry: system flags and keywords (RFC 3501 section 2.3.2). Immutable; sets without keywords are
 * shared, so that flags cost an entry no memory of its own. Keywords are compared without regard to case.
 */
public final class Flags {

    private static final Flags[] SHARED = new Flags[1 << SystemFlag.values().length];

    static {
        for (int bits = 0; bits < SHARED.length; bits++) {
            SHARED[bits] = new Flags(bits, Set.of());
        }
    }

    /** No flag at all. */
    public static final Flags NONE = SHARED[0];

    private final int bits;
    private final Set<String> keywords;

    private Flags(int bits, Set<String> keywords) {
        this.bits = bits;
        this.keywords = keywords;
    }

    private static Flags of(int bits, Set<String> keywords) {
        return keywords.isEmpty() ? SHARED[bits] : new Flags(bits, keywords);
    }

    /**
     * Makes a set of system flags.
     *
     * @param flags the flags
     * @return the set
     */
    public static Flags of(SystemFlag... flags) {
        return of(List.of(flags), Set.of());
    }

    /**
     * Makes a set.
     *
     * @param flags the system flags
     * @param keywords the keywords
     * @return the set
     */
    public static Flags of(Collection<SystemFlag> flags, Collection<String> keywords) {
        return of(flags.stream().mapToInt(SystemFlag::bit).reduce(0, (a, b) -> a | b), sorted(keywords.stream()));
    }

    private static Set<String> sorted(Stream<String> keywords) {
        TreeSet<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        keywords.forEach(set::add);
        return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(set);
    }

    /**
     * Tells whether a system flag is set.
     *
     * @param flag the flag
     * @return whether it is in this set
     */
    public boolean has(SystemFlag flag) {
        return (bits & flag.bit()) != 0;
    }

    /**
     * Tells whether a keyword is set.
     *
     * @param keyword the keyword, in any case
     * @return whether it is in this set
     */
    public boolean hasKeyword(String keyword) {
        return !keywords.isEmpty() && keywords.contains(keyword);
    }

    /**
     * The keywords.
     *
     * @return those that are set, sorted
     */
    public Set<String> keywords() {
        return keywords;
    }

    /**
     * Adds flags.
     *
     * @param more what is added
     * @return both together
     */
    public Flags plus(Flags more) {
        Set<String> both =
                more.keywords.isEmpty() ? keywords : sorted(Stream.concat(keywords.stream(), more.keywords.stream()));
        return of(bits | more.bits, both);
    }

    /**
     * Takes flags away.
     *
     * @param less what is taken away
     * @return the rest
     */
    public Flags minus(Flags less) {
        Set<String> rest = keywords.isEmpty() || less.keywords.isEmpty()
                ? keywords
                : sorted(keywords.stream().filter(k -> !less.keywords.contains(k)));
        return of(bits & ~less.bits, rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flags that && bits == that.bits && keywords.equals(that.keywords);
    }

    @Override
    public int hashCode() {
        return bits;
    }

    /**
     * Shows the flags as IMAP writes them.
     *
     * @return such as {@code (\Seen urgent)}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (SystemFlag flag : SystemFlag.values()) {
            if (has(flag)) {
                text.append(text.length() > 1 ? " " : "").append(flag.imapName());
            }
        }
        for (String keyword : keywords) {
            text.append(text.length() > 1 ? " " : "").append(keyword);
        }
        return text.append(')').toString();
    }
}
