package dev.restante.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.server.http.Event;
import dev.restante.server.http.EventFeed;
import dev.restante.server.live.Happening.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private final EventLog log = new EventLog("run");
    private final AtomicInteger written = new AtomicInteger();
    private final EventFeed feed = log.feed(happening -> {
        written.incrementAndGet();
        return List.of(new Event("", "any", happening.toString()));
    });

    @Test
    void tellsNewcomersToLookAtEverything() {
        assertThat(feed.after("")).isCompletedWithValueMatching(events -> isStart(events));
    }

    @Test
    void tellsWhoKnowsEverythingWhatComes() {
        CompletableFuture<List<Event>> next = feed.after(now());
        assertThat(next).isNotDone();
        log.add(new Happening.Arrived(1));
        assertThat(next).isCompletedWithValueMatching(events -> data(events).equals(List.of("Arrived[id=1]")));
    }

    @Test
    void goesOnAfterAnyEventThatIsKept() {
        String cursor = now();
        for (int i = 1; i <= 3; i++) {
            log.add(new Happening.Arrived(i));
        }
        List<Event> all = feed.after(cursor).join();
        assertThat(data(all)).containsExactly("Arrived[id=1]", "Arrived[id=2]", "Arrived[id=3]");
        assertThat(data(feed.after(all.get(1).id()).join())).containsExactly("Arrived[id=3]");
    }

    @Test
    void tellsManyInSeveralPortions() {
        String cursor = now();
        for (int i = 1; i <= 250; i++) {
            log.add(new Happening.Arrived(i));
        }
        List<String> told = new ArrayList<>();
        while (told.size() < 250) {
            List<Event> some = feed.after(cursor).join();
            told.addAll(data(some));
            cursor = some.get(some.size() - 1).id();
        }
        assertThat(told).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void letsWhoIsTooSlowBeginAnew() {
        String cursor = now();
        for (int i = 0; i < 1_001; i++) {
            log.add(new Happening.Changed(Topic.FAULTS));
        }
        assertThat(isStart(feed.after(cursor).join())).isTrue();
    }

    @Test
    void forgetsWhatWasBeforeAStart() {
        String cursor = now();
        log.add(new Happening.Arrived(1));
        log.add(new Happening.Start());
        assertThat(isStart(feed.after(cursor).join())).isTrue();
    }

    @Test
    void keepsSilentOfWhatDoesNotConcern() {
        EventFeed arrivals = log.feed(
                happening -> happening instanceof Happening.Arrived ? List.of(new Event("", "mail", "")) : List.of());
        CompletableFuture<List<Event>> next = arrivals.after(now());
        log.add(new Happening.Changed(Topic.FAULTS));
        assertThat(next).isNotDone();
        log.add(new Happening.Arrived(1));
        assertThat(next).isCompletedWithValueMatching(events -> events.size() == 1);
    }

    @Test
    void keepsNothingForWhoWaitsWhileOtherThingsHappen() {
        EventFeed nothing = log.feed(happening -> List.of());
        CompletableFuture<List<Event>> next = nothing.after(now());
        for (int i = 0; i < 1_000; i++) {
            log.add(new Happening.Changed(Topic.FAULTS));
        }
        assertThat(next.getNumberOfDependents()).isOne();
        next.cancel(false);
        assertThat(log.waiting()).isZero();
    }

    @Test
    void forgetsWhoLeaves() {
        String cursor = now();
        CompletableFuture<List<Event>> left = feed.after(cursor);
        CompletableFuture<List<Event>> stays = feed.after(cursor);
        left.cancel(false);
        assertThat(log.waiting()).isOne();
        log.add(new Happening.Arrived(1));
        assertThat(stays).isDone();
        assertThat(log.waiting()).isZero();
    }

    @Test
    void tellsManyTogetherWhatHasHappenedMeanwhile() {
        List<CompletableFuture<List<Event>>> many = listeners(5_000);
        for (int i = 1; i <= 3; i++) {
            log.add(new Happening.Arrived(i));
        }
        for (CompletableFuture<List<Event>> each : many) {
            assertThat(each.join()).hasSize(3);
        }
        assertThat(log.waiting()).isZero();
    }

    @Test
    void writesOnceWhatIsToldToMany() {
        List<CompletableFuture<List<Event>>> many = listeners(100);
        written.set(0);
        log.add(new Happening.Arrived(1));
        many.forEach(CompletableFuture::join);
        assertThat(written).hasValue(1);
    }

    private List<CompletableFuture<List<Event>>> listeners(int count) {
        String cursor = now();
        return Stream.generate(() -> feed.after(cursor)).limit(count).toList();
    }

    @Test
    void knowsOnlyCursorsOfItsOwnRun() {
        log.add(new Happening.Arrived(1));
        for (String foreign : List.of("other-1", "run-99", "run-x", "run-", "run--5", "1")) {
            assertThat(isStart(feed.after(foreign).join())).as(foreign).isTrue();
        }
    }

    private String now() {
        return feed.after("").join().get(0).id();
    }

    private static boolean isStart(List<Event> events) {
        return data(events).equals(List.of("Start[]"));
    }

    private static List<String> data(List<Event> events) {
        return events.stream().map(Event::data).toList();
    }
}
