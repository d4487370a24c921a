package dev.restante.benchmarks;

import dev.restante.MailServer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Commands on a mailbox of many messages, none of which anybody has looked at before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class LargeMailboxBenchmark {

    /** How many messages there are. */
    @Param("20000")
    public int messages;

    private MailServer server;
    private WireClient imap;

    /** Fills the INBOX of a new server. */
    @Setup(Level.Invocation)
    public void fill() throws IOException {
        server = MailServer.start();
        ManyMails.send(server, messages);
        imap = new WireClient(server.imap());
        imap.send("a LOGIN jane@example.com secret\r\nb SELECT INBOX\r\n");
        imap.readUntil("b OK");
    }

    @TearDown(Level.Invocation)
    public void close() throws IOException {
        imap.close();
        server.close();
    }

    @Benchmark
    public int fetchEnvelopesAndFlags() throws IOException {
        return answer("FETCH 1:* (ENVELOPE FLAGS)");
    }

    @Benchmark
    public int storeDeletedAndExpunge() throws IOException {
        return answer("STORE 1:* +FLAGS.SILENT (\\Deleted)") + answer("EXPUNGE");
    }

    @Benchmark
    public int storeDeleted() throws IOException {
        return answer("STORE 1:* +FLAGS (\\Deleted)");
    }

    @Benchmark
    public int searchSubject() throws IOException {
        return answer("SEARCH SUBJECT \"order 12345\"");
    }

    @Benchmark
    public int searchBody() throws IOException {
        return answer("SEARCH BODY \"not there\"");
    }

    private int answer(String command) throws IOException {
        imap.send("c " + command + "\r\n");
        return imap.readUntil("c OK");
    }
}
