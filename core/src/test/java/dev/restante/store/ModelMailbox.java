package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Does the same to a mailbox and to a map of UIDs to flags, which must not be told apart. */
final class ModelMailbox {

    /** A step picks messages by so many bits, over and over. */
    static final int PICKS = 12;

    private final Account account = new Account("jane@example.com", null, () -> 1, InstantSource.system());
    private final Mailbox other = account.inbox();
    private final Mailbox mailbox;
    private final TreeMap<Integer, Flags> truth = new TreeMap<>();
    private final TreeSet<String> keywords = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final List<ModelClient> clients = new ArrayList<>();
    private int uidNext = 1;
    /** No client was told of this UID or a higher one as its recent. */
    private int recentUid = 1;

    ModelMailbox(int views, int logCapacity) {
        mailbox = new Mailbox(account, 2, new ChangeLog(logCapacity));
        for (int i = 0; i < views; i++) {
            clients.add(new ModelClient(this, mailbox, false));
        }
    }

    /** What is done. */
    enum Kind {
        ADD,
        ADD_MORE,
        STORE,
        STORE_MORE,
        EXPUNGE_DELETED,
        EXPUNGE_DELETED_OF,
        EXPUNGE,
        COPY,
        MOVE,
        PULL,
        PULL_WITHOUT_EXPUNGES,
        REOPEN
    }

    /**
     * What is done.
     *
     * @param kind what
     * @param view by whom
     * @param picked to which messages of those that it knows
     * @param edit how flags are changed
     * @param flags which
     */
    record Step(Kind kind, int view, int picked, FlagEdit edit, Flags flags) {

        int[] numbers(int exists) {
            return IntStream.rangeClosed(1, exists)
                    .filter(number -> (picked >> number % PICKS & 1) > 0)
                    .toArray();
        }
    }

    void play(Step step) throws MailboxException {
        ModelClient client = clients.get(step.view);
        int[] numbers = step.numbers(client.view().exists());
        switch (step.kind) {
            case ADD, ADD_MORE -> add(step.flags);
            case STORE, STORE_MORE -> client.store(numbers, step.edit, step.flags);
            case EXPUNGE_DELETED -> expungeDeleted();
            case EXPUNGE_DELETED_OF -> expungeDeleted(client.view(), numbers);
            case EXPUNGE -> expunge(client.view(), numbers);
            case COPY -> copy(client.view(), numbers);
            case MOVE -> move(client.view(), numbers);
            case PULL -> client.pull(true);
            case PULL_WITHOUT_EXPUNGES -> client.pull(false);
            case REOPEN -> clients.set(step.view, new ModelClient(this, mailbox, step.picked % 2 == 0));
        }
        check();
    }

    private void add(Flags flags) {
        assertThat(mailbox.append(Samples.message("x"), flags, Samples.DATE)).isEqualTo(uidNext);
        truth.put(uidNext++, flags);
        keywords.addAll(flags.keywords());
    }

    private void expungeDeleted() throws MailboxException {
        mailbox.expungeDeleted();
        truth.values().removeIf(flags -> flags.has(SystemFlag.DELETED));
    }

    private void expungeDeleted(MailboxView view, int[] numbers) throws MailboxException {
        view.expungeDeleted(numbers);
        Set<Integer> named = IntStream.of(uids(view, numbers)).boxed().collect(Collectors.toSet());
        truth.entrySet()
                .removeIf(
                        each -> named.contains(each.getKey()) && each.getValue().has(SystemFlag.DELETED));
    }

    private void expunge(MailboxView view, int[] numbers) {
        List<MailboxEntry> entries = IntStream.of(numbers).mapToObj(view::entry).toList();
        mailbox.expunge(entries);
        entries.forEach(entry -> truth.remove(entry.uid()));
    }

    /** Those that are gone can be copied as long as the client knows them. */
    private void copy(MailboxView view, int[] numbers) throws MailboxException {
        List<Flags> flags = view.states(numbers).stream().map(EntryState::flags).toList();
        CopyResult result = view.copyTo(mailbox, numbers);
        assertThat(result.sourceUids()).isEqualTo(uids(view, numbers));
        assertThat(result.targetUids())
                .isEqualTo(IntStream.range(uidNext, uidNext + numbers.length).toArray());
        flags.forEach(each -> truth.put(uidNext++, each));
    }

    /** Those that are gone are not moved. */
    private void move(MailboxView view, int[] numbers) throws MailboxException {
        int before = other.status().messages();
        int[] present = IntStream.of(numbers)
                .filter(number -> holds(view.entry(number).uid()))
                .toArray();
        assertThat(view.moveTo(other, numbers).sourceUids()).isEqualTo(uids(view, present));
        assertThat(other.status().messages()).isEqualTo(before + present.length);
        IntStream.of(uids(view, present)).forEach(truth::remove);
    }

    private static int[] uids(MailboxView view, int[] numbers) {
        return IntStream.of(numbers).map(number -> view.entry(number).uid()).toArray();
    }

    private void check() {
        MailboxStatus status = mailbox.status();
        assertThat(status.messages()).isEqualTo(truth.size());
        assertThat(status.uidNext()).isEqualTo(uidNext);
        assertThat(status.unseen()).isEqualTo((int) truth.values().stream()
                .filter(flags -> !flags.has(SystemFlag.SEEN))
                .count());
        assertThat(status.recent()).isEqualTo(truth.tailMap(recentUid).size());
        clients.forEach(ModelClient::check);
    }

    void checkAtTheEnd() {
        clients.forEach(client -> client.pull(true));
        for (ModelClient client : clients) {
            assertThat(client.uids()).isEqualTo(List.copyOf(truth.keySet()));
            assertThat(client.pull(true)).isSameAs(Changes.NONE);
        }
        assertThat(new ModelClient(this, mailbox, true).uids()).isEqualTo(List.copyOf(truth.keySet()));
        check();
    }

    boolean holds(int uid) {
        return truth.containsKey(uid);
    }

    Flags flags(int uid) {
        return truth.get(uid);
    }

    /** The UIDs from there on. */
    List<Integer> uidsFrom(int uid) {
        return List.copyOf(truth.tailMap(uid).keySet());
    }

    /** What the first without {@code \Seen} is, or 0. */
    int firstUnseenUid() {
        return truth.entrySet().stream()
                .filter(each -> !each.getValue().has(SystemFlag.SEEN))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    int uidNext() {
        return uidNext;
    }

    /** How many were ever used. */
    int keywords() {
        return keywords.size();
    }

    int recentUid() {
        return recentUid;
    }

    void claimRecent() {
        recentUid = uidNext;
    }

    /** A client changes the flags of a message: the others have to be told. */
    void change(ModelClient by, int uid, Flags flags) {
        truth.put(uid, flags);
        keywords.addAll(flags.keywords());
        clients.stream().filter(client -> client != by).forEach(client -> client.changedByOthers(uid));
    }
}
