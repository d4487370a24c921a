package dev.restante.benchmarks;

import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From {@code Transport.send}, with a connection of its own, until the test sees the mail. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SendBenchmark {

    private final MailServer server = MailServer.start();
    private MimeMessage message;

    /** Writes a small mail. */
    @Setup
    public void write() throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.smtp().host());
        properties.put("mail.smtp.port", Integer.toString(server.smtp().port()));
        message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("shop@example.com");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("jane@example.com"));
        message.setSubject("Welcome");
        message.setText("Hello Jane\r\n".repeat(100));
    }

    @Setup(Level.Invocation)
    public void forget() {
        server.reset();
    }

    @TearDown
    public void close() {
        server.close();
    }

    @Benchmark
    public ReceivedMail sendUntilSeen() throws MessagingException {
        Transport.send(message);
        return server.received().awaitOne();
    }
}
