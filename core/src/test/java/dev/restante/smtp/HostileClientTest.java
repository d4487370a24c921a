package dev.restante.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.MailWaitError;
import dev.restante.testing.SmtpClient;
import dev.restante.testing.StalledClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that break off, never end, never read, or come in crowds. */
class HostileClientTest {

    private final MailServer server = MailServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void answersALineThatDoesNotEndAndGoesOn() throws IOException {
        byte[] chunk = "x".repeat(1_000_000).getBytes(US_ASCII);
        try (SmtpClient client = SmtpClient.connect(server)) {
            for (int i = 0; i < 100; i++) {
                client.send(chunk);
            }
            client.say("", "500 5.5.2 Line too long").say("NOOP", "250 ");
        }
    }

    @Test
    void deliversNothingOfAMessageThatBreaksOff() throws IOException {
        try (SmtpClient client = SmtpClient.inData(server, "jane@example.com")) {
            client.send("Subject: half\r\n\r\n.");
            client.wire().reset();
        }

        server.received().awaitNone(Duration.ofMillis(1));
    }

    @Test
    void deliversNothingOfAMessageWhoseClientLeaves() throws IOException {
        try (SmtpClient client = SmtpClient.inData(server, "jane@example.com")) {
            client.send("Subject: half\r\n\r\n.\r").wire().endOutput();
            client.expect("421 ").expectClosed();
        }

        server.received().awaitNone(Duration.ofMillis(1));
    }

    @Test
    void deliversNothingOfAChunkThatBreaksOff() throws IOException {
        try (SmtpClient client = SmtpClient.greet(server).envelope("", "jane@example.com")) {
            client.send("BDAT 20 LAST\r\nSubject: half\r\n");
            client.wire().reset();
        }

        server.received().awaitNone(Duration.ofMillis(1));
    }

    /** Two gigabytes are announced: the chunk is passed over as it comes, until its client has enough. */
    @Test
    void deliversNothingOfAHugeChunkWhoseClientLeaves() throws IOException {
        byte[] piece = "x".repeat(1_000_000).getBytes(US_ASCII);
        try (SmtpClient client = SmtpClient.greet(server).envelope("", "jane@example.com")) {
            client.send("BDAT 2147483648 LAST\r\n");
            for (int i = 0; i < 50; i++) {
                client.send(piece);
            }
            client.wire().endOutput();
            client.expect("421 ").expectClosed();
        }

        server.received().awaitNone(Duration.ofMillis(1));
    }

    @Test
    void keepsTheChunksOfSeveralClientsApart() throws IOException {
        try (SmtpClient one = SmtpClient.greet(server).envelope("", "jane@example.com");
                SmtpClient two = SmtpClient.greet(server).envelope("", "bob@example.com")) {
            one.chunk("Subject: ").expect("250 ");
            two.chunk("Subject: t").expect("250 ");
            one.chunk("one\r").expect("250 ");
            two.chunk("wo").expect("250 ");
            one.send("BDAT 1 LAST\r\n\n").expect("250 ");
            two.send("BDAT 2 LAST\r\n\r\n").expect("250 ");
        }

        assertThat(server.received().list()).extracting(mail -> mail.subject()).containsExactly("one", "two");
    }

    @Test
    void nobodyCanSayThatNoMailComesWhileATransactionIsOpen() throws IOException {
        try (MailServer impatient =
                        MailServer.builder().waitLimit(Duration.ofMillis(50)).start();
                SmtpClient client = SmtpClient.greet(impatient)) {
            client.say("MAIL FROM:<shop@example.com>", "250 ");

            assertThatThrownBy(() -> impatient.received().awaitNone(Duration.ofMillis(1)))
                    .isInstanceOf(MailWaitError.class)
                    .hasMessageStartingWith(
                            "Expected none of any mail, but cannot tell: 1 SMTP transaction is still open."
                                    + " No mail was received at all.\nThe last conversations over SMTP:\n  SMTP 1 from 127.0.0.1 ")
                    .hasMessageContaining(": no message was sent yet, and the transaction is still open\n");

            client.say("RSET", "250 ");
            impatient.received().awaitNone(Duration.ofMillis(1));
        }
    }

    @Test
    void clientThatDoesNotReadItsRepliesStallsNobody() throws IOException {
        try (StalledClient stalled = StalledClient.of(server.smtp());
                SmtpClient slow = SmtpClient.inData(server, "slow@example.com");
                SmtpClient other = SmtpClient.inData(server, "jane@example.com")) {
            slow.send("Subject: ");
            other.send("Subject: quick\r\n").say(".", "250 ");
            slow.send("slow\r\n").say(".", "250 ");
        }

        assertThat(server.received().list()).extracting(mail -> mail.subject()).containsExactly("quick", "slow");
    }

    @Test
    void takesMailFromManyClientsAtOnce() throws Exception {
        int clients = 60;
        int mails = 20;
        ExecutorService crowd = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Void>> tasks = IntStream.range(0, clients)
                    .mapToObj(i -> (Callable<Void>) () -> send("u" + i + "@example.com", mails))
                    .toList();
            for (Future<Void> each : crowd.invokeAll(tasks)) {
                each.get();
            }
        } finally {
            crowd.shutdownNow();
        }

        assertThat(server.received().list())
                .hasSize(clients * mails)
                .extracting(mail -> mail.id())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private Void send(String recipient, int count) throws IOException {
        try (SmtpClient client = SmtpClient.greet(server)) {
            for (int i = 0; i < count; i++) {
                client.data(recipient).send("Subject: " + i + "\r\n").say(".", "250 ");
            }
            client.say("QUIT", "221 ").expectClosed();
        }
        return null;
    }
}
