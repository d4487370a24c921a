package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.restante.mail.MailboxMessage;
import dev.restante.mail.NewMail;
import dev.restante.testing.ImapClient;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages and mailboxes go, and come, while a client looks at them. */
class ExpungedNowTest {

    private static final String JANE = "jane@example.com";

    private final MailServer server =
            MailServer.builder().account(JANE, "secret").start();
    private final MailAccount jane = server.account(JANE);
    private Mailbox box;
    private ImapClient client;

    @BeforeEach
    void openBox() throws IOException {
        box = jane.createMailbox("box");
        box.add(IntStream.rangeClosed(1, 5)
                .mapToObj(number -> NewMail.of(("Subject: " + number + "\r\n\r\n").getBytes()))
                .toList());
        client = new ImapClient(server.imap()).open(JANE, "box");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    private List<String> subjects() {
        return box.messages().stream().map(MailboxMessage::subject).toList();
    }

    private String run(String command) throws IOException {
        return client.run(command, untagged -> {});
    }

    @Test
    void theFirstTheLastAndAnyGoAtOnce() throws IOException {
        box.expungeFirst(1);
        assertThat(client.ok("NOOP")).containsExactly("* 1 EXPUNGE");
        box.expungeLast(2);
        assertThat(client.ok("NOOP")).containsExactly("* 4 EXPUNGE", "* 3 EXPUNGE");
        assertThat(subjects()).containsExactly("2", "3");
        box.expunge(message -> message.subject().equals("2"));
        assertThat(client.ok("NOOP")).containsExactly("* 1 EXPUNGE");
        box.expungeFirst(2);
        box.expungeLast(2);
        assertThat(client.ok("NOOP")).containsExactly("* 1 EXPUNGE");
        assertThat(subjects()).isEmpty();
    }

    @Test
    void whoIdlesIsToldAtOnce() throws IOException {
        String tag = client.idle();
        box.expungeLast(1);
        assertThat(client.response()).isEqualTo("* 5 EXPUNGE");
        box.add(NewMail.from("shop@example.com").to(JANE).subject("6"));
        assertThat(client.response()).isEqualTo("* 5 EXISTS");
        assertThat(client.response()).endsWith(" RECENT");
        box.clear();
        for (int number = 5; number > 0; number--) {
            assertThat(client.response()).isEqualTo("* " + number + " EXPUNGE");
        }
        client.send("DONE\r\n");
        assertThat(client.completion(tag, untagged -> {})).startsWith("OK");
    }

    @Test
    void fewerThanNoneCannotGo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> box.expungeFirst(-1))
                .withMessage("A number of messages must not be negative, as -1 is");
        assertThatIllegalArgumentException().isThrownBy(() -> box.expungeLast(-1));
        box.expungeFirst(0);
        box.expungeLast(0);
        assertThat(box.count()).isEqualTo(5);
    }

    @Test
    void aMailboxGoesUnderASessionThatFetches() throws IOException {
        box.delete();

        assertThat(run("FETCH 5 UID")).isEqualTo("OK [EXPUNGEISSUED] FETCH completed");
        assertThat(client.ok("NOOP"))
                .containsExactly("* 5 EXPUNGE", "* 4 EXPUNGE", "* 3 EXPUNGE", "* 2 EXPUNGE", "* 1 EXPUNGE");
        assertThat(run("FETCH 1 UID")).isEqualTo("BAD There are only 0 messages");
        assertThat(client.ok("UID FETCH 1:* FLAGS")).isEmpty();
        assertThat(run("APPEND box {1+}\r\nx")).isEqualTo("NO [TRYCREATE] There is no mailbox box");
        assertThat(run("STATUS box (MESSAGES)")).isEqualTo("NO [NONEXISTENT] There is no mailbox box");
        assertThat(run("SELECT box")).isEqualTo("NO [NONEXISTENT] There is no mailbox box");
        assertThat(run("FETCH 1 UID")).startsWith("BAD FETCH is not allowed now");
    }

    @Test
    void aMailboxGoesUnderASessionThatIdles() throws IOException {
        String tag = client.idle();
        box.delete();
        for (int number = 5; number > 0; number--) {
            assertThat(client.response()).isEqualTo("* " + number + " EXPUNGE");
        }
        jane.createMailbox("box").add(NewMail.from("shop@example.com").to(JANE));
        client.send("DONE\r\n");
        assertThat(client.completion(tag, untagged -> {})).startsWith("OK");
        assertThat(client.ok("NOOP")).as("of another mailbox").isEmpty();
        assertThat(client.ok("SELECT box")).contains("* 1 EXISTS");
    }

    @Test
    void goesWhateverTheRightsToIt() throws IOException {
        client.ok("SETACL box " + JANE + " lra");
        box.readOnly(true);
        box.delete();

        assertThat(jane.hasMailbox("box")).isFalse();
    }

    @Test
    void theInboxStaysAndWhatIsGoneSaysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jane.inbox().delete())
                .withMessage("INBOX cannot be deleted");
        box.delete();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> box.delete())
                .withMessage("jane@example.com has no mailbox box, only INBOX");
        assertThatIllegalArgumentException().isThrownBy(() -> box.changeUidValidity());
        assertThatIllegalArgumentException().isThrownBy(() -> box.readOnly(true));
    }
}
