package dev.restante.benchmarks;

import dev.restante.MailServer;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Jakarta Mail connects, logs in, opens the INBOX, closes it and leaves. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ImapVisitBenchmark {

    private final MailServer server = MailServer.start();
    private final Session session = Session.getInstance(new Properties());

    @TearDown
    public void close() {
        server.close();
    }

    @Benchmark
    public int visit() throws MessagingException {
        try (Store store = session.getStore("imap")) {
            store.connect(server.imap().host(), server.imap().port(), "jane@example.com", "secret");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            int count = inbox.getMessageCount();
            inbox.close(false);
            return count;
        }
    }
}
