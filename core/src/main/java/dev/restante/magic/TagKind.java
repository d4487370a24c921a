package dev.restante.magic;

import dev.restante.fault.CountedPer;
import dev.restante.fault.Fault;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of tag: a row of {@link TagKinds}.
 *
 * @param form an example of it, which stands for all
 * @param meaning what happens, in words
 * @param places where it works, by what the address is there
 * @param written a tag of this kind, with a group {@code value} where it has one, and a group {@code times}
 * @param almost what nobody has as a tag of his own, as it is so near to this kind
 * @param usualTimes how often it strikes where the tag does not say it; 0 for each time
 * @param per what is counted by itself
 * @param faults what happens, by the value and the place
 */
record TagKind(
        String form,
        String meaning,
        Map<Role, Place> places,
        Pattern written,
        Pattern almost,
        int usualTimes,
        CountedPer per,
        Faults faults) {

    private static final String TIMES = "(?:x(?<times>[0-9]{1,9}))?";
    private static final int MAX_TIMES = 9999;

    /** What is made of a value. */
    interface Faults {

        /** Fails with an {@link IllegalArgumentException} where a value will not do. */
        List<Fault> of(String value, Place place);
    }

    /** A word that is followed by a value; what is almost such a tag has it too. */
    static TagKind withValue(
            String word,
            String value,
            String almost,
            String example,
            Map<Role, Place> places,
            String meaning,
            Faults faults) {
        Pattern written = Pattern.compile(word + "(?<value>" + value + ")" + TIMES);
        return new TagKind(
                word + example, meaning, places, written, Pattern.compile(word + almost), 0, CountedPer.RULE, faults);
    }

    /** A word alone. */
    static TagKind ofWord(String word, int usualTimes, Map<Role, Place> places, String meaning, List<Fault> faults) {
        Pattern written = Pattern.compile(word + "(?<value>)" + TIMES);
        Pattern almost = Pattern.compile(word + "x[0-9]*");
        return new TagKind(
                word, meaning, places, written, almost, usualTimes, CountedPer.RULE, (value, place) -> faults);
    }

    TagKind per(CountedPer other) {
        return new TagKind(form, meaning, places, written, almost, usualTimes, other, faults);
    }

    /**
     * Reads a tag that is of this kind.
     *
     * @param tag as it stands in the address, in lower case
     * @param role what the address is here
     * @return what it asks for; null if it is of another kind, or does nothing here
     * @throws IllegalArgumentException if it will not do; the message says what would
     */
    @Nullable
    Tag read(String tag, Role role) {
        Matcher matcher = written.matcher(tag);
        if (!matcher.matches()) {
            if (almost.matcher(tag).matches()) {
                throw new IllegalArgumentException(
                        "write it like %s, or %1$sx2 for the first two times".formatted(form));
            }
            return null;
        }
        Place place = places.getOrDefault(role, Place.ofNaming(role)); // a bad value is bad everywhere
        Tag asked = new Tag(tag, place, times(matcher.group("times")), per, faults.of(matcher.group("value"), place));
        return places.containsKey(role) ? asked : null;
    }

    private int times(@Nullable String written) {
        if (written == null) {
            return usualTimes;
        }
        int times = Integer.parseInt(written);
        if (times < 1 || times > MAX_TIMES) {
            throw new IllegalArgumentException("after the x is a count from 1 to " + MAX_TIMES);
        }
        return times;
    }
}
