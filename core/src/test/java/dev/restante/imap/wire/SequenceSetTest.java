package dev.restante.imap.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.restante.imap.wire.SequenceSet.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceSetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|10|[1]",
                "2:4|10|[2:4]",
                "4:2|10|[2:4]",
                "3,1,2|10|[1:3]",
                "1:5,3:9,20|10|[1:9, 20]",
                "2,4:7,9,12:*|15|[2, 4:7, 9, 12:15]", // the examples of the RFC
                "*:4,5:7|10|[4:10]",
                "3291:*|17|[17]",
                "*:4|3|[3]",
                "*|7|[7]",
                "*:*|7|[7]",
                "*,3|7|[3, 7]",
                "*,5:*|7|[5:7]",
                "1:*|0|[]",
                "*|0|[]",
                "3,*|0|[3]",
                "5:9|3|[5:9]",
                "1:4294967295|3|[1:4294967295]",
                "4294967295,*|4294967294|[4294967294:4294967295]",
            })
    void ranges(String text, long max, String expected) {
        assertThat(SequenceSet.parse(text).ranges(max)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1:3,7|1:3,7",
                "7,3,2,1|1:3,7",
                "9:*,2,*|2,9:*",
                "*|*",
                "*:5|5:*",
                "1:9,5:*|1:9,5:*",
            })
    void text(String text, String expected) {
        assertThat(SequenceSet.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "1,",
                ",1",
                "1,,2",
                "0",
                "01",
                "1:0",
                "1:",
                ":1",
                "1:2:3",
                "-1",
                "+1",
                "1 ",
                " 1",
                "a",
                "1a",
                "**",
                "*1",
                "4294967296",
                "1:4294967296",
                "99999999999999999999999",
                "\u0661",
            })
    void refuses_what_is_not_a_set(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SequenceSet.parse(text))
                .withMessageContaining(" of the sequence set");
    }

    @Test
    void says_where_it_went_wrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SequenceSet.parse("1,2:0"))
                .withMessage("Expected '*' or a number from 1 to 4294967295 at character 5 of the sequence set");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SequenceSet.parse("1;2"))
                .withMessage("Expected ',' or ':' at character 2 of the sequence set");
    }

    @Test
    void of_ascending_numbers() {
        assertThat(SequenceSet.of(1, 2, 3, 7)).hasToString("1:3,7").isEqualTo(SequenceSet.parse("7,1:3"));
        assertThat(SequenceSet.of(SequenceSet.MAX_NUMBER)).hasToString("4294967295");
        assertThat(SequenceSet.of()).hasToString("").matches(SequenceSet::isEmpty);
        assertThatIllegalArgumentException().isThrownBy(() -> SequenceSet.of(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SequenceSet.of(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SequenceSet.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> SequenceSet.of(SequenceSet.MAX_NUMBER + 1));
    }

    @Test
    void knows_whether_it_has_a_star() {
        assertThat(SequenceSet.parse("1,3:*").hasStar()).isTrue();
        assertThat(SequenceSet.parse("*").isEmpty()).isFalse();
        assertThat(SequenceSet.parse("1,3:5").hasStar()).isFalse();
    }

    @Test
    void a_set_of_many_ranges_takes_no_time() {
        String text = LongStream.range(0, 200_000)
                .mapToObj(i -> Long.toString(1 + (i * 7_919) % 400_000))
                .collect(Collectors.joining(","));
        SequenceSet set = SequenceSet.parse(text);
        for (long number = 1; number <= 400_000; number++) {
            set.contains(number, 400_000);
        }
        assertThat(set.ranges(400_000)).isNotEmpty();
    }

    @Property
    void a_set_is_read_back_from_its_text(@ForAll("sets") String text) {
        SequenceSet set = SequenceSet.parse(text);
        assertThat(SequenceSet.parse(set.toString())).isEqualTo(set).hasSameHashCodeAs(set);
    }

    @Property
    void ranges_hold_just_the_numbers_that_the_text_says(
            @ForAll("sets") String text, @ForAll @LongRange(min = 0, max = 25) long max) {
        SequenceSet set = SequenceSet.parse(text);
        Set<Long> expected = expand(text, max);

        List<Range> ranges = set.ranges(max);
        assertThat(ranges.stream().flatMapToLong(r -> LongStream.rangeClosed(r.from(), r.to())))
                .containsExactlyElementsOf(expected.stream().sorted().toList());
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).from()).isGreaterThan(ranges.get(i - 1).to() + 1);
        }
        for (long number = 0; number < 30; number++) {
            assertThat(set.contains(number, max)).as("%d", number).isEqualTo(expected.contains(number));
        }
    }

    @Property
    void numbers_survive(@ForAll Set<@LongRange(min = 1, max = SequenceSet.MAX_NUMBER) Long> numbers) {
        long[] ascending = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
        SequenceSet set = SequenceSet.of(ascending);
        assertThat(set.ranges(0).stream()
                        .flatMapToLong(r -> LongStream.rangeClosed(r.from(), r.to()))
                        .toArray())
                .isEqualTo(ascending);
        assertThat(ascending.length == 0 || SequenceSet.parse(set.toString()).equals(set))
                .isTrue();
    }

    /** The slow way: number for number, as the RFC says it, but none above the largest in use for a star. */
    private static Set<Long> expand(String text, long max) {
        return Arrays.stream(text.split(","))
                .flatMap(range -> expandRange(range, max))
                .collect(Collectors.toSet());
    }

    private static Stream<Long> expandRange(String range, long max) {
        String[] ends = range.replace("*", Long.toString(max)).split(":");
        long one = Long.parseLong(ends[0]);
        long other = Long.parseLong(ends[ends.length - 1]);
        return LongStream.rangeClosed(Math.min(one, other), Math.max(one, other))
                .filter(number -> !range.contains("*") || number <= max)
                .filter(number -> number > 0)
                .boxed();
    }

    @Provide
    Arbitrary<String> sets() {
        Arbitrary<String> numbers = Arbitraries.integers().between(1, 20).map(String::valueOf);
        Arbitrary<String> ends = Arbitraries.frequencyOf(Tuple.of(5, numbers), Tuple.of(1, Arbitraries.just("*")));
        Arbitrary<String> ranges = Combinators.combine(ends, ends).as((from, to) -> from + ":" + to);
        return Arbitraries.oneOf(ends, ranges).list().ofMinSize(1).ofMaxSize(8).map(parts -> String.join(",", parts));
    }
}
