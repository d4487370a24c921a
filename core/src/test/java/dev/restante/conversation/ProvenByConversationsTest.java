package dev.restante.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.settings.TlsPolicy;
import dev.restante.testing.SmtpClient;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What real conversations prove of their clients: commands, capabilities, and passwords that everybody could read. */
class ProvenByConversationsTest {

    private static final String PASSWORD = "Tr0ub4dor&3xyz";
    private static final String PLAIN = base64("\0jane@example.com\0" + PASSWORD);

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** Says it all at once, and waits until the conversation is over. */
    private static Conversation said(MailServer server, Endpoint endpoint, String... lines) throws IOException {
        try (WireClient client = new WireClient(endpoint)) {
            client.send(String.join("\r\n", lines) + "\r\n");
            client.endOutput();
            while (client.readLine() != null) {
                // the answers are in the conversation
            }
        }
        return last(server);
    }

    private static Conversation last(MailServer server) {
        Conversation last = server.conversations().last(1).get(0);
        assertThat(last.toString()).doesNotContain(PASSWORD, PLAIN, base64(PASSWORD));
        return last;
    }

    private static List<String> inTheClear(Conversation conversation) {
        return conversation.passwordsInTheClear().stream()
                .map(ConversationLine::text)
                .toList();
    }

    @Test
    void aClientThatSendsMailWithCare() throws Exception {
        try (MailServer server = MailServer.builder()
                .account("jane@example.com", PASSWORD)
                .tls(tls -> tls.policy(TlsPolicy.REQUIRED))
                .start()) {
            try (SmtpClient client = SmtpClient.greet(server)) {
                client.say("STARTTLS", "220 ");
                client.wire().startTls(server.certificateAuthority().sslContext());
                client.say("EHLO client.example.com", "250 ").say("AUTH LOGIN", "334 ");
                client.say(base64("jane@example.com"), "334 ").say(base64(PASSWORD), "235 ");
                client.say("MAIL FROM:<shop@example.com> SIZE=20", "250 ")
                        .say("RCPT TO:<jane@example.com> NOTIFY=FAILURE", "250 ");
                client.chunk("Subject: ").expect("250 ");
                client.send("BDAT 4 LAST\r\nHi\r\nQUIT\r\n").expect("250 ").expect("221 ");
                client.expectClosed();
            }

            Conversation conversation = last(server);
            assertThat(conversation.commands())
                    .containsExactly("EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "BDAT", "BDAT", "QUIT");
            assertThat(conversation.usedCapabilities())
                    .containsExactly("STARTTLS", "AUTH", "SIZE", "DSN", "CHUNKING", "PIPELINING");
            assertThat(conversation.passwordsInTheClear()).isEmpty();
            assertThat(server.conversations()
                            .authenticatedAs("Jane@example.com")
                            .withTls()
                            .endedWith(Cause.CLIENT_QUIT)
                            .list())
                    .extracting(Conversation::number)
                    .containsExactly(conversation.number());
        }
    }

    @Test
    void aClientThatWaitsForEachAnswer() throws IOException {
        try (MailServer server = MailServer.start()) {
            try (SmtpClient client = SmtpClient.inData(server, "jane@example.com")) {
                client.say("Subject: Hi\r\n\r\n.", "250 ").say("QUIT", "221 ").expectClosed();
            }

            assertThat(last(server).commands()).containsExactly("EHLO", "MAIL", "RCPT", "DATA", "QUIT");
            assertThat(last(server).usedCapabilities()).isEmpty();
        }
    }

    @Test
    void aClientThatPipelines() throws IOException {
        try (MailServer server = MailServer.start()) {
            Conversation smtp = said(server, server.smtp(), "EHLO x", "MAIL FROM:<>", "RSET", "QUIT");
            Conversation pop3 = said(server, server.pop3(), "CAPA", "QUIT");

            assertThat(smtp.linesUsing("PIPELINING")).hasSize(3);
            assertThat(pop3.usedCapabilities()).containsExactly("PIPELINING");
        }
    }

    @Test
    void passwordsThatAreRefusedForWantOfTls() throws IOException {
        try (MailServer server = MailServer.builder()
                .account("jane@example.com", PASSWORD)
                .tls(tls -> tls.policy(TlsPolicy.REQUIRED))
                .start()) {
            assertThat(inTheClear(said(server, server.smtp(), "EHLO x", "AUTH PLAIN " + PLAIN, "QUIT")))
                    .containsExactly("AUTH PLAIN ***");
            assertThat(inTheClear(said(server, server.pop3(), "USER jane@example.com", "PASS " + PASSWORD, "QUIT")))
                    .containsExactly("PASS ***");
            assertThat(inTheClear(said(server, server.imap(), "a LOGIN jane@example.com " + PASSWORD, "b LOGOUT")))
                    .containsExactly("a LOGIN ***");
        }
    }

    @Test
    void passwordsForWhichNobodyHasAsked() throws IOException {
        try (MailServer server = MailServer.builder()
                .authentication(auth -> auth.mechanisms("CRAM-MD5"))
                .hide(MailProtocol.IMAP, "SASL-IR")
                .start()) {
            assertThat(inTheClear(said(server, server.smtp(), "AUTH PLAIN " + PLAIN, "EHLO x", "AUTH NTLM", "QUIT")))
                    .containsExactly("AUTH PLAIN ***");
            assertThat(inTheClear(said(server, server.pop3(), "AUTH PLAIN " + PLAIN, "QUIT")))
                    .containsExactly("AUTH PLAIN ***");
            assertThat(inTheClear(said(server, server.imap(), "a AUTHENTICATE PLAIN " + PLAIN, "b LOGOUT")))
                    .containsExactly("a AUTHENTICATE PLAIN ***");
        }
    }

    @Test
    void passwordsThatAnswerAnEmptyChallenge() throws IOException {
        try (MailServer server = MailServer.start()) {
            assertThat(inTheClear(said(server, server.smtp(), "EHLO x", "AUTH PLAIN", PLAIN, "QUIT")))
                    .containsExactly("***");
            assertThat(inTheClear(said(server, server.pop3(), "AUTH PLAIN", PLAIN, "QUIT")))
                    .containsExactly("***");
            Conversation imap = said(
                    server,
                    server.imap(),
                    "a AUTHENTICATE LOGIN",
                    base64("jane@example.com"),
                    base64(PASSWORD),
                    "b LOGOUT");
            assertThat(inTheClear(imap)).containsExactly("***");
            assertThat(imap.commands()).containsExactly("AUTHENTICATE", "LOGOUT");
        }
    }

    @Test
    void anAuthenticationThatIsCancelledSaysNone() throws IOException {
        try (MailServer server = MailServer.start()) {
            List<Conversation> cancelled = List.of(
                    said(server, server.smtp(), "EHLO x", "AUTH PLAIN", "*", "QUIT"),
                    said(server, server.pop3(), "AUTH PLAIN", "*", "QUIT"),
                    said(server, server.imap(), "a AUTHENTICATE PLAIN", "*", "b LOGOUT"));

            assertThat(cancelled).allSatisfy(each -> {
                assertThat(each.said(Direction.CLIENT)).contains("*");
                assertThat(each.passwordsInTheClear()).isEmpty();
            });
        }
    }

    @Test
    void aLoginWithLiteralsIsOneCommand() throws IOException {
        try (MailServer server = MailServer.start()) {
            Conversation imap = said(
                    server,
                    server.imap(),
                    "a LOGIN {16+}",
                    "jane@example.com {" + PASSWORD.length() + "+}",
                    PASSWORD,
                    "b SELECT {5+}",
                    "INBOX (CONDSTORE)",
                    "c UID FETCH 1:* FLAGS",
                    "d IDLE",
                    "DONE",
                    "e LOGOUT");

            assertThat(imap.commands()).containsExactly("LOGIN", "SELECT", "UID FETCH", "IDLE", "LOGOUT");
            assertThat(inTheClear(imap)).containsExactly("a LOGIN ***");
            assertThat(imap.usedCapabilities()).containsExactly("LITERAL+", "LITERAL-", "CONDSTORE", "IDLE");
        }
    }

    @Test
    void implicitTlsProtectsEverything() throws Exception {
        try (MailServer server = MailServer.start()) {
            try (WireClient client = new WireClient(server.pop3s())) {
                client.startTls(server.certificateAuthority().sslContext());
                client.send("USER jane@example.com\r\nPASS " + PASSWORD + "\r\nQUIT\r\n");
                while (client.readLine() != null) {
                    // the answers are in the conversation
                }
            }

            Conversation pop3 = last(server);
            assertThat(pop3.commands()).containsExactly("USER", "PASS", "QUIT");
            assertThat(pop3.passwordsInTheClear()).isEmpty();
        }
    }

    @Test
    void aLongConversationProvesWhatWasKept() throws IOException {
        try (MailServer server = MailServer.start()) {
            String[] lines = ("USER jane@example.com\r\nPASS " + PASSWORD + "\r\n" + "NOOP\r\n".repeat(5000)
                            + "UIDL\r\nQUIT")
                    .split("\r\n");
            Conversation pop3 = said(server, server.pop3(), lines);

            assertThat(pop3.commands())
                    .startsWith("USER", "PASS", "NOOP")
                    .endsWith("UIDL", "QUIT")
                    .hasSizeBetween(20, 2000);
            assertThat(pop3.usedCapabilities()).contains("USER", "UIDL");
            assertThat(inTheClear(pop3)).containsExactly("PASS ***");
        }
    }

    @Test
    void aViewShowsThoseSinceAMoment() throws IOException {
        Instant first = Instant.parse("2026-02-03T04:05:06Z");
        AtomicReference<Instant> now = new AtomicReference<>(first);
        try (MailServer server = MailServer.builder().clock(now::get).start()) {
            said(server, server.smtp(), "QUIT");
            now.set(first.plusSeconds(1));
            said(server, server.imap(), "a NOOP");

            assertThat(server.conversations().since(first).count()).isEqualTo(2);
            assertThat(server.conversations().since(first.plusSeconds(1)).list())
                    .extracting(Conversation::listener)
                    .containsExactly(Listener.IMAP);
            assertThat(server.conversations().since(first.plusMillis(1001)).list())
                    .isEmpty();
            assertThat(server.conversations().endedWith(Cause.CLIENT_CLOSED).list())
                    .extracting(Conversation::listener)
                    .containsExactly(Listener.IMAP);
            assertThat(server.conversations().withTls().list()).isEmpty();
            assertThat(server.conversations().authenticatedAs("jane").list()).isEmpty();
        }
    }
}
