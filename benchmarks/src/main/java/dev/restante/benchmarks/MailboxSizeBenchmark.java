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

/** What concerns one message, or none, must take the same time whatever else is in the mailbox. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MailboxSizeBenchmark {

    private static final String MESSAGE = "Subject: x\r\n\r\n";
    private static final String APPEND = " {" + MESSAGE.length() + "+}\r\n" + MESSAGE + "\r\n";

    /** How many messages there are. */
    @Param({"100", "100000"})
    public int messages;

    private MailServer server;
    private WireClient imap;

    /** Fills the INBOX, and reads all but the last message, so that whoever looks for an unseen one looks far. */
    @Setup(Level.Trial)
    public void fill() throws IOException {
        server = MailServer.start();
        imap = new WireClient(server.imap());
        imap.send("a LOGIN jane@example.com secret\r\n");
        imap.readUntil("a OK");
        answer("CREATE Archive");
        for (int i = 0; i < messages; i++) {
            append();
        }
        answer("SELECT INBOX");
        answer("STORE 1:" + (messages - 1) + " +FLAGS.SILENT (\\Seen)");
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        imap.close();
        server.close();
    }

    @Benchmark
    public int append() throws IOException {
        imap.send("c APPEND INBOX" + APPEND);
        return imap.readUntil("c OK");
    }

    @Benchmark
    public int noop() throws IOException {
        return answer("NOOP");
    }

    /** The first unseen message is now at the one end of the mailbox, now at the other. */
    @Benchmark
    public int select() throws IOException {
        return answer("STORE 1 -FLAGS.SILENT (\\Seen)")
                + answer("SELECT INBOX")
                + answer("STORE 1 +FLAGS.SILENT (\\Seen)")
                + answer("SELECT INBOX");
    }

    @Benchmark
    public int status() throws IOException {
        return answer("STATUS INBOX (MESSAGES UNSEEN UIDNEXT)");
    }

    @Benchmark
    public int fetchOne() throws IOException {
        return answer("FETCH 50 (UID FLAGS)");
    }

    @Benchmark
    public int storeOne() throws IOException {
        return answer("STORE 50 +FLAGS (\\Flagged)") + answer("STORE 50 -FLAGS (\\Flagged)");
    }

    @Benchmark
    public int copyOne() throws IOException {
        return answer("COPY 50 Archive");
    }

    /** Another one comes for it, so that there are always as many. */
    @Benchmark
    public int moveOne() throws IOException {
        return answer("MOVE 50 Archive") + append();
    }

    @Benchmark
    public int expungeOne() throws IOException {
        return answer("STORE 50 +FLAGS.SILENT (\\Deleted)") + answer("EXPUNGE") + append();
    }

    private int answer(String command) throws IOException {
        imap.send("c " + command + "\r\n");
        return imap.readUntil("c OK");
    }
}
