package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one IMAP client knows of its mailbox, built only from what it is told, and the rules by which it may be told
 * (RFC 3501 sections 2.3.1, 5.2, 7.3 and 7.4.1).
 */
final class ClientPicture {

    private static final Pattern NUMBERED =
            Pattern.compile("\\* (\\d+) (EXISTS|EXPUNGE|RECENT|FETCH)\\b.*", Pattern.DOTALL);
    private static final Pattern UID = Pattern.compile("\\bUID (\\d+)");
    private static final Pattern FLAGS = Pattern.compile("\\bFLAGS \\(([^)]*)\\)");

    private final List<Known> messages = new ArrayList<>();
    private final Set<Integer> gone = new HashSet<>();
    private final Set<Integer> recent = new HashSet<>();
    private final Set<Integer> fetched = new HashSet<>();

    /**
     * A message.
     *
     * @param uid 0 until it is told
     * @param flags in lower case and without {@code \Recent}; null until they are told
     */
    record Known(int uid, @Nullable Set<String> flags) {

        static Known of(int uid, String flags) {
            Set<String> set = new TreeSet<>();
            Collections.addAll(set, flags.toLowerCase(Locale.ROOT).split(" "));
            set.removeAll(List.of("", "\\recent"));
            return new Known(uid, set);
        }

        /** What is not known is no contradiction. */
        boolean agreesWith(Known truth) {
            return (uid == 0 || uid == truth.uid) && (flags == null || flags.equals(truth.flags));
        }
    }

    /** Hears an untagged response. */
    void hear(String response, boolean numbersMayMove) {
        Matcher numbered = NUMBERED.matcher(response);
        if (!numbered.matches()) {
            return;
        }
        int number = Integer.parseInt(numbered.group(1));
        switch (numbered.group(2)) {
            case "EXISTS" -> exists(number);
            case "EXPUNGE" -> {
                assertThat(numbersMayMove).as("numbers may move now").isTrue();
                expunge(number);
            }
            case "FETCH" -> fetch(number, response);
            default -> assertThat(number).as("RECENT").isLessThanOrEqualTo(messages.size());
        }
    }

    /** The UIDs of messages that were fetched since this was asked last. */
    Set<Integer> takeFetched() {
        Set<Integer> taken = Set.copyOf(fetched);
        fetched.clear();
        return taken;
    }

    private void exists(int count) {
        assertThat(count).as("EXISTS shrinks only by EXPUNGE").isGreaterThanOrEqualTo(messages.size());
        while (messages.size() < count) {
            messages.add(new Known(0, null));
        }
    }

    private void expunge(int number) {
        assertThat(number).as("EXPUNGE").isBetween(1, messages.size());
        gone.add(messages.remove(number - 1).uid);
    }

    private void fetch(int number, String response) {
        assertThat(number).as("FETCH").isBetween(1, messages.size());
        Known before = messages.get(number - 1);
        Matcher uidTold = UID.matcher(response);
        int uid = uidTold.find() ? Integer.parseInt(uidTold.group(1)) : before.uid;
        if (before.uid == 0 && uid != 0) {
            checkNewUid(number, uid);
        } else {
            assertThat(uid).as("UID of message %d", number).isEqualTo(before.uid);
        }
        fetched.add(uid);
        Matcher flagsTold = FLAGS.matcher(response);
        boolean flagged = flagsTold.find();
        if (uid != 0 && flagged && flagsTold.group(1).contains("\\Recent")) {
            recent.add(uid);
        }
        messages.set(number - 1, flagged ? Known.of(uid, flagsTold.group(1)) : new Known(uid, before.flags));
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

    int size() {
        return messages.size();
    }

    int uid(int number) {
        return messages.get(number - 1).uid;
    }

    List<Known> messages() {
        return List.copyOf(messages);
    }

    /** UIDs that had {@code \Recent} here. */
    Set<Integer> recent() {
        return recent;
    }

    /** The number of the first message of which something is not known, or 0. */
    int firstUnknown() {
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).uid == 0 || messages.get(i).flags == null) {
                return i + 1;
            }
        }
        return 0;
    }

    boolean agreesWith(List<Known> truth) {
        if (messages.size() != truth.size()) {
            return false;
        }
        for (int i = 0; i < truth.size(); i++) {
            if (!messages.get(i).agreesWith(truth.get(i))) {
                return false;
            }
        }
        return true;
    }
}
