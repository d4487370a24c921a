package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What all sessions together were told of messages, which must fit together: which came to be where, which went, and
 * who has which as recent. Safe for several threads.
 */
final class Ledger {

    private final AtomicLong time = new AtomicLong();
    private final ConcurrentMap<Key, String> ids = new ConcurrentHashMap<>();
    private final ConcurrentMap<Key, Creation> created = new ConcurrentHashMap<>();
    private final ConcurrentMap<Change, Set<String>> changes = new ConcurrentHashMap<>();
    private final ConcurrentMap<Key, Long> modSeqs = new ConcurrentHashMap<>();
    private final Set<Key> moved = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<Key, String> recentIn = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, History> histories = new ConcurrentHashMap<>();

    /** A message in the life of a mailbox. */
    record Key(long uidValidity, int uid) {}

    /** When a message was asked for, and when it was told that it is there. */
    private record Creation(long asked, long told) {}

    /** A message, and the mod-sequence of its last change. */
    private record Change(Key key, long modSeq) {}

    /** Only messages of this kind are ever marked with {@code \Deleted}: all others can be moved at most. */
    static boolean mayBeDeleted(String id) {
        return id.hashCode() % 3 != 0;
    }

    /** An id that begins so is that of a message whose flags only its owner changes. */
    static boolean isOwned(String id) {
        return id.startsWith("o");
    }

    /** A moment after all that were told before. */
    long now() {
        return time.incrementAndGet();
    }

    History history(String id) {
        return histories.computeIfAbsent(id, each -> new History());
    }

    /** Somebody was told that a message is there. */
    void identify(Key key, String id) {
        assertThat(ids.merge(key, id, (before, now) -> before))
                .as("message %s", key)
                .isEqualTo(id);
    }

    /** APPENDUID or COPYUID told of a new message: UIDs ascend with time (RFC 3501 section 2.3.1.1). */
    void created(Key key, String id, long askedAt) {
        identify(key, id);
        assertThat(created.put(key, new Creation(askedAt, now())))
                .as("when %s came before", key)
                .isNull();
        created.forEach((other, creation) -> {
            if (other.uidValidity == key.uidValidity && creation.told < askedAt) {
                assertThat(other.uid).as("a UID from before %s", key).isLessThan(key.uid);
            }
        });
    }

    /** COPYUID told that somebody moved a message away: nobody else has done so. */
    void moved(Key key) {
        assertThat(moved.add(key)).as("%s is moved for the first time", key).isTrue();
    }

    /** Since when a message has been there at least. */
    long createdAfter(Key key) {
        return created.get(key).asked;
    }

    /** A mod-sequence stands for one state of a message (RFC 7162 section 3.1). */
    void changed(Key key, long modSeq, Set<String> flags) {
        assertThat(changes.merge(new Change(key, modSeq), flags, (before, now) -> before))
                .as("flags of %s with mod-sequence %d", key, modSeq)
                .isEqualTo(flags);
        modSeqs.merge(key, modSeq, Math::max);
    }

    /** The mod-sequence of the last change of a message that anybody was told of, or 0. */
    long modSeq(Key key) {
        return modSeqs.getOrDefault(key, 0L);
    }

    String id(Key key) {
        return ids.getOrDefault(key, "unknown");
    }

    /** Only one session that may change the mailbox has a message as recent (RFC 3501 section 2.3.2). */
    void recent(Key key, String session) {
        assertThat(recentIn.merge(key, session, (before, now) -> before))
                .as("who has %s as recent", key)
                .isEqualTo(session);
    }

    /** What has ever been in a mailbox. */
    Set<Integer> everIn(long uidValidity) {
        return uids(uidValidity, created.keySet());
    }

    Set<Integer> movedFrom(long uidValidity) {
        return uids(uidValidity, moved);
    }

    private static Set<Integer> uids(long uidValidity, Set<Key> keys) {
        return keys.stream()
                .filter(key -> key.uidValidity == uidValidity)
                .map(Key::uid)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
