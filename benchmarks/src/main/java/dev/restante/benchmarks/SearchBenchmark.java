package dev.restante.benchmarks;

import dev.restante.MailServer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Commands that look through a mailbox of many messages that have been looked at before: what a search of flags costs,
 * and how much more others do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class SearchBenchmark {

    /** How many messages there are. */
    @Param("100000")
    public int messages;

    private MailServer server;
    private WireClient imap;

    /** Fills the INBOX of a new server. */
    @Setup
    public void fill() throws IOException {
        server = MailServer.start();
        ManyMails.send(server, messages);
        imap = new WireClient(server.imap());
        imap.send("a LOGIN jane@example.com secret\r\nb SELECT INBOX\r\n");
        imap.readUntil("b OK");
    }

    @TearDown
    public void close() throws IOException {
        imap.close();
        server.close();
    }

    @Benchmark
    public int searchFlag() throws IOException {
        return answer("SEARCH FLAGGED");
    }

    @Benchmark
    public int searchFewMessages() throws IOException {
        return answer("UID SEARCH UID 500:510 UNSEEN");
    }

    @Benchmark
    public int searchSubject() throws IOException {
        return answer("SEARCH SUBJECT \"order 12345\"");
    }

    @Benchmark
    public int searchFirstSubject() throws IOException {
        return answer("UID SEARCH RETURN (MIN) SUBJECT \"order\"");
    }

    @Benchmark
    public int searchSubjectOfFewMessages() throws IOException {
        return answer("SEARCH SUBJECT \"order\" FLAGGED");
    }

    @Benchmark
    public int searchBody() throws IOException {
        return answer("SEARCH BODY \"not there\"");
    }

    @Benchmark
    public int sortBySubject() throws IOException {
        return answer("SORT (REVERSE SUBJECT) UTF-8 ALL");
    }

    @Benchmark
    public int threadByReferences() throws IOException {
        return answer("THREAD REFERENCES UTF-8 ALL");
    }

    @Benchmark
    public int fetchFlags() throws IOException {
        return answer("FETCH 1:* (UID FLAGS)");
    }

    @Benchmark
    public int fetchEnvelopes() throws IOException {
        return answer("FETCH 1:* (ENVELOPE)");
    }

    private int answer(String command) throws IOException {
        imap.send("c " + command + "\r\n");
        return imap.readUntil("c OK");
    }
}
