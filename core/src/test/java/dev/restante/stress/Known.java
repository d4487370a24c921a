package dev.restante.stress;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A message as a client knows it.
 *
 * @param uid 0 until it is told
 * @param id what its Subject says; null until that is told
 * @param flags in lower case; null as long as they are not known
 */
record Known(int uid, @Nullable String id, @Nullable Set<String> flags) {

    static final Known NOTHING = new Known(0, null, null);

    Known with(Told told) {
        return new Known(
                told.uid() == 0 ? uid : told.uid(),
                told.id() == null ? id : told.id(),
                told.flags() == null ? flags : told.flags());
    }

    Known withoutFlags() {
        return new Known(uid, id, null);
    }

    Known inStore() {
        return new Known(uid, id, flags == null ? null : flagsInStore());
    }

    boolean isComplete() {
        return uid != 0 && id != null && flags != null;
    }

    boolean isRecent() {
        return flags != null && flags.contains(Told.RECENT);
    }

    /** What is not known is no contradiction. */
    boolean agreesWith(Known truth) {
        return (uid == 0 || uid == truth.uid)
                && (flags == null || flagsInStore().equals(truth.flags));
    }

    /** {@code \Recent} is a flag of the session. */
    private Set<String> flagsInStore() {
        Set<String> stored = new TreeSet<>(Objects.requireNonNull(flags));
        stored.remove(Told.RECENT);
        return stored;
    }
}
