package dev.restante.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.settings.Listener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that break off or go to far too many. */
class HostileTransfersTest {

    private static final int CROWD = 10_000;
    private static final int MAX_RECIPIENTS = 1000; // the default
    private static final String HALF = "Subject: half\r\n\r\n" + "0123456789\r\n".repeat(10_000);

    private final MailServer server = Targets.start();

    @AfterEach
    void close() {
        server.close();
    }

    private Attacker withRecipient(Listener listener) throws IOException {
        Attacker attacker = Attacker.of(server, listener);
        attacker.say("MAIL FROM:<shop@example.com>").expectSuccess();
        attacker.say("RCPT TO:<jane@example.com>").expectSuccess();
        return attacker;
    }

    private Attacker inData(Listener listener) throws IOException {
        Attacker attacker = withRecipient(listener).say("DATA");
        assertThat(attacker.wire().readLine()).startsWith("354 ");
        return attacker.send(HALF);
    }

    private void assertDeliversNothing(Listener listener) throws IOException {
        server.received().awaitNone(Duration.ofMillis(1));
        try (Attacker next = Attacker.of(server, listener)) {
            next.expectToGoOn();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SMTP", "SMTPS", "LMTP"})
    void deliversNothingOfDataThatIsReset(Listener listener) throws IOException {
        inData(listener).wire().reset();

        assertDeliversNothing(listener);
    }

    @ParameterizedTest
    @EnumSource(names = {"SMTP", "SMTPS", "LMTP"})
    void deliversNothingOfAChunkThatIsReset(Listener listener) throws IOException {
        Attacker attacker = withRecipient(listener);
        attacker.send("BDAT " + HALF.length() + "\r\n" + HALF).expectSuccess();
        attacker.send("BDAT " + HALF.length() + " LAST\r\n" + HALF.substring(1))
                .wire()
                .reset();

        assertDeliversNothing(listener);
    }

    /** Whoever cuts a connection can make TCP end well, and TLS not: what came so far must not pass for the whole. */
    @ParameterizedTest
    @EnumSource(names = {"SMTP", "SMTPS", "LMTP"})
    void deliversNothingOfDataThatIsTruncated(Listener listener) throws IOException {
        try (Attacker attacker = inData(listener)) {
            attacker.wire().plain().shutdownOutput();

            assertThat(attacker.wire().readLine()).startsWith("421 ");
        }
        assertDeliversNothing(listener);
    }

    @ParameterizedTest
    @EnumSource(names = {"SMTP", "SMTPS", "LMTP"})
    void takesAsManyRecipientsAsItSaysAndRefusesTheOthers(Listener listener) throws IOException {
        try (Attacker attacker = Attacker.of(server, listener)) {
            attacker.say("MAIL FROM:<shop@example.com>").expectSuccess();
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                attacker.say("RCPT TO:<u" + i + "@example.com>");
                answers.add(attacker.wire().readLine().substring(0, 9));
            }

            assertThat(answers.subList(0, MAX_RECIPIENTS)).containsOnly("250 2.1.5");
            assertThat(answers.subList(MAX_RECIPIENTS, CROWD)).containsOnly("452 4.5.3");
            attacker.expectToGoOn();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAP", "IMAPS"})
    void appendsNothingOfALiteralThatBreaksOff(Listener listener) throws IOException {
        try (Attacker attacker = Attacker.of(server, listener);
                Attacker other = Attacker.of(server, listener)) {
            attacker.say("LOGIN jane@example.com secret").expectSuccess();
            attacker.say("APPEND INBOX {1000000+}\r\n" + HALF).wire().reset();

            other.say("LOGIN jane@example.com secret").expectSuccess();
            other.say("STATUS INBOX (MESSAGES)");
            assertThat(other.wire().readLine()).isEqualTo("* STATUS INBOX (MESSAGES 0)");
        }
    }
}
