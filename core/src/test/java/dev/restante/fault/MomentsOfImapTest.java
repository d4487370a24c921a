package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each command of IMAP is a moment: before it runs, in place of its reply, and behind that. */
class MomentsOfImapTest {

    private static final String STRUCK = "t NO [UNAVAILABLE] Struck\r\n";

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    private WireClient ready(Imap verb) throws IOException {
        host.file("Subject: x\r\n\r\nHello\r\n");
        host.server().account(FaultHost.JANE).createMailbox("Other");
        return switch (verb) {
            case STARTTLS, AUTHENTICATE, LOGIN -> host.greeted(Listener.IMAP);
            case CANCELUPDATE -> updated(host.imapInInbox());
            default -> host.imapInInbox();
        };
    }

    private static WireClient updated(WireClient client) throws IOException {
        client.send("u SEARCH RETURN (UPDATE) ALL\r\n");
        assertThat(client.readLinesTo("u ")).last().asString().startsWith("u OK");
        return client;
    }

    private static String command(Imap verb) {
        return switch (verb) {
            case AUTHENTICATE -> "AUTHENTICATE PLAIN " + FaultHost.PLAIN;
            case LOGIN -> "LOGIN jane@example.com secret";
            case ENABLE -> "ENABLE CONDSTORE";
            case ID -> "ID NIL";
            case COMPRESS -> "COMPRESS DEFLATE";
            case SELECT, EXAMINE, DELETE, SUBSCRIBE, UNSUBSCRIBE, GETACL, MYRIGHTS, GETQUOTAROOT -> verb + " Other";
            case CREATE -> "CREATE New";
            case RENAME -> "RENAME Other Another";
            case LIST, LSUB -> verb + " \"\" *";
            case STATUS -> "STATUS Other (MESSAGES)";
            case APPEND -> "APPEND Other {3+}\r\nabc";
            case NOTIFY -> "NOTIFY NONE";
            case SEARCH -> "SEARCH ALL";
            case SORT -> "SORT (SUBJECT) UTF-8 ALL";
            case THREAD -> "THREAD REFERENCES UTF-8 ALL";
            case CANCELUPDATE -> "CANCELUPDATE \"u\"";
            case FETCH -> "FETCH 1 FLAGS";
            case STORE -> "STORE 1 FLAGS (\\Seen)";
            case COPY, MOVE -> verb + " 1 Other";
            case REPLACE -> "REPLACE 1 Other {3+}\r\nabc";
            case SETACL -> "SETACL Other bob@example.com lr";
            case DELETEACL -> "DELETEACL Other bob@example.com";
            case LISTRIGHTS -> "LISTRIGHTS Other bob@example.com";
            case GETMETADATA -> "GETMETADATA Other /private/comment";
            case SETMETADATA -> "SETMETADATA Other (/private/comment NIL)";
            case GETQUOTA -> "GETQUOTA \"\"";
            case SETQUOTA -> "SETQUOTA \"\" (STORAGE 1000)";
            default -> verb.word();
        };
    }

    private static void say(WireClient client, Imap verb) throws IOException {
        client.send("t " + command(verb) + "\r\n");
    }

    /** What is said when the server has asked for it. */
    private static void finish(WireClient client, Imap verb) throws IOException {
        if (verb == Imap.IDLE) {
            client.readLinesTo("+ ");
            client.send("DONE\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void beforeItRuns(Imap verb) throws IOException {
        try (WireClient client = ready(verb)) {
            ActiveFault fault = host.add(on(verb).once().no("UNAVAILABLE", "Struck"));
            say(client, verb);
            client.expect(STRUCK);
            assertThat(fault.strikes()).isEqualTo(1);
            client.send("n NOOP\r\n");
            client.expect("n OK NOOP completed\r\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void inPlaceOfItsReply(Imap verb) throws IOException {
        try (WireClient client = ready(verb)) {
            ActiveFault fault = host.add(on(verb).insteadOfReply().once().no("UNAVAILABLE", "Struck"));
            say(client, verb);
            finish(client, verb);
            List<String> told = client.readLinesTo("t ");
            assertThat(told.get(told.size() - 1) + "\r\n").isEqualTo(STRUCK);
            assertThat(fault.strikes()).isEqualTo(1);
            if (verb == Imap.LOGOUT) {
                client.expectLast("");
            } else {
                client.send("n NOOP\r\n");
                client.expect("n OK NOOP completed\r\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void behindItsReply(Imap verb) throws IOException {
        try (WireClient client = ready(verb)) {
            ActiveFault fault = host.add(on(verb).afterReply().bye("Struck"));
            say(client, verb);
            finish(client, verb);
            assertThat(client.readLinesTo("t ")).last().asString().startsWith("t OK");
            client.expectLast("* BYE Struck\r\n");
            assertThat(fault.strikes()).isEqualTo(1);
        }
    }

    @Test
    void alsoWhereItBeginsWithUid() throws IOException {
        try (WireClient client = ready(Imap.FETCH)) {
            host.add(on(Imap.FETCH).no("UNAVAILABLE", "Struck"));
            client.send("t UID FETCH 1 FLAGS\r\n");
            client.expect(STRUCK);
        }
    }
}
