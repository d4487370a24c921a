package dev.restante.pop3;

import static dev.restante.pop3.Pop3Host.USER;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.store.Account;
import dev.restante.store.MailboxView;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What transcripts cannot show: other sessions of the store, servers that close, and rows that somebody adds. */
class Pop3SessionTest {

    private static final byte[] MESSAGE = "Subject: hi\r\n\r\nhi\r\n".getBytes(ISO_8859_1);

    @Test
    void servesWhatAnotherProtocolExpungedDuringTheSession() throws IOException {
        try (Pop3Host host = new Pop3Host()) {
            host.file(MESSAGE);
            host.file(MESSAGE);
            try (Pop3Client client = host.login()) {
                expungeAll(host);
                assertThat(client.fetch("RETR 1")).isEqualTo(MESSAGE);
                assertThat(client.say("STAT")).isEqualTo("+OK 2 38");
                assertThat(client.say("DELE 1")).startsWith("+OK");
                assertThat(client.say("QUIT")).startsWith("+OK");
            }
        }
    }

    private static void expungeAll(Pop3Host host) {
        MailboxView view = inbox(host);
        view.mailbox()
                .expunge(IntStream.rangeClosed(1, view.exists())
                        .mapToObj(view::entry)
                        .toList());
    }

    private static MailboxView inbox(Pop3Host host) {
        return host.store.account(USER).orElseThrow().inbox().open(true);
    }

    @Test
    void removesNothingElseWhenTheServerWasResetDuringTheSession() throws IOException {
        try (Pop3Host host = new Pop3Host()) {
            host.file(MESSAGE);
            try (Pop3Client client = host.login()) {
                assertThat(client.say("DELE 1")).startsWith("+OK");
                host.store.reset();
                host.file(MESSAGE);
                assertThat(client.say("QUIT")).startsWith("+OK");
            }
            assertThat(inbox(host).exists()).isEqualTo(1);
        }
    }

    @Test
    void leavesMessagesRecentForImap() throws IOException {
        try (Pop3Host host = new Pop3Host()) {
            host.file(MESSAGE);
            try (Pop3Client client = host.login()) {
                client.fetch("RETR 1");
                client.say("QUIT");
            }
            assertThat(inbox(host).recent()).isEqualTo(1);
        }
    }

    @Test
    void saysFarewellAndGivesTheMaildropBackWhenTheServerCloses() throws IOException {
        try (Pop3Host host = new Pop3Host()) {
            host.file(MESSAGE);
            try (Pop3Client client = host.login();
                    Pop3Client stranger = host.connect()) {
                client.say("DELE 1");
                host.close();
                assertThat(client.readToEnd()).isEqualTo("-ERR [SYS/TEMP] pop.example.com closes the connection\r\n");
                assertThat(stranger.readToEnd()).startsWith("-ERR [SYS/TEMP]");
            }
            Account account = host.store.account(USER).orElseThrow();
            assertThat(account.maildropLock().take(Duration.ZERO)).isTrue();
            assertThat(account.inbox().status().messages()).isEqualTo(1);
        }
    }

    /** Who leaves without QUIT can be back before the server has seen it go. */
    @Test
    void aLoginWaitsForWhoeverIsJustLeaving() throws IOException {
        try (Pop3Host host = new Pop3Host(Duration.ofSeconds(20));
                Pop3Client next = host.connect()) {
            next.say("USER " + USER);
            try (Pop3Client leaving = host.login()) {
                next.send("PASS secret\r\n");
                leaving.send("NOOP\r\n");
            }
            assertThat(next.readLine()).startsWith("+OK");
        }
    }

    @Test
    void endsTheSessionOfTheAccountSoThatAResetForgetsIt() throws IOException {
        try (Pop3Host host = new Pop3Host();
                Pop3Client first = host.connect();
                Pop3Client second = host.connect()) {
            assertThat(first.login("undeclared@example.com", "any")).startsWith("+OK");
            assertThat(second.login("undeclared@example.com", "any")).startsWith("-ERR [IN-USE]");
            first.say("QUIT");
            host.store.reset();
            assertThat(host.store.account("undeclared@example.com")).isEmpty();
        }
    }

    @Test
    void aClientThatDoesNotReadKeepsNobodyElseWaiting() throws IOException {
        try (Pop3Host host = new Pop3Host()) {
            host.file(new byte[64 * 1024 * 1024]);
            try (Pop3Client stalled = host.login();
                    Pop3Client other = host.connect()) {
                stalled.send("RETR 1\r\n");
                assertThat(stalled.readLine()).startsWith("+OK"); // the server is in the middle of it
                host.file(MESSAGE);
                assertThat(inbox(host).exists()).isEqualTo(2);
                assertThat(other.login("bob@example.com", "any")).startsWith("+OK");
            }
        }
    }

    @Test
    void aRowIsAllThatACommandNeeds() throws IOException {
        AtomicBoolean available = new AtomicBoolean();
        Pop3Command row = new Pop3Command("XHI", "name", Set.of(Pop3State.AUTHORIZATION), Pop3SessionTest::greet)
                .announcing(Pop3Capability.when("X-HI loud", session -> available.get()));
        try (Pop3Host host = new Pop3Host(row);
                Pop3Client client = host.connect()) {
            assertThat(capabilities(client)).doesNotContain("X-HI loud");
            available.set(true);
            assertThat(capabilities(client)).contains("X-HI loud");
            assertThat(client.say("xhi Jane")).isEqualTo("+OK Hi Jane");
            assertThat(client.say("XHI")).isEqualTo("-ERR Usage: XHI name");
            assertThat(client.say("XYZZY")).contains(" XHI");
            client.login(USER, "secret");
            assertThat(client.say("XHI Jane")).startsWith("-ERR XHI is not allowed now");
        }
    }

    private static Pop3Reply greet(Pop3Session session, Arguments arguments) throws Pop3Exception {
        return Pop3Reply.ok("Hi " + arguments.name());
    }

    private static List<String> capabilities(Pop3Client client) throws IOException {
        return new String(client.fetch("CAPA"), ISO_8859_1).lines().toList();
    }

    @Test
    void takesNoPasswordWhereNoMechanismDoes() throws IOException {
        try (Pop3Host host = Pop3Host.withoutPasswords();
                Pop3Client client = host.connect()) {
            assertThat(capabilities(client)).contains("SASL X-WINK").doesNotContain("USER");
            assertThat(client.say("USER " + USER))
                    .isEqualTo("-ERR Passwords are not taken here. Mechanisms are X-WINK");
            assertThat(client.say("PASS secret")).isEqualTo("-ERR Passwords are not taken here. Mechanisms are X-WINK");
            assertThat(client.say("AUTH x-wink")).startsWith("+OK Maildrop");
        }
    }

    @Test
    void anInternalErrorTellsNothingAndTheSessionGoesOn() throws IOException {
        Pop3Command row = new Pop3Command("FAIL", "", Set.of(Pop3State.AUTHORIZATION), (session, arguments) -> {
            throw new IllegalStateException("an internal text");
        });
        try (Pop3Host host = new Pop3Host(row);
                Pop3Client client = host.connect()) {
            assertThat(client.say("FAIL"))
                    .isEqualTo("-ERR [SYS/TEMP] Internal error, the server's log has the details");
            assertThat(client.login(USER, "secret")).startsWith("+OK");
        }
    }
}
