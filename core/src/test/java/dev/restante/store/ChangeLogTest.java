package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeLogTest {

    private static List<String> since(ChangeLog log, long modSeq) {
        List<String> changes = new ArrayList<>();
        log.since(modSeq, new ChangeLog.Visitor() {
            @Override
            public void changed(int uid) {
                changes.add("changed " + uid);
            }

            @Override
            public void expunged(int uid) {
                changes.add("expunged " + uid);
            }
        });
        return changes;
    }

    @Test
    void tellsWhatHappenedAfterANumberInOrder() {
        ChangeLog log = new ChangeLog();
        log.changed(5, 1);
        log.changed(5, 2);
        log.expunged(6, 1);
        log.changed(9, 2);

        assertThat(since(log, 0)).containsExactly("changed 1", "changed 2", "expunged 1", "changed 2");
        assertThat(since(log, 5)).containsExactly("expunged 1", "changed 2");
        assertThat(since(log, 8)).containsExactly("changed 2");
        assertThat(since(log, 9)).isEmpty();
        assertThat(log.reachesBackTo(0)).isTrue();
    }

    @Test
    void dropsTheOlderHalfWhenFull() {
        ChangeLog log = new ChangeLog(4);
        for (int i = 1; i <= 4; i++) {
            log.changed(i, i);
        }
        assertThat(log.reachesBackTo(0)).isTrue();

        log.changed(5, 5);

        assertThat(log.reachesBackTo(1)).isFalse();
        assertThat(log.reachesBackTo(2)).isTrue();
        assertThat(since(log, 2)).containsExactly("changed 3", "changed 4", "changed 5");
    }

    /** One change of many entries has one number: where only a part of it is left, nothing of it counts as known. */
    @Test
    void doesNotReachBackIntoAChangeThatIsPartlyDropped() {
        ChangeLog log = new ChangeLog(4);
        for (int uid = 1; uid <= 5; uid++) {
            log.changed(7, uid);
        }

        assertThat(log.reachesBackTo(6)).isFalse();
        assertThat(log.reachesBackTo(7)).isTrue();
        assertThat(since(log, 7)).isEmpty();
    }

    @Test
    void growsToItsCapacity() {
        ChangeLog log = new ChangeLog();
        for (int i = 1; i <= ChangeLog.CAPACITY; i++) {
            log.changed(i, i);
        }

        assertThat(log.reachesBackTo(0)).isTrue();
        assertThat(since(log, 0)).hasSize(ChangeLog.CAPACITY);
        log.expunged(ChangeLog.CAPACITY + 1, 1);
        assertThat(log.reachesBackTo(0)).isFalse();
    }
}
