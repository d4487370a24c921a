package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.testing.ImapClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One of several sessions on the same mailbox: all that it is told goes into its {@link ClientPicture}. */
final class StressSession implements AutoCloseable {

    /** RFC 3501 section 7.4.1. */
    private static final Set<String> NUMBERS_STAY = Set.of("FETCH", "STORE", "SEARCH");

    private final ImapClient client;
    private final ClientPicture picture = new ClientPicture();
    private String idleTag = "";

    StressSession(ImapHost host) throws IOException {
        client = host.open("INBOX");
        run("SELECT INBOX");
    }

    /**
     * How a command was answered.
     *
     * @param untagged what came before its end
     * @param completion how it ended, without the tag
     * @param fetched the UIDs of the messages of which FETCH told
     */
    record Answer(List<String> untagged, String completion, Set<Integer> fetched) {}

    ClientPicture picture() {
        return picture;
    }

    /** Runs a command, which must succeed. */
    Answer run(String command) throws IOException {
        boolean numbersMayMove = !NUMBERS_STAY.contains(command.split(" ")[0]);
        List<String> untagged = new ArrayList<>();
        picture.takeFetched();
        String completion = client.run(command, response -> {
            untagged.add(response);
            picture.hear(response, numbersMayMove);
        });
        assertThat(completion)
                .as(command)
                .matches(how ->
                        how.startsWith("OK") || how.startsWith("NO [EXPUNGEISSUED]") && command.contains("STORE"));
        return new Answer(untagged, completion, picture.takeFetched());
    }

    /** Asks for what it was not told of new messages. */
    void sync() throws IOException {
        for (int first = picture.firstUnknown(); first > 0; first = picture.firstUnknown()) {
            run("FETCH " + first + ":" + picture.size() + " (UID FLAGS)");
        }
    }

    /** Hears all there is. */
    void catchUp() throws IOException {
        run("NOOP");
        sync();
    }

    boolean isIdling() {
        return !idleTag.isEmpty();
    }

    void beginIdle() throws IOException {
        idleTag = client.idle();
    }

    /** Listens until it knows as much as the mailbox has. */
    void listenUntilAgreed(List<ClientPicture.Known> truth) throws IOException {
        while (!picture.agreesWith(truth)) {
            picture.hear(client.response(), true);
        }
    }

    /** Listens until a response names the keyword. */
    void listenUntilToldOf(String keyword) throws IOException {
        String response;
        do {
            response = client.response();
            picture.hear(response, true);
        } while (!response.contains(keyword));
    }

    void endIdle() throws IOException {
        client.send("DONE\r\n");
        assertThat(client.completion(idleTag, response -> picture.hear(response, true)))
                .startsWith("OK");
        idleTag = "";
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
