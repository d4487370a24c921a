package dev.restante.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.server.http.RawHttp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The program under attack, with little memory: it answers clearly, says nothing of it, and serves on. */
@Isolated("Its load would be felt by the tests beside it, one of which takes the time")
class HostileClientsIT {

    private static final long LIMIT_SECONDS = 120;
    private static final String PIECE = ("0123456789".repeat(9) + "\r\n").repeat(10_000); // 920 kB
    private static final int LARGER_THAN_MEMORY = 80;
    private static final int SILENT = 400;
    private static final int LARGE_BODIES = 20;

    private static RestanteProcess withMemory(String most) throws Exception {
        return RestanteProcess.inJvm(List.of("-Xmx" + most), "--lmtp-port=0", "--account=jane@example.com:secret")
                .ready();
    }

    @Test
    void servesOnAfterAllAttacksAtOnce() throws Exception {
        try (RestanteProcess program = withMemory("64m")) {
            Attacks attacks = new Attacks(program);
            allAtOnce(attacks.all());

            assertServes(attacks, "jane@example.com");
            assertHasNothingToSay(program);
        }
    }

    @Test
    void refusesAMessageThatIsLargerThanItsMemory() throws Exception {
        try (RestanteProcess program = withMemory("64m")) {
            Attacks attacks = new Attacks(program);
            try (RawClient client = attacks.connect("SMTP")) {
                client.say("MAIL FROM:<shop@example.com>", "250 .*").say("RCPT TO:<jane@example.com>", "250 .*");
                client.say("DATA", "354 .*").flood(PIECE, LARGER_THAN_MEMORY).say(".", "452 4\\.3\\.1 .*");
            }
            try (RawClient client = attacks.connect("IMAP")) {
                client.say("a LOGIN jane@example.com secret", "a OK .*");
                client.send("b APPEND INBOX {" + (long) PIECE.length() * LARGER_THAN_MEMORY + "+}\r\n");
                client.flood(PIECE, LARGER_THAN_MEMORY).say("", "b NO \\[TOOBIG] No memory left .*");
                client.say("c NOOP", "c OK .*");
            }

            assertServes(attacks, "jane@example.com");
            assertHasNothingToSay(program);
        }
    }

    /** What a client announces takes no memory, and what it sends only as much as others can spare. */
    @Test
    void servesOnWhileLargeBodiesAreAnnouncedAndSent() throws Exception {
        try (RestanteProcess program = withMemory("64m")) {
            Attacks attacks = new Attacks(program);
            List<RawHttp> large = new ArrayList<>();
            for (int i = 0; i < LARGE_BODIES; i++) {
                large.add(new RawHttp(program.listener("HTTP"))
                        .send("POST /api/mails?recipient=x@example.com HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: message/rfc822\r\nContent-Length: 104857600\r\n\r\n")
                        .send(PIECE.substring(0, i * 20_000)));
            }
            try (RawHttp greedy = new RawHttp(program.listener("HTTP"))) {
                greedy.send("POST /api/mails?recipient=x@example.com HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: message/rfc822\r\nTransfer-Encoding: chunked\r\n\r\n");
                assertThat(floodedUntilRefused(greedy))
                        .startsWith("HTTP/1.1 503 ")
                        .contains("No memory left");
            }

            assertServes(attacks, "jane@example.com");
            for (RawHttp each : large) {
                each.close();
            }
            assertHasNothingToSay(program);
        }
    }

    private static String floodedUntilRefused(RawHttp client) throws IOException {
        String chunk = Integer.toHexString(PIECE.length()) + "\r\n" + PIECE + "\r\n";
        try {
            for (int i = 0; i < LARGER_THAN_MEMORY; i++) {
                client.send(chunk);
            }
        } catch (IOException e) {
            // refused before all was sent
        }
        return client.answer();
    }

    /** A record may take 16 KB of room three times over, but not while the client is silent. */
    @Test
    void holdsManySilentTlsConnections() throws Exception {
        try (RestanteProcess program = withMemory("36m")) {
            Attacks attacks = new Attacks(program);
            SSLContext trusting = TrustingContext.create();
            List<RawClient> silent = new ArrayList<>();
            for (int i = 0; i < SILENT; i++) {
                silent.add(attacks.connect("SMTP").say("STARTTLS", "220 .*").startTls(trusting));
            }
            for (RawClient each : silent) {
                each.say("NOOP", "250 .*").close();
            }

            assertServes(attacks, "jane@example.com");
            assertHasNothingToSay(program);
        }
    }

    private static void allAtOnce(List<Callable<Void>> attacks) throws Exception {
        ExecutorService attackers = Executors.newFixedThreadPool(attacks.size());
        try {
            for (Future<Void> each : attackers.invokeAll(attacks, LIMIT_SECONDS, TimeUnit.SECONDS)) {
                each.get();
            }
        } finally {
            attackers.shutdownNow();
        }
    }

    /** What was attacked has delivered nothing, and an honest mail goes all the way. */
    private static void assertServes(Attacks attacks, String user) throws IOException {
        try (RawClient smtp = attacks.connect("SMTP");
                RawClient pop3 = attacks.connect("POP3");
                RawClient imap = attacks.connect("IMAP")) {
            smtp.say("MAIL FROM:<shop@example.com>", "250 .*").say("RCPT TO:<" + user + ">", "250 .*");
            smtp.say("DATA", "354 .*").say("Subject: honest\r\n\r\nHello\r\n.", "250 .* Message 1 accepted");
            pop3.say("USER " + user, "\\+OK .*").say("PASS secret", "\\+OK Maildrop has 1 message .*");
            pop3.say("RETR 1", "Subject: honest");
            imap.say("a LOGIN " + user + " secret", "a OK .*").say("b SELECT INBOX", "b OK .*");
            imap.say("c FETCH 1 BODY[]", "Subject: honest").expect("c OK .*");
        }
    }

    private static void assertHasNothingToSay(RestanteProcess program) throws InterruptedException {
        program.terminate();
        program.exitCode();
        assertThat(program.err()).isEmpty();
    }
}
