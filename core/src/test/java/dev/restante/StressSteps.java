package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.StressSession.Answer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a session does at random. Nobody else touches its own keyword, so it knows for certain which messages have that,
 * whatever the others do at the same time.
 */
final class StressSteps {

    static final String OTHER = "Other";

    private static final int MANY = 40;
    private static final List<String> SHARED_FLAGS =
            List.of("\\Seen", "\\Flagged", "\\Deleted", "\\Deleted \\Draft", "shared", "\\Answered shared");
    private static final Pattern COPYUID = Pattern.compile("\\[COPYUID \\d+ ([0-9:,]+) ");
    private static final Pattern FETCHED = Pattern.compile("\\(UID (\\d+) BODY.*?Subject: (\\S+)", Pattern.DOTALL);

    private final StressSession session;
    private final String keyword;
    private final Random random;
    private final ConcurrentMap<Integer, String> subjects;
    private final Map<Integer, Boolean> marked = new HashMap<>();
    private int appended;

    /** The subjects are those of all sessions: no UID ever means two messages. */
    StressSteps(StressSession session, String keyword, long seed, ConcurrentMap<Integer, String> subjects) {
        this.session = session;
        this.keyword = keyword;
        this.random = new Random(seed);
        this.subjects = subjects;
    }

    /**
     * The messages that a command names.
     *
     * @param uid what makes it a UID command
     * @param set the sequence set
     * @param uids which messages that is, as far as the client knows, in order
     */
    private record Target(String uid, String set, List<Integer> uids) {}

    StressSession session() {
        return session;
    }

    String keyword() {
        return keyword;
    }

    /** Does something. */
    void step() throws IOException {
        session.sync();
        if (session.picture().size() == 0) {
            append();
            session.run("NOOP");
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> append();
            case 3, 4 -> storeShared(target());
            case 5, 6 -> mark(target());
            case 7 -> copy(target());
            case 8 -> move(target());
            case 9 -> session.run(random.nextBoolean() ? "EXPUNGE" : "UID EXPUNGE 1:*");
            case 10 -> search();
            default -> fetch(target());
        }
    }

    private Target target() {
        ClientPicture picture = session.picture();
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = 1 + random.nextInt(picture.size());
            int to = Math.min(picture.size(), from + random.nextInt(4));
            IntStream.rangeClosed(from, to).forEach(numbers::add);
        }
        List<Integer> uids = numbers.stream().map(picture::uid).toList();
        boolean byUid = random.nextBoolean();
        return new Target(
                byUid ? "UID " : "",
                (byUid ? uids : numbers).stream().map(Object::toString).collect(Collectors.joining(",")),
                uids);
    }

    private void append() throws IOException {
        if (session.picture().size() < MANY) {
            String message = "Subject: " + keyword + "-" + ++appended + "\r\n\r\nLine\r\n";
            String flags = random.nextBoolean() ? "(" + sharedFlags() + ") " : "";
            session.run("APPEND INBOX " + flags + "{" + message.length() + "+}\r\n" + message);
        }
    }

    private String sharedFlags() {
        return SHARED_FLAGS.get(random.nextInt(SHARED_FLAGS.size()));
    }

    /** After a silent one it asks, since it is not told what it did itself. */
    private void storeShared(Target target) throws IOException {
        boolean silent = random.nextBoolean();
        String sign = random.nextBoolean() ? "+" : "-";
        session.run(target.uid + "STORE " + target.set + " " + sign + (silent ? "FLAGS.SILENT (" : "FLAGS (")
                + sharedFlags() + ")");
        if (silent) {
            session.run("FETCH 1:* (UID FLAGS)");
        }
    }

    /** A message that somebody else has expunged is not answered, and has no mark. */
    private void mark(Target target) throws IOException {
        boolean on = random.nextInt(3) > 0;
        Answer answer =
                session.run(target.uid + "STORE " + target.set + " " + (on ? "+" : "-") + "FLAGS (" + keyword + ")");
        target.uids.stream().filter(answer.fetched()::contains).forEach(uid -> marked.put(uid, on));
    }

    private void copy(Target target) throws IOException {
        boolean toOther = session.picture().size() > MANY || random.nextBoolean();
        Answer answer = session.run(target.uid + "COPY " + target.set + (toOther ? " " + OTHER : " INBOX"));
        assertThat(sourceUids(answer.completion())).as("what was copied").isEqualTo(target.uids);
    }

    private void move(Target target) throws IOException {
        Answer answer =
                session.run(target.uid + "MOVE " + target.set + (random.nextBoolean() ? " " + OTHER : " INBOX"));
        assertThat(target.uids).as("what was moved").containsAll(sourceUids(String.join("", answer.untagged())));
    }

    private static List<Integer> sourceUids(String code) {
        Matcher copyUid = COPYUID.matcher(code);
        if (!copyUid.find()) {
            return List.of();
        }
        return Pattern.compile(",")
                .splitAsStream(copyUid.group(1))
                .map(range -> range.split(":"))
                .flatMap(ends -> IntStream.rangeClosed(
                                Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                        .boxed())
                .toList();
    }

    private void search() throws IOException {
        List<Integer> numbers = found(session.run("SEARCH KEYWORD " + keyword));
        checkMarks(numbers.stream().map(session.picture()::uid).collect(Collectors.toSet()), session.picture());
        assertThat(found(session.run("UID SEARCH UNDELETED"))).isSorted();
    }

    private static List<Integer> found(Answer answer) {
        String response = answer.untagged().stream()
                .filter(each -> each.startsWith("* SEARCH"))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("\\d+")
                .matcher(response)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    private void checkMarks(Set<Integer> uidsWithKeyword, ClientPicture picture) {
        for (ClientPicture.Known message : picture.messages()) {
            if (marked.containsKey(message.uid())) {
                assertThat(uidsWithKeyword.contains(message.uid()))
                        .as("%s at UID %d", keyword, message.uid())
                        .isEqualTo(marked.get(message.uid()));
            }
        }
    }

    private void fetch(Target target) throws IOException {
        String body = random.nextInt(4) > 0 ? "BODY.PEEK[]" : "BODY[]";
        Answer answer = session.run(target.uid + "FETCH " + target.set + " (UID " + body + ")");
        FETCHED.matcher(String.join("\r\n", answer.untagged()))
                .results()
                .forEach(each -> checkSubject(Integer.parseInt(each.group(1)), each.group(2)));
        assertThat(answer.fetched()).containsAll(target.uids);
    }

    private void checkSubject(int uid, String subject) {
        assertThat(subjects.merge(uid, subject, (before, now) -> before))
                .as("subject of UID %d", uid)
                .isEqualTo(subject);
    }

    /** What holds when nobody does anything any more. */
    void checkAtTheEnd(List<ClientPicture.Known> truth) throws IOException {
        session.catchUp();
        assertThat(session.picture().messages()).isEqualTo(truth);
        Answer answer = session.run("FETCH 1:* (UID BODY.PEEK[])");
        FETCHED.matcher(String.join("\r\n", answer.untagged()))
                .results()
                .forEach(each -> checkSubject(Integer.parseInt(each.group(1)), each.group(2)));
        checkMarks(
                truth.stream()
                        .filter(message ->
                                message.flags() != null && message.flags().contains(keyword))
                        .map(ClientPicture.Known::uid)
                        .collect(Collectors.toSet()),
                session.picture());
    }
}
