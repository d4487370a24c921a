package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A client that knows what its view tells it, and nothing else. */
final class ModelClient {

    private final ModelMailbox model;
    private final MailboxView view;
    private final List<Integer> uids = new ArrayList<>();
    private final TreeMap<Integer, Flags> flags = new TreeMap<>();
    private final Set<Integer> recent = new TreeSet<>();
    private final Set<Integer> changedByOthers = new TreeSet<>();
    private int uidNext = 1;
    private int keywords;

    ModelClient(ModelMailbox model, Mailbox mailbox, boolean readOnly) {
        this.model = model;
        this.view = mailbox.open(readOnly);
        arrive();
        learnsKeywords();
        if (!readOnly) {
            model.claimRecent();
        }
        int firstUnseen = view.firstUnseen();
        assertThat(firstUnseen == 0 ? 0 : view.entry(firstUnseen).uid()).isEqualTo(model.firstUnseenUid());
    }

    MailboxView view() {
        return view;
    }

    List<Integer> uids() {
        return List.copyOf(uids);
    }

    void changedByOthers(int uid) {
        changedByOthers.add(uid);
    }

    Changes pull(boolean withExpunges) {
        Changes changes = view.pull(withExpunges);
        hear(changes);
        if (withExpunges) {
            assertThat(uids).as("whom the client knows").allMatch(model::holds);
        } else {
            assertThat(changes.expunged()).isEmpty();
        }
        return changes;
    }

    private void hear(Changes changes) {
        for (int number : changes.expunged()) {
            int uid = uids.remove(number - 1);
            assertThat(model.holds(uid)).as("UID %d was told as gone", uid).isFalse();
        }
        changedByOthers.retainAll(uids);
        changedByOthers.removeIf(uid -> !model.holds(uid));
        assertThat(arrive()).as("EXISTS was told").isEqualTo(changes.grown());
        assertThat(view.uidNext()).isEqualTo(model.uidNext());
        assertThat(learnsKeywords()).isEqualTo(changes.keywordsGrown());
        for (EntryState state : changes.changed()) {
            int uid = uids.get(state.number() - 1);
            assertThat(state.entry().uid()).isEqualTo(uid);
            assertThat(changedByOthers.remove(uid)).as("news of UID %d", uid).isTrue();
            flags.put(uid, state.flags());
        }
        assertThat(changedByOthers).as("changes that were not told").isEmpty();
        for (int uid : uids) {
            if (model.holds(uid)) {
                assertThat(flags.get(uid)).as("flags of UID %d", uid).isEqualTo(model.flags(uid));
            }
        }
    }

    private boolean arrive() {
        List<Integer> arrivals = model.uidsFrom(uidNext);
        uids.addAll(arrivals);
        for (int uid : arrivals) {
            flags.put(uid, model.flags(uid));
            if (uid >= model.recentUid()) {
                recent.add(uid);
            }
        }
        uidNext = model.uidNext();
        if (!arrivals.isEmpty() && !view.isReadOnly()) {
            model.claimRecent();
        }
        return !arrivals.isEmpty();
    }

    private boolean learnsKeywords() {
        boolean grown = model.keywords() > keywords;
        keywords = model.keywords();
        return grown;
    }

    void store(int[] numbers, FlagEdit edit, Flags named) {
        long modSeq = view.mailbox().status().highestModSeq();
        StoreResult result = view.store(numbers, edit, named);
        hear(result.before());
        int[] present = IntStream.of(numbers)
                .filter(number -> model.holds(uids.get(number - 1)))
                .toArray();
        assertThat(result.states().stream().mapToInt(EntryState::number).toArray())
                .isEqualTo(present);
        for (EntryState state : result.states()) {
            int uid = uids.get(state.number() - 1);
            Flags expected = edit.apply(model.flags(uid), named);
            assertThat(state.flags()).isEqualTo(expected);
            boolean changes = !expected.equals(model.flags(uid));
            assertThat(state.modSeq() > modSeq).isEqualTo(changes);
            if (changes) {
                model.change(this, uid, expected);
            }
            flags.put(uid, expected);
        }
        assertThat(learnsKeywords()).isEqualTo(result.keywordsGrown());
    }

    void check() {
        assertThat(view.exists()).isEqualTo(uids.size());
        for (int number = 1; number <= uids.size(); number++) {
            assertThat(view.entry(number).uid()).isEqualTo(uids.get(number - 1));
        }
        assertThat(view.lastUid()).isEqualTo(uids.isEmpty() ? 0 : uids.get(uids.size() - 1));
        assertThat(view.recent())
                .isEqualTo((int) uids.stream().filter(recent::contains).count());
    }
}
