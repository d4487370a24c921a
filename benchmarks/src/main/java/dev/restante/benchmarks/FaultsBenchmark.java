package dev.restante.benchmarks;

import static dev.restante.fault.FaultRules.on;

import dev.restante.MailServer;
import dev.restante.fault.Smtp;
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

/** One mail of a raw client over a connection that is open, beside fault rules that do not strike. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class FaultsBenchmark {

    /** How many rules there are, each for another recipient. */
    @Param({"0", "1", "100"})
    public int rules;

    private final MailServer server = MailServer.start();
    private WireClient client;

    /** Adds the rules, and connects. */
    @Setup(Level.Iteration)
    public void connect() throws IOException {
        server.reset();
        for (int i = 0; i < rules; i++) {
            server.faults().add(on(Smtp.RCPT).to("other" + i + "@example.com").reply(451, "4.7.1", "Try again later"));
        }
        client = new WireClient(server.smtp());
        client.readUntil("220 ");
        client.send("HELO client.example.com\r\n");
        client.readUntil("250 ");
    }

    @TearDown(Level.Iteration)
    public void disconnect() throws IOException {
        client.close();
    }

    @TearDown
    public void close() {
        server.close();
    }

    @Benchmark
    public int send() throws IOException {
        say("MAIL FROM:<shop@example.com>\r\n", "250 ");
        say("RCPT TO:<jane@example.com>\r\n", "250 ");
        say("DATA\r\n", "354 ");
        return say("Subject: Welcome\r\n\r\nHello Jane\r\n.\r\n", "250 ");
    }

    private int say(String words, String reply) throws IOException {
        client.send(words);
        return client.readUntil(reply);
    }
}
