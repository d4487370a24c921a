package dev.restante.clients;

import static dev.restante.clients.JakartaSmtp.USER;
import static dev.restante.fault.CommonFaults.acceptThenBounce;
import static dev.restante.fault.CommonFaults.contentRefused;
import static dev.restante.fault.CommonFaults.lost250;
import static dev.restante.fault.CommonFaults.rateLimit;
import static dev.restante.fault.CommonFaults.rateLimitThatCloses;
import static dev.restante.query.MailQueries.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.clients.SeenFailure.Refusal;
import dev.restante.fault.ActiveFault;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;

/** What a program that sends with Jakarta Mail sees of messages that are refused, lost or sent back. */
class JakartaMailMessageFaultsIT {

    private static final String BOB = "bob@example.com";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aRateLimitRefusesTheNextMessageUntilTimeHasPassed() throws MessagingException {
        SettableClock clock = new SettableClock();
        try (MailServer server = MailServer.builder().clock(clock).start()) {
            server.faults().add(rateLimit(2, MINUTE));
            Session session = Session.getInstance(JakartaSmtp.properties(server));
            try (SMTPTransport transport = JakartaSmtp.connect(session)) {
                JakartaSmtp.sendOver(transport, JakartaSmtp.message(session, USER));
                JakartaSmtp.sendOver(transport, JakartaSmtp.message(session, USER));

                SeenFailure failure =
                        SeenFailure.of(() -> JakartaSmtp.sendOver(transport, JakartaSmtp.message(session, USER)));
                assertThat(failure.ofMessage())
                        .isEqualTo(new Refusal(
                                "MAIL FROM:<shop@example.com>", 452, "452 4.7.1 Too many messages, try again later"));
                assertThat(failure.unsent()).containsExactly(USER);
                assertThat(failure.invalid()).isEmpty();

                clock.pass(MINUTE);
                JakartaSmtp.sendOver(transport, JakartaSmtp.message(session, USER));
            }
            assertThat(server.received().list()).hasSize(3);
            assertThat(server.conversations().list()).hasSize(1);
        }
    }

    @Test
    void aRateLimitThatClosesEndsTheConnection() throws MessagingException {
        SettableClock clock = new SettableClock();
        try (MailServer server = MailServer.builder().clock(clock).start()) {
            server.faults().add(rateLimitThatCloses(1, MINUTE));
            Session session = Session.getInstance(JakartaSmtp.properties(server));
            try (SMTPTransport transport = JakartaSmtp.connect(session)) {
                JakartaSmtp.sendOver(transport, JakartaSmtp.message(session, USER));
                SeenFailure failure =
                        SeenFailure.of(() -> JakartaSmtp.sendOver(transport, JakartaSmtp.message(session, USER)));
                assertThat(failure.ofMessage())
                        .isEqualTo(new Refusal(
                                "MAIL FROM:<shop@example.com>",
                                421,
                                "421 4.7.0 Too many messages, closing the connection"));
                assertThat(transport.isConnected()).isFalse();
            }
            clock.pass(MINUTE);
            JakartaSmtp.send(server, USER);
            assertThat(server.received().list()).hasSize(2);
        }
    }

    @Test
    void refusedContentIsRefusedAtTheEndOfTheMessage() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            server.faults().add(contentRefused(subject("Your order")));

            SeenFailure failure = SeenFailure.of(() -> JakartaSmtp.send(server, USER, BOB));
            assertThat(failure.ofMessage())
                    .isEqualTo(new Refusal(".", 554, "554 5.7.1 The message was refused for its content"));
            assertThat(failure.sent()).isEmpty();
            assertThat(failure.unsent()).containsExactly(USER, BOB);
            assertThat(server.received().list()).isEmpty();

