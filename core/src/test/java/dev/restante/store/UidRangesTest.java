package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UidRangesTest {

    private final UidRanges ranges = new UidRanges();

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        ranges.forEach(all::add);
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isASortedSet(long seed) {
        Random random = new Random(seed);
        TreeSet<Integer> model = new TreeSet<>();
        for (int i = 0; i < 2000; i++) {
            int uid = 1 + random.nextInt(40);
            if (random.nextBoolean()) {
                model.add(uid);
                ranges.add(uid);
            } else {
                model.remove(uid);
                ranges.remove(uid);
            }
            assertThat(all()).containsExactlyElementsOf(model);
            assertThat(ranges.contains(uid)).isEqualTo(model.contains(uid));
            assertThat(ranges.isEmpty()).isEqualTo(model.isEmpty());
            if (!model.isEmpty()) {
                assertThat(ranges.first()).isEqualTo(model.first());
            }
        }
    }

    @Test
    void addsRanges() {
        ranges.add(5, 8);
        ranges.add(9, 9);
        ranges.add(1, 4);
        ranges.add(20, 21);

        assertThat(all()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 20, 21);
        ranges.clear();
        assertThat(all()).isEmpty();
    }
}
