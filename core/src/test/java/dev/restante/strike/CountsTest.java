package dev.restante.strike;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.CountedPer;
import dev.restante.fault.FaultTrigger;
import dev.restante.fault.Pop3;
import dev.restante.fault.Smtp;
import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often a rule strikes, and for whom it counts. */
class CountsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T03:04:05Z"));
    private final FaultHost host = new FaultHost(builder ->
            builder.clock(now::get).account("bob@example.com", "secret").smtp(smtp -> smtp.xclient(true)));

    @AfterEach
    void close() {
        host.close();
    }

    private void pass(String time) {
        now.updateAndGet(instant -> instant.plus(Duration.parse(time)));
    }

    private void add(FaultTrigger trigger) {
        host.add(trigger.reply(450, "4.3.0", "Struck"));
    }

    /** An {@code x} for each command that was struck, and a dot for each other. */
    private static String say(WireClient client, String... commands) throws IOException {
        StringBuilder struck = new StringBuilder();
        for (String command : commands) {
            struck.append(String.valueOf(client.say(command)).endsWith("Struck") ? 'x' : '.');
        }
        return struck.toString();
    }

    private static String noops(WireClient client, int count) throws IOException {
        return say(client, IntStream.range(0, count).mapToObj(i -> "NOOP").toArray(String[]::new));
    }

    @Test
    void always() throws IOException {
        add(on(Smtp.NOOP));
        try (WireClient client = host.smtp()) {
            assertThat(noops(client, 4)).isEqualTo("xxxx");
        }
    }

    @Test
    void times() throws IOException {
        add(on(Smtp.NOOP).times(2));
        try (WireClient client = host.smtp()) {
            assertThat(noops(client, 5)).isEqualTo("xx...");
        }
    }

    @Test
    void after() throws IOException {
        add(on(Smtp.NOOP).after(2));
        try (WireClient client = host.smtp()) {
            assertThat(noops(client, 5)).isEqualTo("..xxx");
        }
    }

    @Test
    void every() throws IOException {
        add(on(Smtp.NOOP).every(3));
        try (WireClient client = host.smtp()) {
            assertThat(noops(client, 9)).isEqualTo("..x..x..x");
        }
    }

    @Test
    void allAtOnce() throws IOException {
        add(on(Smtp.NOOP).after(1).every(2).times(2));
        try (WireClient client = host.smtp()) {
            assertThat(noops(client, 9)).isEqualTo("..x.x....");
        }
    }

    @Test
    void lasting() throws IOException {
        add(on(Smtp.NOOP).lasting(Duration.ofMinutes(5)));
        pass("PT1H"); // the time begins with the first
        try (WireClient client = host.smtp()) {
            assertThat(noops(client, 1)).isEqualTo("x");
            pass("PT4M59.999S");
            assertThat(noops(client, 1)).isEqualTo("x");
            pass("PT0.001S");
            assertThat(noops(client, 2)).isEqualTo("..");
        }
    }

    @Test
    void beyondARate() throws IOException {
        add(on(Smtp.NOOP).beyond(2, Duration.ofMinutes(1)));
        try (WireClient client = host.smtp()) {
            assertThat(noops(client, 3)).isEqualTo("..x");
            pass("PT59S");
            assertThat(noops(client, 1)).isEqualTo("x");
            pass("PT1M");
            assertThat(noops(client, 3)).isEqualTo("..x");
        }
    }

    @Test
    void perRule() throws IOException {
        add(on(Smtp.NOOP).once());
        assertThat(onTwoConnections("NOOP")).isEqualTo("x.");
    }

    @Test
    void perConnection() throws IOException {
        add(on(Smtp.NOOP).once().per(CountedPer.CONNECTION));
        assertThat(onTwoConnections("NOOP")).isEqualTo("xx");
    }

    private String onTwoConnections(String command) throws IOException {
        try (WireClient one = host.smtp();
                WireClient two = host.smtp()) {
            return say(one, command) + say(two, command);
        }
    }

    @Test
    void perClient() throws IOException {
        add(on(Smtp.NOOP).once().per(CountedPer.CLIENT));
        assertThat(onTwoConnections("NOOP")).isEqualTo("x.");
        try (WireClient client = host.smtp()) {
            assertThat(say(client, "XCLIENT ADDR=192.0.2.7", "NOOP", "NOOP")).isEqualTo(".x.");
        }
    }

    @Test
    void perSender() throws IOException {
        add(on(Smtp.MAIL).once().per(CountedPer.SENDER));
        try (WireClient client = host.smtp()) {
            assertThat(say(client, "MAIL FROM:<a@example.com>", "MAIL FROM:<b@example.com>", "MAIL FROM:<>"))
                    .isEqualTo("xxx");
            assertThat(say(client, "MAIL FROM:<A@example.com>", "RSET", "MAIL FROM:<>", "RSET"))
                    .isEqualTo("....");
        }
    }

    @Test
    void perRecipient() throws IOException {
        add(on(Smtp.RCPT).once().per(CountedPer.RECIPIENT));
        try (WireClient client = host.smtp()) {
            client.say("MAIL FROM:<a@example.com>");
            assertThat(say(client, "RCPT TO:<a@example.com>", "RCPT TO:<b@example.com>", "RCPT TO:<a@example.com>"))
                    .isEqualTo("xx.");
        }
    }

    @Test
    void perTriplet() throws IOException {
        add(on(Smtp.RCPT).once().per(CountedPer.TRIPLET));
        try (WireClient client = host.smtp()) {
            String recipient = "RCPT TO:<a@example.com>";
            assertThat(say(client, "MAIL FROM:<a@example.com>", recipient, recipient, "RSET"))
                    .isEqualTo(".x..");
            assertThat(say(client, "MAIL FROM:<b@example.com>", recipient, recipient, "RSET"))
                    .isEqualTo(".x..");
            assertThat(say(client, "XCLIENT ADDR=192.0.2.7", "EHLO a")).isEqualTo("..");
            client.readLinesTo("250 ");
            assertThat(say(client, "MAIL FROM:<a@example.com>", recipient, recipient))
                    .isEqualTo(".x.");
        }
    }

    @Test
    void perUser() throws IOException {
        host.add(on(Pop3.PASS).once().per(CountedPer.USER).err("Struck"));
        try (WireClient client = host.greeted(Listener.POP3)) {
            assertThat(say(client, "USER jane@example.com", "PASS secret")).isEqualTo(".x");
            assertThat(say(client, "USER bob@example.com", "PASS secret")).isEqualTo(".x");
            assertThat(say(client, "USER jane@example.com", "PASS secret")).isEqualTo("..");
        }
    }

    private static String randomRun(long seed, CountedPer per) throws IOException {
        try (FaultHost own = new FaultHost();
                WireClient client = own.smtp()) {
            own.add(on(Smtp.NOOP).withProbability(0.4, seed).per(per).reply(450, "4.3.0", "Struck"));
            return noops(client, 60);
        }
    }

    @Test
    void theSameSeedGivesTheSameRun() throws IOException {
        String run = randomRun(7, CountedPer.RULE);
        assertThat(randomRun(7, CountedPer.RULE)).isEqualTo(run);
        assertThat(randomRun(8, CountedPer.RULE)).isNotEqualTo(run);
        assertThat(run.chars().filter(each -> each == 'x').count()).isBetween(10L, 40L);
    }

    @Test
    void theSameSeedGivesTheSameRunForEachClient() throws IOException {
        assertThat(randomRun(7, CountedPer.CLIENT)).isEqualTo(randomRun(7, CountedPer.CLIENT));
    }

    @Test
    void aProbabilityOfOneIsAlways() throws IOException {
        add(on(Smtp.NOOP).withProbability(1, 3));
        try (WireClient client = host.smtp()) {
            assertThat(noops(client, 10)).isEqualTo("x".repeat(10));
        }
    }

    /** Recipients are counted in the order in which they were named, whatever the server keeps them in. */
    @Test
    void theSameSeedGivesTheSameRunOfRecipientsInLmtp() throws IOException {
        host.add(on(Smtp.NOOP).withProbability(0.5, 7).reply(450, "4.3.0", "Struck"));
        host.add(onMessage().withProbability(0.5, 7).reply(554, "5.7.1", "Struck"));
        try (WireClient client = host.lmtp()) {
            String run = noops(client, 20);
            String[] recipients =
                    IntStream.range(0, 20).mapToObj(i -> i + "@example.com").toArray(String[]::new);
            FaultHost.inData(client, recipients).send("Subject: x\r\n\r\n.\r\n");
            for (int i = 0; i < recipients.length; i++) {
                assertThat(client.readLine()).startsWith(run.charAt(i) == 'x' ? "554 " : "250 ");
            }
        }
    }

    @Test
    void countsARecipientTogetherHoweverItIsWritten() throws IOException {
        add(on(Smtp.RCPT).per(CountedPer.RECIPIENT).times(1));
        try (WireClient client = host.smtp()) {
            client.say("MAIL FROM:<shop@example.com>");
            assertThat(say(client, "RCPT TO:<jane@example.com>", "RCPT TO:<\"Jane\"@EXAMPLE.COM>"))
                    .isEqualTo("x.");
            assertThat(say(client, "RCPT TO:<x@b\u00fccher.example>", "RCPT TO:<x@xn--bcher-kva.example>"))
                    .isEqualTo("x.");
        }
    }

    @Test
    void tellsManyRecipientsApart() throws IOException {
        add(onMessage().per(CountedPer.RECIPIENT).times(1));
        StringBuilder struck = new StringBuilder();
        for (String last : List.of("a", "b", "b")) {
            try (WireClient client = host.smtp()) {
                client.say("MAIL FROM:<shop@example.com>");
                for (int i = 0; i < 50; i++) {
                    client.say("RCPT TO:<somebody" + i + "@example.com>");
                }
                client.say("RCPT TO:<" + last + "@example.com>");
                client.say("DATA");
                struck.append(say(client, "Subject: x\r\n\r\n."));
            }
        }
        assertThat(struck).hasToString("xx.");
    }
}
