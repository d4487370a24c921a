package dev.restante;

import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.ReceivedMail;
import dev.restante.net.Threads;
import dev.restante.query.MailQuery;
import dev.restante.store.Journal;
import dev.restante.testing.SampleMails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be asked of received mail besides waiting for it. */
class ReceivedMailsViewsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Journal journal = new Journal();
    private final JournalView view = JournalView.of(journal);

    private ReceivedMails received(MailQuery query) {
        return new JournalMails(
                view, query, LONG, new Subscriptions(new Threads()), () -> "", new WaitingRoom(journal, new Threads()));
    }

    private ReceivedMails received() {
        return received(MailQuery.any());
    }

    private ReceivedMail arrive(String recipient) {
        ReceivedMail mail = SampleMails.mail("Subject: x\n\n", recipient);
        return journal.append(mail.envelope(), mail.message());
    }

    @Test
    void firstAndLastAreWhatIsThereNow() {
        assertThat(received().first()).isEmpty();
        assertThat(received().last()).isEmpty();

        ReceivedMail one = arrive("jane@example.com");
        arrive("bob@example.com");
        ReceivedMail three = arrive("jane@example.com");

        assertThat(received(to("jane@example.com")).first()).contains(one);
        assertThat(received(to("jane@example.com")).last()).contains(three);
        assertThat(received(to("jane@example.com")).stream()).containsExactly(one, three);
    }

    @Test
    void sinceLeavesOutWhatCameBefore() {
        MailMark beginning = view.mark();
        ReceivedMail one = arrive("jane@example.com");
        MailMark between = view.mark();
        ReceivedMail two = arrive("jane@example.com");

        assertThat(received().since(beginning).list()).containsExactly(one, two);
        assertThat(received().since(between).list()).containsExactly(two);
        assertThat(received().since(between).since(beginning).list()).containsExactly(two);
        assertThat(received().since(between).awaitOne()).isSameAs(two);
    }

    @Test
    void aMarkHoldsOverAReset() {
        arrive("jane@example.com");
        journal.clear();
        MailMark mark = view.mark();
        ReceivedMail two = arrive("jane@example.com");

        assertThat(received().since(mark).list()).containsExactly(two);
    }

    @Test
    void atLeastTakesMore() {
        ReceivedMail one = arrive("jane@example.com");
        ReceivedMail two = arrive("jane@example.com");

        assertThat(received().awaitAtLeast(1)).containsExactly(one, two);
        assertThatThrownBy(() -> received().awaitAtLeast(3, Duration.ZERO))
                .hasMessageStartingWith("Expected 3 of any mail within 0 s, but there were 2.");
    }

    @Test
    void drainTakesOnlyWhatMatches() {
        ReceivedMail one = arrive("jane@example.com");
        ReceivedMail two = arrive("bob@example.com");

        assertThat(received(to("jane@example.com")).drain()).containsExactly(one);
        assertThat(received().list()).containsExactly(two);
        assertThat(received(to("jane@example.com")).drain()).isEmpty();
    }

    @Test
    void eachMailIsDrainedByOne() {
        int count = 2000;
        Queue<ReceivedMail> drained = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> drainers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            while (drained.size() < count) {
                                drained.addAll(received().drain());
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();
        IntStream.range(0, count).forEach(i -> arrive("jane@example.com"));

        assertThat(CompletableFuture.allOf(drainers.toArray(CompletableFuture[]::new)))
                .succeedsWithin(LONG);
        assertThat(drained).hasSize(count).doesNotHaveDuplicates();
    }

    @Test
    void aWaitDoesNotCountWhatOthersDrain() {
        arrive("jane@example.com");
        CompletableFuture<List<ReceivedMail>> two =
                CompletableFuture.supplyAsync(() -> received().await(2, LONG), task -> new Thread(task).start());
        assertThat(received().drain()).hasSize(1);
        ReceivedMail second = arrive("jane@example.com");
        ReceivedMail third = arrive("jane@example.com");

        assertThat(two).succeedsWithin(LONG).isEqualTo(List.of(second, third));
    }

    @Test
    void aListenerIsToldOfWhatIsThereAndOfWhatComes() throws InterruptedException {
        BlockingQueue<ReceivedMail> told = new LinkedBlockingQueue<>();
        ReceivedMail one = arrive("jane@example.com");

        MailSubscription subscription = received(to("jane@example.com")).onEach(told::add);
        arrive("bob@example.com");
        ReceivedMail three = arrive("jane@example.com");

        assertThat(told.poll(30, TimeUnit.SECONDS)).isSameAs(one);
        assertThat(told.poll(30, TimeUnit.SECONDS)).isSameAs(three);
        subscription.close();
        subscription.close();
    }

    @Test
    void aListenerThatThrowsIsToldOfTheNext() throws InterruptedException {
        BlockingQueue<ReceivedMail> told = new LinkedBlockingQueue<>();
        received().onEach(mail -> {
            told.add(mail);
            throw new AssertionError("planned: the listener of a test fails");
        });
        ReceivedMail one = arrive("jane@example.com");
        ReceivedMail two = arrive("jane@example.com");

        assertThat(told.poll(30, TimeUnit.SECONDS)).isSameAs(one);
        assertThat(told.poll(30, TimeUnit.SECONDS)).isSameAs(two);
        journal.close();
    }

    @Test
    void aListenerWhoseQueryThrowsIsToldOfTheNext() throws InterruptedException {
        BlockingQueue<ReceivedMail> told = new LinkedBlockingQueue<>();
        ReceivedMail one = arrive("jane@example.com");
        MailQuery failing = MailQuery.any().matching("planned: fails", mail -> {
            if (mail.equals(one)) {
                throw new IllegalStateException("planned: the query of a test fails");
            }
            return true;
        });

        received(failing).onEach(told::add);
        ReceivedMail two = arrive("jane@example.com");

        assertThat(told.poll(30, TimeUnit.SECONDS)).isSameAs(two);
        journal.close();
    }

    @Test
    void aListenerThatIsClosedIsToldOfNothing() throws InterruptedException {
        BlockingQueue<ReceivedMail> told = new LinkedBlockingQueue<>();
        List<MailSubscription> own = new ArrayList<>();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        own.add(received().onEach(mail -> {
            closed.join();
            told.add(mail);
        }));
        arrive("jane@example.com");
        arrive("jane@example.com");
        own.get(0).close();
        closed.complete(null);
        BlockingQueue<ReceivedMail> other = new LinkedBlockingQueue<>();
        received().onEach(other::add);

        assertThat(other.poll(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(other.poll(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(told.size()).isLessThanOrEqualTo(1);
    }

    @Test
    void aListenerOutlivesWhateverIsThrown() throws InterruptedException {
        BlockingQueue<ReceivedMail> told = new LinkedBlockingQueue<>();
        MailQuery odd = MailQuery.any().matching("odd", mail -> {
            if (mail.id() == 1) {
                throw new IllegalStateException("cannot tell");
            }
            return true;
        });
        received(odd).onEach(mail -> {
            if (mail.id() == 2) {
                throw new StackOverflowError();
            }
            told.add(mail);
        });

        arrive("one@example.com");
        arrive("two@example.com");
        ReceivedMail three = arrive("three@example.com");

        assertThat(told.poll(30, TimeUnit.SECONDS)).isSameAs(three);
    }

    @Test
    void drainingNothingIsNoNews() {
        long before = journal.look(0).version();

        received().drain();

        assertThat(journal.look(0).version()).isEqualTo(before);
    }
}
