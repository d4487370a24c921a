package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.stress.Ledger.Key;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one session is told while it has the mailbox selected: all goes into its picture and is held against the ledger.
 */
final class Hearing {

    private static final Pattern NUMBERED =
            Pattern.compile("\\* (\\d+) (EXISTS|EXPUNGE|RECENT|FETCH|UIDFETCH)\\b.*", Pattern.DOTALL);
    private static final Pattern VANISHED = Pattern.compile("\\* VANISHED (\\(EARLIER\\) )?([0-9:,]+)");
    private static final Pattern UIDVALIDITY = Pattern.compile("\\[UIDVALIDITY (\\d+)]");
    private static final Pattern HIGHESTMODSEQ = Pattern.compile("\\[HIGHESTMODSEQ (\\d+)]");

    private final Kind kind;
    private final Ledger ledger;
    private final String selection;
    private final Picture picture;
    private final Map<Integer, Integer> states = new HashMap<>();
    private final Map<Integer, Long> modSeqs = new HashMap<>();
    private final Set<Integer> told = new HashSet<>();
    private long uidValidity;
    private boolean numbersMayMove;
    private long askedAt;
    private long highestTold;
    private long highestFetched;
    private long knownUpTo;

    /** The selection is that of a session that may change the mailbox, or empty. */
    Hearing(Kind kind, Ledger ledger, String selection, Picture picture) {
        this.kind = kind;
        this.ledger = ledger;
        this.selection = selection;
        this.picture = picture;
    }

    Picture picture() {
        return picture;
    }

    long uidValidity() {
        return uidValidity;
    }

    /** The number of the last change up to which it knows everything. */
    long knownUpTo() {
        return knownUpTo;
    }

    /** A command begins, at whose end sequence numbers may move or not. */
    void begin(boolean moving) {
        numbersMayMove = moving;
        askedAt = ledger.now();
        told.clear();
    }

    long askedAt() {
        return askedAt;
    }

    /** Of which UIDs it has heard since the command began. */
    Set<Integer> told() {
        return Set.copyOf(told);
    }

    /** Hears how SELECT describes the mailbox: who went before comes before what there is. */
    void hearSelected(List<String> responses) {
        for (String response : responses) {
            Matcher vanished = VANISHED.matcher(response);
            if (vanished.matches() && vanished.group(1) != null) {
                UidSets.read(vanished.group(2)).forEach(picture::vanishEarlier);
            }
        }
        responses.forEach(this::hear);
    }

    void hear(String response) {
        Matcher highest = HIGHESTMODSEQ.matcher(response);
        if (highest.find()) {
            highestTold = Long.parseLong(highest.group(1));
        }
        Matcher validity = UIDVALIDITY.matcher(response);
        if (validity.find()) {
            uidValidity = Long.parseLong(validity.group(1));
        }
        Matcher vanished = VANISHED.matcher(response);
        if (vanished.matches()) {
            vanished(vanished.group(1) != null, vanished.group(2));
        }
        Matcher numbered = NUMBERED.matcher(response);
        if (numbered.matches()) {
            numbered(Integer.parseInt(numbered.group(1)), numbered.group(2), response);
        }
    }

    private void vanished(boolean earlier, String uids) {
        assertThat(kind.hasVanished()).as("it knows VANISHED").isTrue();
        if (earlier) {
            assertThat(picture.uids())
                    .as("UIDs that it has, none of which can have vanished earlier")
                    .doesNotContainAnyElementsOf(UidSets.read(uids));
        } else {
            assertThat(numbersMayMove).as("numbers may move now").isTrue();
            UidSets.read(uids).forEach(picture::vanish);
        }
    }

    private void numbered(int number, String what, String response) {
        switch (what) {
            case "EXISTS" -> picture.exists(number);
            case "EXPUNGE" -> {
                assertThat(kind.hasVanished()).as("it knows VANISHED only").isFalse();
                assertThat(numbersMayMove).as("numbers may move now").isTrue();
                picture.expunge(number);
            }
            case "RECENT" -> {
                assertThat(kind.hasRecent()).as("it knows RECENT").isTrue();
                picture.recent(number);
            }
            case "FETCH" -> {
                assertThat(kind.hasNumbers()).as("it has numbers").isTrue();
                Told fetched = Told.read(response);
                check(fetched.withUid(picture.fetch(number, fetched).uid()));
            }
            default -> {
                assertThat(kind.hasNumbers()).as("it has no numbers").isFalse();
                Told fetched = Told.read(response).withUid(number);
                picture.uidFetch(fetched);
                check(fetched);
            }
        }
    }

    private void check(Told fetched) {
        told.add(fetched.uid());
        if (fetched.uid() == 0) {
            return;
        }
        Key key = new Key(uidValidity, fetched.uid());
        if (fetched.id() != null) {
            ledger.identify(key, fetched.id());
        }
        if (fetched.flags() != null) {
            checkFlags(key, fetched);
        }
        if (fetched.modSeq() > 0) {
            assertThat(fetched.modSeq())
                    .as("MODSEQ of UID %d", key.uid())
                    .isGreaterThanOrEqualTo(modSeqs.getOrDefault(key.uid(), 0L));
            modSeqs.put(key.uid(), fetched.modSeq());
            highestFetched = Math.max(highestFetched, fetched.modSeq());
        }
    }

    private void checkFlags(Key key, Told fetched) {
        Set<String> flags = new HashSet<>(fetched.flags());
        if (flags.remove(Told.RECENT)) {
            assertThat(kind.hasRecent()).as("it knows \\Recent").isTrue();
            if (!selection.isEmpty()) {
                ledger.recent(key, selection);
            }
        }
        if (Ledger.isOwned(ledger.id(key))) {
            checkState(key.uid(), ledger.history(ledger.id(key)).check(flags, askedAt));
        }
        if (fetched.modSeq() > 0) {
            ledger.changed(key, fetched.modSeq(), flags);
        }
    }

    private void checkState(int uid, int state) {
        Integer before = states.put(uid, state);
        if (before != null) {
            assertThat(state).as("state of UID %d after %d", uid, before).isGreaterThanOrEqualTo(before);
        }
    }

    /** A command ends: RFC 7162 section 3.2.3 says what a client may take for known then. */
    void end(String completion) {
        hear(completion);
        knownUpTo = highestTold > 0 ? highestTold : Math.max(knownUpTo, highestFetched);
        highestTold = 0;
        highestFetched = 0;
    }
}
