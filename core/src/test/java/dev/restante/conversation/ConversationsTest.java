package dev.restante.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.Endpoint;
import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.testing.SmtpClient;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What connections leave behind, whatever becomes of them. */
class ConversationsTest {

    /** Takes what a client says and reads until the server closes the connection; so the conversation is over. */
    private static void play(Endpoint endpoint, String said) throws IOException {
        try (WireClient client = new WireClient(endpoint)) {
            client.send(said);
            client.endOutput();
            while (client.readLine() != null) {
                // the answers are in the conversation
            }
        }
    }

    private static Conversation only(MailServer server) {
        List<Conversation> all = server.conversations().list();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String printed(Conversation conversation) {
        return conversation.toString().replaceFirst("from 127.0.0.1:\\d+", "from 127.0.0.1");
    }

    @Test
    void readsAsPeoplePrintDialogues() throws IOException {
        try (MailServer server =
                MailServer.builder().hide(MailProtocol.SMTP, "EHLO").start()) {
            try (SmtpClient client = SmtpClient.connect(server)) {
                client.say("HELO client.example.com", "250 ")
                        .say("MAIL FROM:<shop@example.com>", "250 ")
                        .say("RCPT TO:<jane@example.com>", "250 ")
                        .say("DATA", "354 ")
                        .say("Subject: Hi\r\n\r\n..dot\r\n.", "250 ")
                        .say("QUIT", "221 ")
                        .expectClosed();
            }

            assertThat(printed(only(server))).isEqualTo("""
                    SMTP 1 from 127.0.0.1
                    S: 220 localhost ESMTP Restante
                    C: HELO client.example.com
                    S: 250 localhost
                    C: MAIL FROM:<shop@example.com>
                    S: 250 2.1.0 Sender <shop@example.com> ok
                    C: RCPT TO:<jane@example.com>
                    S: 250 2.1.5 Recipient <jane@example.com> ok
                    C: DATA
                    S: 354 End the message with a line that has only a dot
                    C: [21 octets of message]
                    C: .
                    S: 250 2.0.0 Message 1 accepted
                    C: QUIT
                    S: 221 2.0.0 localhost closes the connection
                    -- the client took its leave""");
            assertThat(server.received().awaitOne().message().size()).isEqualTo(21);
        }
    }

    @Test
    void tellsWhoAndWhen() throws IOException {
        Instant now = Instant.parse("2026-02-03T04:05:06.789Z");
        try (MailServer server = MailServer.builder().clock(() -> now).start()) {
            play(server.smtp(), "EHLO client.example.com\r\nAUTH PLAIN AGphbmVAZXhhbXBsZS5jb20Ac2VjcmV0\r\nQUIT\r\n");

            Conversation conversation = only(server);
            assertThat(conversation.number()).isEqualTo(1);
            assertThat(conversation.listener()).isEqualTo(Listener.SMTP);
            assertThat(conversation.client().getAddress().isLoopbackAddress()).isTrue();
            assertThat(conversation.began()).isEqualTo(now);
            assertThat(conversation.end()).hasValue(new ConversationEnd(Cause.CLIENT_QUIT, "", now));
            assertThat(conversation.tls()).isEmpty();
            assertThat(conversation.authentication()).hasValue(new Authentication("jane@example.com", "PLAIN"));
            assertThat(conversation.lines()).extracting(ConversationLine::at).containsOnly(now);
            assertThat(conversation.said(Direction.CLIENT))
                    .containsExactly("EHLO client.example.com", "AUTH PLAIN ***", "QUIT");
            assertThat(conversation.said(Direction.NOTE))
                    .containsExactly("authenticated as jane@example.com by PLAIN", "the client took its leave");
        }
    }

    @Test
    void elidesChunks() throws IOException {
        try (MailServer server = MailServer.start()) {
            play(
                    server.smtp(),
                    "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<jane@example.com>\r\nBDAT 5\r\nhelloBDAT 7 LAST\r\n world\nQUIT\r\n");

            assertThat(only(server).toString())
                    .contains("C: BDAT 5\nC: [5 octets of message]\n", "C: BDAT 7 LAST\nC: [7 octets of message]\n")
                    .doesNotContain("hello", "world");
        }
    }

    @Test
    void elidesChunksThatNobodyWants() throws IOException {
        try (MailServer server = MailServer.start()) {
            play(server.smtp(), "EHLO x\r\nBDAT 5 LAST\r\nhelloQUIT\r\n");

            assertThat(only(server).toString())
                    .contains("C: BDAT 5 LAST\nC: [5 octets]\n", "C: QUIT\n")
                    .doesNotContain("hello");
        }
    }

    @Test
    void elidesWhatPop3Retrieves() throws IOException {
        try (MailServer server = MailServer.start()) {
            deliver(server);
            play(server.pop3(), "USER jane@example.com\r\nPASS secret\r\nRETR 1\r\nTOP 1 0\r\nQUIT\r\n");

            Conversation conversation =
                    server.conversations().over(MailProtocol.POP3).last(1).get(0);
            assertThat(conversation.toString())
                    .contains("C: PASS ***\n", "S: +OK 22 octets\nS: [22 octets of message]\nS: .\n")
                    .contains("S: +OK Top of message follows\nS: [15 octets of message]\nS: .\n")
                    .doesNotContain("Hello", "Subject", "secret");
        }
    }

    @Test
    void elidesLiteralsInBothDirections() throws IOException {
        try (MailServer server = MailServer.start()) {
            deliver(server);
            play(
                    server.imap(),
                    "a LOGIN jane@example.com secret\r\nb APPEND INBOX {5+}\r\nhello\r\nc SELECT INBOX\r\n"
                            + "d FETCH 1 (FLAGS BODY.PEEK[])\r\ne LOGOUT\r\n");

            Conversation conversation =
                    server.conversations().over(MailProtocol.IMAP).last(1).get(0);
            assertThat(conversation.toString())
                    .contains("C: a LOGIN ***\n", "-- authenticated as jane@example.com by LOGIN\n")
                    .contains("C: b APPEND INBOX {5+}\nC: [5 octets]\n")
                    .contains("BODY[] {22}\nS: [22 octets of message]\nS: )\n")
                    .doesNotContain("hello", "Hello", "Subject", "secret");
        }
    }

    private static void deliver(MailServer server) throws IOException {
        try (SmtpClient client = SmtpClient.inData(server, "jane@example.com")) {
            client.say("Subject: Hi\r\n\r\nHello\r\n.", "250 ");
        }
    }

    @Test
    void endsWithAClientThatLeavesWithoutAWord() throws IOException {
        try (MailServer server = MailServer.start()) {
            play(server.smtp(), "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<jane@example.com>\r\nDATA\r\nSubject: ");

            Conversation conversation = only(server);
            assertThat(conversation.end().orElseThrow().cause()).isEqualTo(Cause.CLIENT_CLOSED);
            assertThat(conversation.toString())
                    .contains("C: [9 octets of message]\n")
                    .endsWith("-- the client closed the connection without a word");
        }
    }

    @Test
    void tellsThatTheServerWasClosed() throws IOException {
        MailServer server = MailServer.start();
        try (SmtpClient client = SmtpClient.greet(server)) {
            server.close();
            client.expect("421 ").expectClosed();
        }

        assertThat(only(server).end().orElseThrow().cause()).isEqualTo(Cause.SERVER_CLOSED);
    }

    @Test
    void tellsWhoWasTurnedAway() throws IOException {
        try (MailServer server = MailServer.builder().maxConnections(1).start();
                SmtpClient first = SmtpClient.greet(server)) {
            play(server.smtp(), "");
            first.say("NOOP", "250 ");

            Conversation second = server.conversations().last(1).get(0);
            assertThat(second.end().orElseThrow().cause()).isEqualTo(Cause.TOO_MANY_CONNECTIONS);
            assertThat(second.said(Direction.SERVER))
                    .containsExactly("421 4.3.2 Too many connections, try again later");
            assertThat(server.conversations().list().get(0).end()).isEmpty();
        }
    }

    @Test
    void tellsWhichProxyHeaderWasRefused() throws IOException {
        try (MailServer server = MailServer.builder().proxyProtocol(true).start()) {
            play(server.smtp(), "EHLO x\r\n");

            assertThat(only(server).end().orElseThrow().toString())
                    .isEqualTo("the connection was refused for its PROXY header:"
                            + " The connection does not begin with a PROXY header");
        }
    }

    @Test
    void knowsTheClientBehindAProxy() throws IOException {
        try (MailServer server = MailServer.builder().proxyProtocol(true).start()) {
            play(server.smtp(), "PROXY TCP4 192.0.2.1 198.51.100.2 5678 25\r\nQUIT\r\n");

            assertThat(only(server).toString())
                    .startsWith("SMTP 1 from 192.0.2.1:5678\n-- forwarded by the proxy 127.0.0.1\nC: QUIT\nS: 220 ");
            assertThat(server.conversations()
                            .from(InetAddress.getByName("192.0.2.1"))
                            .count())
                    .isOne();
        }
    }

    @Test
    void tellsOfTls() throws Exception {
        try (MailServer server = MailServer.start()) {
            try (SmtpClient client = SmtpClient.greet(server)) {
                client.say("STARTTLS", "220 ");
                client.wire().startTls(server.certificateAuthority().sslContext());
                client.say("QUIT", "221 ").expectClosed();
            }

            Conversation conversation = only(server);
            assertThat(conversation.tls().orElseThrow().protocol()).isEqualTo("TLSv1.3");
            assertThat(conversation.toString())
                    .containsPattern("C: STARTTLS\nS: 220 .*\n-- TLSv1.3 with TLS_.*\nC: QUIT\n");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsWhyThereIsNoTls(boolean implicit) throws IOException {
        try (MailServer server = MailServer.start()) {
            if (implicit) {
                try (WireClient client = new WireClient(server.smtps())) {
                    client.send("EHLO x\r\n");
                    client.endOutput();
                    client.read(1000);
                }
            } else {
                try (SmtpClient client = SmtpClient.greet(server)) {
                    client.say("STARTTLS", "220 ").send("this is no handshake\r\n");
                    client.wire().endOutput();
                    client.wire().read(1000);
                }
            }

            assertThat(only(server).end().orElseThrow().toString())
                    .matches("the TLS handshake failed: .*(plaintext|SSL message).*");
        }
    }

    @Test
    void keepsTheFirstAndTheLastLinesOfALongOne() throws IOException {
        try (MailServer server = MailServer.start()) {
            StringBuilder said = new StringBuilder("EHLO x\r\n");
            for (int i = 1; i <= 5000; i++) {
                said.append("NOOP ").append(i).append("\r\n");
            }
            play(server.smtp(), said + "NOOP " + "x".repeat(10_000) + "\r\nQUIT\r\n");

            Conversation conversation = only(server);
            assertThat(conversation.said(Direction.CLIENT))
                    .startsWith("EHLO x", "NOOP 1")
                    .contains("NOOP 5000", "NOOP " + "x".repeat(495) + " … [9,505 octets more]")
                    .endsWith("QUIT");
            assertThat(conversation.said(Direction.NOTE).get(0)).matches("[\\d,]+ lines? left out");
            assertThat(leftOut(conversation)
                            + conversation.said(Direction.CLIENT).size()
                            + conversation.said(Direction.SERVER).size())
                    .isBetween(10_000L, 10_040L);
            assertThat(conversation.toString().length()).isLessThan(32 * 1024);
        }
    }

    private static long leftOut(Conversation conversation) {
        return conversation.said(Direction.NOTE).stream()
                .filter(note -> note.contains(" left out"))
                .mapToLong(note -> Long.parseLong(note.replaceAll("\\D", "")))
                .sum();
    }

    @Test
    void obeysNoControlCharacters() throws IOException {
        try (MailServer server = MailServer.start()) {
            play(server.smtp(), "NOOP \u001b[31mred\r\nQUIT\r\n");

            assertThat(only(server).said(Direction.CLIENT)).startsWith("NOOP \\x1b[31mred");
        }
    }

    @Test
    void keepsTheNewest() throws IOException {
        try (MailServer server = MailServer.builder().keptConversations(2).start()) {
            for (int i = 0; i < 4; i++) {
                play(server.smtp(), "EHLO x\r\nMAIL FROM:<>\r\nQUIT\r\n");
            }

            assertThat(server.conversations().list())
                    .extracting(Conversation::number)
                    .containsExactly(3L, 4L);
            assertThat(server.deliveryAttempts().list())
                    .extracting(DeliveryAttempt::conversation)
                    .containsExactly(3L, 4L);
        }
    }

    @Test
    void keepsNoneWhereNoneAreWanted() throws IOException {
        try (MailServer server = MailServer.builder().keptConversations(0).start()) {
            play(server.smtp(), "EHLO x\r\nMAIL FROM:<>\r\nQUIT\r\n");

            assertThat(server.conversations().list()).isEmpty();
            assertThat(server.deliveryAttempts().list()).isEmpty();
        }
    }

    @Test
    void aScopeSeesItsOwn() throws IOException {
        try (MailServer server =
                        MailServer.builder().account("jane@a.test", "secret").start();
                MailScope a = server.scope("a.test");
                MailScope b = server.scope("b.test")) {
            play(server.smtp(), "EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<jane@a.test>\r\nRCPT TO:<x@b.test>\r\nQUIT\r\n");
            play(server.pop3(), "USER jane@a.test\r\nPASS wrong\r\nQUIT\r\n");
            play(server.imap(), "1 LOGIN jane@a.test secret\r\n2 LOGOUT\r\n");
            play(server.smtp(), "EHLO x\r\nQUIT\r\n");

            assertThat(a.conversations().list())
                    .extracting(Conversation::listener)
                    .containsExactly(Listener.SMTP, Listener.POP3, Listener.IMAP);
            assertThat(b.conversations().list())
                    .extracting(Conversation::number)
                    .containsExactly(1L);
            assertThat(server.conversations().naming("JANE@A.test").count()).isEqualTo(3);

            a.reset();
            assertThat(server.conversations().list())
                    .extracting(Conversation::number)
                    .containsExactly(4L);
            server.reset();
            assertThat(server.conversations().list()).isEmpty();
        }
    }

    @Test
    void resetKeepsWhatIsGoingOn() throws IOException {
        try (MailServer server = MailServer.start();
                SmtpClient client = SmtpClient.greet(server)) {
            server.reset();
            client.say("NOOP again", "250 ");

            assertThat(only(server).said(Direction.CLIENT)).containsExactly("EHLO client.example.com", "NOOP again");
        }
    }

    @Test
    void keepsConversationsAtTheSameTimeApart() throws Exception {
        int clients = 16;
        ExecutorService threads = Executors.newFixedThreadPool(clients + 1);
        try (MailServer server = MailServer.start()) {
            Future<?> looking = threads.submit(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    server.conversations().list().forEach(Conversation::toString);
                }
            });
            List<Callable<Void>> talks = IntStream.range(0, clients)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        play(server.smtp(), ("NOOP " + i + "\r\n").repeat(30) + "QUIT\r\n");
                        return null;
                    })
                    .toList();
            for (Future<Void> talk : threads.invokeAll(talks)) {
                talk.get();
            }
            looking.cancel(true);

            assertThat(server.conversations().list()).hasSize(clients).allSatisfy(each -> {
                List<String> said = each.said(Direction.CLIENT);
                assertThat(said).hasSize(31).endsWith("QUIT");
                assertThat(said.subList(0, 30)).containsOnly(said.get(0));
                assertThat(each.said(Direction.SERVER)).hasSize(32);
            });
        } finally {
            threads.shutdownNow();
        }
    }
}
