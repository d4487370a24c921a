package dev.restante.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.ImapHost;
import dev.restante.stress.Ledger.Key;
import dev.restante.testing.ImapClient;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of many sessions on the same mailbox: all that it is told goes into its {@link Picture} and the {@link Ledger}.
 */
final class Session implements Closeable {

    /** RFC 3501 section 7.4.1. */
    private static final Set<String> NUMBERS_STAY = Set.of("FETCH", "STORE", "SEARCH");

    private static final Pattern UIDVALIDITY = Pattern.compile("UIDVALIDITY (\\d+)");
    private static final int REMEMBERED_LINES = 60;

    private final ImapHost host;
    private final Ledger ledger;
    private final String name;
    private final Deque<String> dialogue = new ArrayDeque<>();
    private ImapClient client;
    private Picture picture = new Picture();
    private final Map<Integer, Integer> statesTold = new HashMap<>();
    private long uidValidity;
    private boolean readOnly;
    private int selections;
    private long askedAt;
    private String idleTag = "";

    Session(ImapHost host, Ledger ledger, String name) throws IOException {
        this.host = host;
        this.ledger = ledger;
        this.name = name;
        this.client = connect();
        select(false);
    }

    private ImapClient connect() throws IOException {
        ImapClient connected = new ImapClient(host.endpoint());
        connected.ok("LOGIN " + ImapHost.USER + " secret");
        return connected;
    }

    /**
     * How a command was answered.
     *
     * @param untagged what came before its end
     * @param completion how it ended, without the tag
     * @param told of which UIDs FETCH told
     */
    record Answer(List<String> untagged, String completion, Set<Integer> told) {

        boolean isOk() {
            return completion.startsWith("OK");
        }
    }

    Picture picture() {
        return picture;
    }

    Key key(int uid) {
        return new Key(uidValidity, uid);
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** The time at which the last command was sent. */
    long askedAt() {
        return askedAt;
    }

    /** Begins with a new picture: what was recent in the old one is not so in this one. */
    void select(boolean examine) throws IOException {
        picture = new Picture();
        statesTold.clear();
        readOnly = examine;
        selections++;
        Answer answer = ok((examine ? "EXAMINE" : "SELECT") + " INBOX");
        Matcher validity = UIDVALIDITY.matcher(String.join("\n", answer.untagged()));
        assertThat(validity.find()).as("UIDVALIDITY is told").isTrue();
        uidValidity = Long.parseLong(validity.group(1));
    }

    /** Leaves, with or without a word, and comes back. */
    void reconnect(boolean politely) throws IOException {
        if (politely) {
            ok("LOGOUT");
        }
        client.close();
        client = connect();
        select(false);
    }

    /** Runs a command, which must succeed. */
    Answer ok(String command) throws IOException {
        Answer answer = run(command);
        assertThat(answer.completion()).as(command).startsWith("OK");
        return answer;
    }

    Answer run(String command) throws IOException {
        boolean numbersMayMove = !NUMBERS_STAY.contains(command.split(" ")[0]);
        assertThat(client.hasUnread()).as("anything is told while nobody asked").isFalse();
        askedAt = ledger.now();
        remember("C: " + command);
        List<String> untagged = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        String completion = client.run(command, response -> {
            untagged.add(response);
            hear(response, numbersMayMove, told);
        });
        remember("S: tag " + completion);
        return new Answer(untagged, completion, told);
    }

    private void hear(String response, boolean numbersMayMove, Set<Integer> told) {
        remember("S: " + response);
        picture.hear(response, numbersMayMove).ifPresent(fetched -> {
            told.add(fetched.uid());
            if (fetched.uid() != 0) {
                check(fetched);
            }
        });
    }

    private void check(Told told) {
        Key key = key(told.uid());
        String id = told.id() == null ? ledger.id(key) : told.id();
        if (told.id() != null) {
            ledger.identify(key, id);
        }
        if (told.flags() != null) {
            Set<String> flags = new HashSet<>(told.flags());
            if (flags.remove(Told.RECENT) && !readOnly) {
                ledger.recent(key, name + " in selection " + selections);
            }
            if (Ledger.isOwned(id)) {
                checkState(told.uid(), ledger.history(id).check(flags, askedAt));
            }
        }
    }

    private void checkState(int uid, int state) {
        Integer before = statesTold.put(uid, state);
        if (before != null) {
            assertThat(state).as("state of UID %d after %d", uid, before).isGreaterThanOrEqualTo(before);
        }
    }

    /** Asks for what it was not told of new messages. */
    void sync() throws IOException {
        for (List<Integer> numbers = picture.incomplete(); !numbers.isEmpty(); numbers = picture.incomplete()) {
            ok("FETCH " + UidSets.write(numbers) + " (UID FLAGS ENVELOPE)");
        }
    }

    /** Hears all there is. */
    void catchUp() throws IOException {
        ok("NOOP");
        sync();
        picture.checkRecent();
    }

    boolean isIdling() {
        return !idleTag.isEmpty();
    }

    void beginIdle() throws IOException {
        assertThat(client.hasUnread()).as("anything is told while nobody asked").isFalse();
        askedAt = ledger.now();
        remember("C: IDLE");
        idleTag = client.idle();
    }

    void listenUntil(BooleanSupplier content) throws IOException {
        while (!content.getAsBoolean()) {
            hear(client.response(), true, new HashSet<>());
        }
    }

    /** Listens until it is told that something came. */
    void listenForArrivals() throws IOException {
        int before = picture.arrivals();
        listenUntil(() -> picture.arrivals() > before);
    }

    void endIdle() throws IOException {
        remember("C: DONE");
        client.send("DONE\r\n");
        assertThat(client.completion(idleTag, response -> hear(response, true, new HashSet<>())))
                .startsWith("OK");
        idleTag = "";
    }

    private void remember(String line) {
        if (dialogue.size() == REMEMBERED_LINES) {
            dialogue.removeFirst();
        }
        dialogue.addLast(line);
    }

    /** The last of what it said and was told. */
    String dialogue() {
        return name + ":\n  " + String.join("\n  ", Objects.requireNonNull(dialogue));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
