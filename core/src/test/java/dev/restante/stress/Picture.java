package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one client knows of its mailbox, built only from what it is told, and the rules by which it may be told (RFC
 * 3501 sections 2.3.1, 5.2, 7.3 and 7.4.1).
 */
final class Picture {

    private static final Pattern NUMBERED =
            Pattern.compile("\\* (\\d+) (EXISTS|EXPUNGE|RECENT|FETCH)\\b.*", Pattern.DOTALL);

    private final List<Known> messages = new ArrayList<>();
    private final Set<Integer> gone = new HashSet<>();
    private int arrivals;
    private int recent;
    private boolean recentIsKnown;

    /**
     * A message.
     *
     * @param uid 0 until it is told
     * @param id what its Subject says; null until that is told
     * @param flags in lower case; null as long as they are not known
     */
    record Known(int uid, @Nullable String id, @Nullable Set<String> flags) {

        private Known with(Told told) {
            return new Known(
                    told.uid() == 0 ? uid : told.uid(),
                    told.id() == null ? id : told.id(),
                    told.flags() == null ? flags : told.flags());
        }

        private boolean isComplete() {
            return uid != 0 && id != null && flags != null;
        }

        private boolean agreesWith(Known truth) {
            return (uid == 0 || uid == truth.uid)
                    && (flags == null || flagsInStore().equals(truth.flags));
        }

        /** {@code \Recent} is a flag of the session. */
        Set<String> flagsInStore() {
            Set<String> stored = new TreeSet<>(Objects.requireNonNull(flags));
            stored.remove(Told.RECENT);
            return stored;
        }

        private boolean isRecent() {
            return flags != null && flags.contains(Told.RECENT);
        }
    }

    /** Hears an untagged response; what FETCH tells is given back, with the UID of the message in any case. */
    Optional<Told> hear(String response, boolean numbersMayMove) {
        Matcher numbered = NUMBERED.matcher(response);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(numbered.group(1));
        switch (numbered.group(2)) {
            case "EXISTS" -> exists(number);
            case "EXPUNGE" -> expunge(number, numbersMayMove);
            case "RECENT" -> recent(number);
            default -> {
                return Optional.of(fetch(number, Told.read(response)));
            }
        }
        return Optional.empty();
    }

    private void exists(int count) {
        assertThat(count).as("EXISTS shrinks only by EXPUNGE").isGreaterThanOrEqualTo(messages.size());
        arrivals++;
        while (messages.size() < count) {
            messages.add(new Known(0, null, null));
        }
    }

    private void expunge(int number, boolean numbersMayMove) {
        assertThat(numbersMayMove).as("numbers may move now").isTrue();
        assertThat(number).as("EXPUNGE").isBetween(1, messages.size());
        Known going = messages.remove(number - 1);
        recent -= going.isRecent() ? 1 : 0;
        recentIsKnown &= going.flags != null;
        gone.add(going.uid);
    }

    private void recent(int count) {
        assertThat(count).as("RECENT").isBetween(0, messages.size());
        recent = count;
        recentIsKnown = true;
    }

    private Told fetch(int number, Told told) {
        assertThat(number).as("FETCH").isBetween(1, messages.size());
        Known before = messages.get(number - 1);
        Known after = before.with(told);
        if (before.uid == 0 && after.uid != 0) {
            checkNewUid(number, after.uid);
        } else {
            assertThat(after.uid).as("UID of message %d", number).isEqualTo(before.uid);
        }
        if (before.flags != null) {
            assertThat(after.isRecent())
                    .as("\\Recent of UID %d stays", after.uid)
                    .isEqualTo(before.isRecent());
        }
        messages.set(number - 1, after);
        return new Told(after.uid, told.flags(), told.id());
    }

    private void checkNewUid(int number, int uid) {
        assertThat(gone).as("UIDs told as expunged").doesNotContain(uid);
        for (int i = 0; i < messages.size(); i++) {
            int other = messages.get(i).uid;
            if (other != 0 && Integer.compare(other, uid) != Integer.compare(i + 1, number)) {
                fail("UIDs do not ascend: %d at %d, %d at %d", other, i + 1, uid, number);
            }
        }
    }

    /** After a silent STORE a client has to ask. */
    void forgetFlags(Set<Integer> uids) {
        messages.replaceAll(each -> uids.contains(each.uid) ? new Known(each.uid, each.id, null) : each);
    }

    /** What is not known is no contradiction. */
    boolean agreesWith(List<Known> truth) {
        return messages.size() == truth.size()
                && IntStream.range(0, truth.size())
                        .allMatch(i -> messages.get(i).agreesWith(truth.get(i)));
    }

    int size() {
        return messages.size();
    }

    List<Known> messages() {
        return List.copyOf(messages);
    }

    /** What the mailbox has to have. */
    List<Known> inStore() {
        return messages.stream()
                .map(each -> new Known(each.uid, each.id, each.flagsInStore()))
                .toList();
    }

    /** How often EXISTS was told. */
    int arrivals() {
        return arrivals;
    }

    Known message(int number) {
        return messages.get(number - 1);
    }

    Set<Integer> uids() {
        Set<Integer> uids = new TreeSet<>();
        messages.forEach(each -> uids.add(each.uid));
        return uids;
    }

    /** The sequence numbers of such messages. */
    List<Integer> numbers(Predicate<Known> wanted) {
        return IntStream.rangeClosed(1, messages.size())
                .filter(number -> wanted.test(message(number)))
                .boxed()
                .toList();
    }

    /** Those of which something is not known. */
    List<Integer> incomplete() {
        return numbers(each -> !each.isComplete());
    }

    /** As many as RECENT told are recent, where each message that went since was known. */
    void checkRecent() {
        if (recentIsKnown) {
            assertThat(numbers(Known::isRecent))
                    .as("recent messages, of which RECENT told")
                    .hasSize(recent);
        }
    }
}
