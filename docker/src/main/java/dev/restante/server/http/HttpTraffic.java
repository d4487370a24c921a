package dev.restante.server.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** How much a server is asked for. Safe for several threads. */
public final class HttpTraffic {

    private static final int CLASSES = 5;
    private static final int SPAN = 100;

    private final LongAdder[] answered =
            IntStream.range(0, CLASSES).mapToObj(each -> new LongAdder()).toArray(LongAdder[]::new);
    private final LongAdder waiting = new LongAdder();

    void countAnswer(int status) {
        answered[status / SPAN - 1].increment();
    }

    void beginToWait() {
        waiting.increment();
    }

    void endToWait() {
        waiting.decrement();
    }

    /**
     * Counts the requests that were answered.
     *
     * @return the numbers by class of status, from {@code 1xx} to {@code 5xx}
     */
    public Map<String, Long> answered() {
        Map<String, Long> numbers = new TreeMap<>();
        for (int i = 0; i < CLASSES; i++) {
            numbers.put(i + 1 + "xx", answered[i].sum());
        }
        return numbers;
    }

    /**
     * Counts the clients that wait for something to happen.
     *
     * @return how many wait now
     */
    public long waiting() {
        return waiting.sum();
    }
}