            Session session = Session.getInstance(JakartaSmtp.properties(server));
            MimeMessage other = JakartaSmtp.message(session, USER);
            other.setSubject("Your invoice");
            try (SMTPTransport transport = JakartaSmtp.connect(session)) {
                JakartaSmtp.sendOver(transport, other);
            }
            assertThat(server.received().awaitOne().subject()).isEqualTo("Your invoice");
        }
    }

    /** As an outbox does it that takes no answer for a no. */
    @Test
    void whoRetriesAfterALost250IsSeenToSendTwice() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            ActiveFault lost = server.faults().add(lost250());
            Session session = Session.getInstance(JakartaSmtp.properties(server));
            MimeMessage message = JakartaSmtp.message(session, USER);

            SeenFailure failure = SeenFailure.of(() -> sendOnce(session, message));
            assertThat(failure.ofMessage().command()).isEqualTo(".");
            assertThat(failure.ofMessage().code()).isEqualTo(-1);
            assertThat(failure.sent()).isEmpty();
            assertThat(failure.unsent()).containsExactly(USER);
            sendOnce(session, message);

            assertThat(server.received().list())
                    .hasSize(2)
                    .extracting(mail -> mail.headers("Message-ID").get(0))
                    .containsOnly(message.getMessageID());
            assertThat(lost.strikes()).isEqualTo(1);
        }
    }

    private static void sendOnce(Session session, MimeMessage message) throws MessagingException {
        try (SMTPTransport transport = JakartaSmtp.connect(session)) {
            JakartaSmtp.sendOver(transport, message);
        }
    }

    @Test
    void whatBouncesComesBackAsAReportThatTheSenderReads() throws MessagingException, IOException {
        try (MailServer server = MailServer.start()) {
            server.faults().add(acceptThenBounce(USER));
            Session session = Session.getInstance(JakartaSmtp.properties(server));
            MimeMessage message = JakartaSmtp.message(session, BOB, USER);
            sendOnce(session, message);

            assertThat(server.received(subject("Your order"))
                            .awaitOne()
                            .envelope()
                            .recipientAddresses())
                    .containsExactly(BOB, USER);
            try (Store store = store(server)) {
                MimeMultipart report = (MimeMultipart) onlyMail(store).getContent();
                assertThat(report.getContentType())
                        .startsWith("multipart/report")
                        .contains("delivery-status");
                InternetHeaders failure = lastFields(report.getBodyPart(1));
                assertThat(failure.getHeader("Final-Recipient", null)).isEqualTo("rfc822; " + USER);
                assertThat(failure.getHeader("Action", null)).isEqualTo("failed");
                assertThat(failure.getHeader("Status", null)).isEqualTo("5.1.1");
                assertThat(failure.getHeader("Diagnostic-Code", null)).isEqualTo("smtp; 550 5.1.1 No such user here");
                MimeMessage returned = (MimeMessage) report.getBodyPart(2).getContent();
                assertThat(returned.getMessageID()).isEqualTo(message.getMessageID());
            }
        }
    }

    private static Store store(MailServer server) throws MessagingException {
        Store store = Session.getInstance(JakartaImap.properties()).getStore("imap");
        store.connect(server.imap().host(), server.imap().port(), JakartaSmtp.SENDER, "any");
        return store;
    }

    private static MimeMessage onlyMail(Store store) throws MessagingException {
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        assertThat(inbox.getMessageCount()).isEqualTo(1);
        return (MimeMessage) inbox.getMessage(1);
    }

    /** Of message/delivery-status (RFC 3464 section 2.1): those of the only recipient. */
    private static InternetHeaders lastFields(BodyPart status) throws MessagingException, IOException {
        assertThat(status.isMimeType("message/delivery-status")).isTrue();
        InputStream in = status.getInputStream();
        new InternetHeaders(in); // of the message
        InternetHeaders recipient = new InternetHeaders(in);
        assertThat(in.read()).as("no further recipient").isEqualTo(-1);
        return recipient;
    }

    @Test
    void whoWantsNoNotificationGetsNone() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            server.faults().add(acceptThenBounce(USER));
            Properties properties = JakartaSmtp.properties(server);
            properties.setProperty("mail.smtp.dsn.notify", "NEVER");
            JakartaSmtp.send(properties, USER);

            assertThat(server.received().list()).hasSize(1);
        }
    }

    @Test
    void nothingBouncesToTheNullSender() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            ActiveFault bounce = server.faults().add(acceptThenBounce(USER));
            Properties properties = JakartaSmtp.properties(server);
            properties.setProperty("mail.smtp.from", "<>");
            JakartaSmtp.send(properties, USER);

            assertThat(bounce.strikes()).isEqualTo(1);
            assertThat(server.received().list()).hasSize(1);
        }
    }
}
