package dev.restante.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sets of UIDs and of sequence numbers, as they are written. */
final class UidSets {

    private UidSets() {}

    /** The numbers in the order in which they are written. */
    static List<Integer> read(String set) {
        List<Integer> numbers = new ArrayList<>();
        for (String range : set.split(",")) {
            String[] ends = range.split(":");
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    static String write(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
