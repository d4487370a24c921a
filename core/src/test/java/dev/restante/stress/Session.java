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
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** One of many sessions on the same mailbox. */
final class Session implements Closeable {

    /** RFC 3501 section 7.4.1. */
    private static final Set<String> NUMBERS_STAY = Set.of("FETCH", "STORE", "SEARCH");

    private static final int REMEMBERED_LINES = 60;

    private final ImapHost host;
    private final Ledger ledger;
    private final String name;
    private final Kind kind;
    private final Deque<String> dialogue = new ArrayDeque<>();
    private ImapClient client;
    private Hearing hearing;
    private boolean readOnly;
    private int selections;
    private String idleTag = "";

    Session(ImapHost host, Ledger ledger, int number) throws IOException {
        this.host = host;
        this.ledger = ledger;
        this.kind = Kind.values()[number % Kind.values().length];
        this.name = "Session " + number + " " + kind;
        this.client = connect();
        this.hearing = new Hearing(kind, ledger, "", new Picture(kind));
        select(false);
    }

    private ImapClient connect() throws IOException {
        ImapClient connected = new ImapClient(host.endpoint());
        connected.ok("LOGIN " + ImapHost.USER + " secret");
        if (!kind.enabled().isEmpty()) {
            connected.ok("ENABLE " + kind.enabled());
        }
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
        return hearing.picture();
    }

    Kind kind() {
        return kind;
    }

    Key key(int uid) {
        return new Key(hearing.uidValidity(), uid);
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** The time at which the last command was sent. */
    long askedAt() {
        return hearing.askedAt();
    }

    /** The number of the last change up to which it knows everything. */
    long knownUpTo() {
        return hearing.knownUpTo();
    }

    /** Begins with a new picture: what was recent in the old one is not so in this one. */
    void select(boolean examine) throws IOException {
        open(examine, new Picture(kind), "");
    }

    /** Says what it knew before, so that it is told only what is new (RFC 7162 section 3.2.5). */
    void resume() throws IOException {
        List<Integer> uids = picture().uids().stream().filter(uid -> uid != 0).toList();
        String known = uids.isEmpty() ? "" : " " + UidSets.write(uids);
        open(
                false,
                new Picture(picture()),
                " (QRESYNC (" + hearing.uidValidity() + " " + hearing.knownUpTo() + known + "))");
    }

    private void open(boolean examine, Picture picture, String parameters) throws IOException {
        readOnly = examine;
        hearing = new Hearing(kind, ledger, examine ? "" : name + " in selection " + ++selections, picture);
        hearing.begin(true);
        String command = (examine ? "EXAMINE" : "SELECT") + " INBOX" + parameters;
        remember("C: " + command);
        List<String> untagged = new ArrayList<>();
        String completion = client.run(command, response -> {
            remember("S: " + response);
            untagged.add(response);
        });
        assertThat(completion).as(command).startsWith("OK");
        hearing.hearSelected(untagged);
        hearing.end(completion);
    }

    /** Leaves, with or without a word, and comes back. */
    void reconnect(boolean politely) throws IOException {
        if (politely) {
            ok("LOGOUT");
        }
        client.close();
        client = connect();
    }

    /** Runs a command, which must succeed. */
    Answer ok(String command) throws IOException {
        Answer answer = run(command);
        assertThat(answer.completion()).as(command).startsWith("OK");
        return answer;
    }

    Answer run(String command) throws IOException {
        begin(command, !NUMBERS_STAY.contains(command.split(" ")[0]));
        List<String> untagged = new ArrayList<>();
        String completion = client.run(command, response -> {
            untagged.add(response);
            hear(response);
        });
        remember("S: tag " + completion);
        hearing.end(completion);
        return new Answer(untagged, completion, hearing.told());
    }

    private void begin(String command, boolean numbersMayMove) throws IOException {
        assertThat(client.hasUnread()).as("anything is told while nobody asked").isFalse();
        hearing.begin(numbersMayMove);
        remember("C: " + command);
    }

    private void hear(String response) {
        remember("S: " + response);
        hearing.hear(response);
    }

    /** Asks for what it was not told of new messages. */
    void sync() throws IOException {
        int rounds = 0;
        for (List<Integer> numbers = picture().incomplete();
                !numbers.isEmpty();
                numbers = picture().incomplete()) {
            assertThat(rounds++).as("times that it had to ask").isLessThan(100);
            ok((kind.hasNumbers() ? "FETCH " + UidSets.write(numbers) : "UID FETCH " + uids(numbers))
                    + " (UID FLAGS ENVELOPE)");
        }
    }

    /** Without numbers, what it knows nothing of can be anywhere. */
    private String uids(List<Integer> numbers) {
        List<Integer> uids =
                numbers.stream().map(number -> picture().message(number).uid()).toList();
        return uids.contains(0) ? "1:*" : UidSets.write(uids);
    }

    /** Hears all there is. */
    void catchUp() throws IOException {
        ok("NOOP");
        sync();
        picture().checkRecent();
    }

    boolean isIdling() {
        return !idleTag.isEmpty();
    }

    void beginIdle() throws IOException {
        begin("IDLE", true);
        idleTag = client.idle();
    }

    void listenUntil(BooleanSupplier content) throws IOException {
        while (!content.getAsBoolean()) {
            hear(client.response());
        }
    }

    /** Listens until it is told that something came. */
    void listenForArrivals() throws IOException {
        int before = picture().arrivals();
        listenUntil(() -> picture().arrivals() > before);
    }

    void endIdle() throws IOException {
        remember("C: DONE");
        client.send("DONE\r\n");
        String completion = client.completion(idleTag, this::hear);
        assertThat(completion).startsWith("OK");
        hearing.end(completion);
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
        return name + ":\n  " + String.join("\n  ", dialogue);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
