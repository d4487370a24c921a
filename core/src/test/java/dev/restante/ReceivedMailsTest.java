package dev.restante;

import static dev.restante.query.MailQueries.subject;
import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import dev.restante.net.Threads;
import dev.restante.query.MailQuery;
import dev.restante.store.Journal;
import dev.restante.store.OpenTransaction;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Waiting for mail, and what is said when it doesn't come. */
class ReceivedMailsTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private final Journal journal = new Journal();

    private ReceivedMails received(MailQuery query) {
        return received(query, SHORT);
    }

    private ReceivedMails received(MailQuery query, Duration waitLimit) {
        return new JournalMails(
                JournalView.of(journal),
                query,
                waitLimit,
                new Subscriptions(new Threads()),
                () -> "",
                new WaitingRoom(journal, new Threads()));
    }

    private ReceivedMails received() {
        return received(MailQuery.any());
    }

    private ReceivedMail arrive(String recipient, String subject) {
        Envelope envelope = new Envelope(
                "shop@example.com",
                Map.of(),
                List.of(new Recipient(recipient, Map.of())),
                new Client(new InetSocketAddress("127.0.0.1", 25), "client"),
                Instant.EPOCH,
                Instant.EPOCH);
        byte[] octets = ("Subject: " + subject + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        return journal.append(envelope, RawMessage.of(octets));
    }

    @Test
    void listsWhatIsThereInTheOrderOfItsArrival() {
        ReceivedMail first = arrive("jane@example.com", "one");
        arrive("bob@example.com", "two");
        ReceivedMail third = arrive("jane@example.com", "three");

        assertThat(received(to("jane@example.com")).list()).containsExactly(first, third);
        assertThat(received(to("jane@example.com")).count()).isEqualTo(2);
        assertThat(received().count()).isEqualTo(3);
    }

    @Test
    void awaitGivesWhatIsThereAlready() {
        ReceivedMail mail = arrive("jane@example.com", "one");

        assertThat(received().awaitOne(Duration.ZERO)).isSameAs(mail);
        assertThat(received().await(1)).containsExactly(mail);
    }

    @Test
    void awaitGivesWhatComesLater() {
        CompletableFuture<List<ReceivedMail>> waiting = CompletableFuture.supplyAsync(
                () -> received(to("jane@example.com")).await(2, LONG), OWN_THREAD);
        arrive("bob@example.com", "zero");
        ReceivedMail one = arrive("jane@example.com", "one");
        ReceivedMail two = arrive("jane@example.com", "two");

        assertThat(waiting).succeedsWithin(LONG).isEqualTo(List.of(one, two));
    }

    @Test
    void awaitTakesANumberFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> received().await(0))
                .withMessage("await takes a number from 1; awaitNone makes sure that nothing comes");
    }

    @Test
    void failsWhenNothingCame() {
        assertThatThrownBy(() -> received(to("jane@example.com")).awaitOne())
                .isInstanceOf(MailWaitError.class)
                .hasMessage("Expected one of mail to jane@example.com within 20 ms, but there were none."
                        + " No mail was received at all.");
    }

    @Test
    void failsWithWhatCameInstead() {
        arrive("bob@example.com", "Welcome");
        arrive("jane@example.com", "Goodbye");

        assertThatThrownBy(() ->
                        received(to("jane@example.com").subject("Welcome")).awaitOne(Duration.ZERO))
                .isInstanceOf(MailWaitError.class)
                .hasMessage("""
                        Expected one of mail to jane@example.com and subject "Welcome" within 0 s, but there were none.
                        Received so far: 2
                          mail 1 from shop@example.com to [bob@example.com]: "Welcome"
                            expected to jane@example.com but was ["bob@example.com"]
                          mail 2 from shop@example.com to [jane@example.com]: "Goodbye"
                            expected subject "Welcome" but was ["Goodbye"]""");
    }

    @Test
    void failsWhenTooFewCame() {
        arrive("jane@example.com", "one");

        assertThatThrownBy(() -> received().await(2, Duration.ofMillis(1))).hasMessage("""
                        Expected 2 of any mail within 1 ms, but there was 1.
                        Received so far: 1
                          mail 1 from shop@example.com to [jane@example.com]: "one"
                            matches""");
    }

    @Test
    void failsWhenTooManyAreThere() {
        arrive("jane@example.com", "one");
        arrive("jane@example.com", "two");

        assertThatThrownBy(() -> received().awaitOne())
                .hasMessageStartingWith("Expected one of any mail, but there are 2.\nReceived so far: 2\n");
    }

    @Test
    void showsTheNewestOfMany() {
        IntStream.rangeClosed(1, 12).forEach(i -> arrive("bob@example.com", "mail " + i));

        assertThatThrownBy(() -> received(subject("x")).awaitOne(Duration.ZERO))
                .hasMessageContaining("Received so far: 12, 10 of them:\n  mail 3 from")
                .hasMessageContaining("mail 12 from")
                .hasMessageNotContaining("mail 2 from");
    }

    /** Otherwise the culprits of "there are 2" could be missing among the newest. */
    @Test
    void showsThoseThatMatchBeforeTheNewest() {
        arrive("jane@example.com", "one");
        arrive("jane@example.com", "two");
        IntStream.rangeClosed(3, 14).forEach(i -> arrive("bob@example.com", "mail " + i));

        assertThatThrownBy(() -> received(to("jane@example.com")).awaitOne())
                .hasMessageContaining("Received so far: 14, 10 of them:\n  mail 1 from")
                .hasMessageContaining("mail 2 from")
                .hasMessageContaining("mail 7 from")
                .hasMessageNotContaining("mail 6 from");
    }

    @Test
    void refusesANegativeLimitAndTakesAnEndlessOne() {
        arrive("jane@example.com", "one");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> received().awaitOne(Duration.ofSeconds(-1)))
                .withMessage("A limit must not be negative, as PT-1S is");
        assertThatIllegalArgumentException().isThrownBy(() -> received().awaitNone(Duration.ofSeconds(-1)));
        assertThat(received().awaitOne(Duration.ofSeconds(Long.MAX_VALUE)).subject())
                .isEqualTo("one");
    }

    @Test
    void countsNoMailThatWasForgottenDuringTheWait() throws InterruptedException {
        arrive("jane@example.com", "one");
        CountDownLatch looked = new CountDownLatch(1);
        MailQuery query = MailQuery.any().matching("looked at", mail -> {
            looked.countDown();
            return true;
        });
        CompletableFuture<List<ReceivedMail>> two =
                CompletableFuture.supplyAsync(() -> received(query).await(2, LONG), OWN_THREAD);
        looked.await();

        journal.clear();
        arrive("jane@example.com", "two");
        arrive("jane@example.com", "three");

        assertThat(two.join()).extracting(ReceivedMail::subject).containsExactly("two", "three");
    }

    @Test
    void doesNotWaitForAServerThatIsClosed() {
        journal.close();

        assertThatThrownBy(() -> received().awaitOne(Duration.ofDays(1)))
                .hasMessage("Expected one of any mail, but there were none, and the server is closed."
                        + " No mail was received at all.");
    }

    @Test
    void anInterruptEndsTheWaitAndStays() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> received().awaitOne(LONG))
                    .isInstanceOf(MailWaitError.class)
                    .hasMessage("Interrupted while waiting for any mail. No mail was received at all.");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void noneIsNoneAfterTheQuietTime() {
        arrive("bob@example.com", "other");
        long start = System.nanoTime();

        received(to("jane@example.com")).awaitNone(SHORT);

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(SHORT.toNanos());
    }

    @Test
    void awaitNoneFailsForWhatIsThere() {
        arrive("jane@example.com", "one");

        assertThatThrownBy(() -> received().awaitNone(LONG))
                .isInstanceOf(MailWaitError.class)
                .hasMessageStartingWith("Expected none of any mail, but there is one.\nReceived so far: 1\n");

        arrive("jane@example.com", "two");
        assertThatThrownBy(() -> received().awaitNone(LONG))
                .hasMessageStartingWith("Expected none of any mail, but there are 2.");
    }

    @Test
    void awaitNoneFailsAsSoonAsMailComes() {
        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> received().awaitNone(LONG), OWN_THREAD);
        arrive("jane@example.com", "one");

        assertThat(waiting)
                .failsWithin(LONG)
                .withThrowableThat()
                .withMessageContaining("Expected none of any mail, but there is one.");
    }

    @Test
    void awaitNoneWaitsForATransactionThatIsOpen() throws Exception {
        OpenTransaction open = journal.begin("shop@example.com");
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                () -> {
                    begun.countDown();
                    received(MailQuery.any(), LONG).awaitNone(Duration.ofNanos(1));
                },
                OWN_THREAD);
        begun.await();
        arrive("jane@example.com", "at last");
        open.end();

        assertThat(waiting).failsWithin(LONG).withThrowableThat().withMessageContaining("there is one");
    }

    /** A transaction that begins in the quiet time can still bring the mail. */
    @Test
    void awaitNoneNoticesATransactionThatBeginsMeanwhile() {
        arrive("bob@example.com", "other");
        MailQuery query = MailQuery.any().matching("jane's", mail -> {
            journal.begin("shop@example.com"); // after the look that found none
            return false;
        });

        assertThatThrownBy(() -> received(query).awaitNone(SHORT))
                .isInstanceOf(MailWaitError.class)
                .hasMessageStartingWith(
                        "Expected none of mail jane's, but cannot tell: 1 SMTP transaction is still open.");
    }

    @Test
    void awaitNoneCannotTellWhileATransactionStaysOpen() {
        journal.begin("shop@example.com");
        journal.begin("shop@example.com");

        assertThatThrownBy(() -> received().awaitNone(Duration.ofMillis(1)))
                .isInstanceOf(MailWaitError.class)
                .hasMessage("Expected none of any mail, but cannot tell: 2 SMTP transactions are still open."
                        + " No mail was received at all.");
    }

    @Test
    void forgetsOnReset() {
        arrive("jane@example.com", "one");
        journal.clear();

        received().awaitNone(Duration.ofMillis(1));
        assertThat(arrive("jane@example.com", "two").id()).isEqualTo(2);
        assertThat(received().awaitOne().id()).isEqualTo(2);
    }
}
