package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.store.Flags;
import dev.restante.testing.ImapClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A client that does not read what it asked for: the answer is more than any buffer on the way holds, so its session
 * stands still, and nobody else has to.
 */
class ImapStalledReaderTest {

    private static final int MESSAGES = 10_000;
    private static final String BODY = "x".repeat(1000) + "\r\n";

    private static List<String> rest(ImapClient client, String tag) throws IOException {
        List<String> untagged = new ArrayList<>();
        assertThat(client.completion(tag, untagged::add)).startsWith("OK");
        return untagged;
    }

    @Test
    void holdsUpNoOtherSession() throws IOException {
        try (ImapHost host = new ImapHost()) {
            for (int i = 0; i < MESSAGES; i++) {
                ImapHost.file(host.inbox(), Flags.NONE, "Subject: " + i + "\r\n\r\n" + BODY);
            }
            try (ImapClient stalled = new ImapClient(host.endpoint(), 4096).open(ImapHost.USER, "INBOX");
                    ImapClient idle = host.open("INBOX");
                    ImapClient other = host.open("INBOX")) {
                String tag = stalled.begin("FETCH 1:* BODY[]");
                List<String> fetched = new ArrayList<>();
                fetched.add(stalled.response()); // it has begun; from here on nobody reads
                String idling = idle.idle();

                assertThat(other.ok("NOOP")).as("flags that FETCH sets").hasSize(MESSAGES);
                other.ok("STORE 1:5000 +FLAGS.SILENT (\\Deleted)");
                assertThat(other.ok("EXPUNGE")).hasSize(5000);
                other.ok("COPY 1:10 INBOX");
                ImapHost.file(host.inbox(), Flags.NONE, "Subject: new\r\n\r\n");
                assertThat(other.ok("NOOP")).contains("* 5011 EXISTS");
                for (String told = idle.response(); !told.equals("* 5011 EXISTS"); ) {
                    told = idle.response();
                }
                idle.send("DONE\r\n");
                rest(idle, idling);

                fetched.addAll(rest(stalled, tag));
                assertThat(fetched.stream().filter(each -> each.contains("BODY[]")))
                        .as("messages as they were when the client asked for them")
                        .hasSize(MESSAGES)
                        .allMatch(each -> each.endsWith(BODY + " FLAGS (\\Seen \\Recent))"));
            }
        }
    }
}
