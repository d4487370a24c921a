package dev.restante.clients;

import static dev.restante.clients.JakartaSmtp.USER;
import static dev.restante.fault.CommonFaults.greylisting;
import static dev.restante.fault.CommonFaults.mailboxFull;
import static dev.restante.fault.CommonFaults.mailboxFullForGood;
import static dev.restante.fault.CommonFaults.recipientRateLimit;
import static dev.restante.fault.CommonFaults.recipientUnknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.clients.SeenFailure.Refusal;
import dev.restante.fault.ActiveFault;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressSucceededException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;

/** What a program that sends with Jakarta Mail sees of recipients that are refused. */
class JakartaMailRecipientFaultsIT {

    private static final String BOB = "bob@example.com";
    private static final Refusal GREYLISTED =
            new Refusal("RCPT TO:<jane@example.com>", 451, "451 4.7.1 Greylisted, try again later");

    @Test
    void greylistingRefusesTheFirstTryOfEachTriplet() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            ActiveFault greylisting = server.faults().add(greylisting());

            SeenFailure failure = SeenFailure.of(() -> JakartaSmtp.send(server, USER));
            assertThat(failure.of(USER)).isEqualTo(GREYLISTED);
            assertThat(failure.unsent()).containsExactly(USER);
            assertThat(failure.invalid()).isEmpty();

            JakartaSmtp.send(server, USER);
            assertThat(server.received().awaitOne().envelope().recipientAddresses())
                    .containsExactly(USER);
            assertThat(greylisting.strikes()).isEqualTo(1);
            assertThat(SeenFailure.of(() -> JakartaSmtp.send(server, BOB)).unsent())
                    .containsExactly(BOB);
        }
    }

    @Test
    void greylistingIsOfTheSenderToo() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            server.faults().add(greylisting());
            SeenFailure.of(() -> JakartaSmtp.send(server, USER));

            Properties fromElsewhere = JakartaSmtp.properties(server);
            fromElsewhere.setProperty("mail.smtp.from", "billing@example.com");
            assertThat(SeenFailure.of(() -> JakartaSmtp.send(fromElsewhere, USER))
                            .of(USER))
                    .isEqualTo(GREYLISTED);
        }
    }

    @Test
    void greylistingWithAWindowRefusesUntilItHasPassed() throws MessagingException {
        SettableClock clock = new SettableClock();
        try (MailServer server = MailServer.builder().clock(clock).start()) {
            server.faults().add(greylisting(Duration.ofMinutes(5)));

            SeenFailure.of(() -> JakartaSmtp.send(server, USER));
            clock.pass(Duration.ofMinutes(4));
            assertThat(SeenFailure.of(() -> JakartaSmtp.send(server, USER)).of(USER))
                    .isEqualTo(GREYLISTED);
            clock.pass(Duration.ofMinutes(1));
            JakartaSmtp.send(server, USER);
            assertThat(server.received().list()).hasSize(1);
        }
    }

    @Test
    void aFullMailboxCanBeTriedAgain() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            ActiveFault full = server.faults().add(mailboxFull(USER));

            SeenFailure failure = SeenFailure.of(() -> JakartaSmtp.send(server, USER, BOB));
            assertThat(failure.of(USER))
                    .isEqualTo(new Refusal("RCPT TO:<jane@example.com>", 452, "452 4.2.2 The mailbox is full"));
            assertThat(failure.unsent()).containsExactly(USER);
            assertThat(failure.sent()).containsExactly(BOB);

            full.close();
            JakartaSmtp.send(server, USER);
            assertThat(server.received().list()).hasSize(2);
        }
    }

    /** Jakarta Mail counts 552 as an address that can be tried again, as RFC 5321 section 4.5.3.1.10 wants. */
    @Test
    void aMailboxThatIsFullForGoodHasAPermanentCode() {
        try (MailServer server = MailServer.start()) {
            server.faults().add(mailboxFullForGood("jane@*"));

            SeenFailure failure = SeenFailure.of(() -> JakartaSmtp.send(server, USER));
            assertThat(failure.of(USER))
                    .isEqualTo(new Refusal("RCPT TO:<jane@example.com>", 552, "552 5.2.2 The mailbox is full"));
            assertThat(failure.unsent()).containsExactly(USER);
        }
    }

    @Test
    void anUnknownRecipientIsInvalidAndTheOthersGetTheMail() {
        try (MailServer server = MailServer.start()) {
            server.faults().add(recipientUnknown(USER));
            Properties properties = JakartaSmtp.properties(server);
            properties.setProperty("mail.smtp.reportsuccess", "true");

            SeenFailure failure = SeenFailure.of(() -> JakartaSmtp.send(properties, USER, BOB));
            assertThat(failure.of(USER))
                    .isEqualTo(new Refusal("RCPT TO:<jane@example.com>", 550, "550 5.1.1 No such user here"));
            assertThat(failure.invalid()).containsExactly(USER);
            assertThat(failure.unsent()).isEmpty();
            assertThat(failure.sent()).containsExactly(BOB);
            assertThat(failure.chain())
                    .filteredOn(SMTPAddressSucceededException.class::isInstance)
                    .extracting(each -> ((SMTPAddressSucceededException) each).getReturnCode())
                    .containsExactly(250);
            assertThat(server.received().awaitOne().envelope().recipientAddresses())
                    .containsExactly(BOB);
        }
    }

    @Test
    void withoutPartialSendingOneUnknownRecipientSpoilsItForAll() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            server.faults().add(recipientUnknown(USER));
            Properties properties = JakartaSmtp.properties(server);
            properties.setProperty("mail.smtp.sendpartial", "false");

            SeenFailure failure = SeenFailure.of(() -> JakartaSmtp.send(properties, USER, BOB));
            assertThat(failure.invalid()).containsExactly(USER);
            assertThat(failure.unsent()).containsExactly(BOB);
            assertThat(server.received().list()).isEmpty();

            JakartaSmtp.send(properties, BOB);
            assertThat(server.received().list()).hasSize(1);
        }
    }

    @Test
    void aRecipientThatGetsTooMuchTakesNoMoreForNow() throws MessagingException {
        SettableClock clock = new SettableClock();
        try (MailServer server = MailServer.builder().clock(clock).start()) {
            server.faults().add(recipientRateLimit(2, Duration.ofMinutes(1)));
            JakartaSmtp.send(server, USER);
            JakartaSmtp.send(server, USER);

            SeenFailure failure = SeenFailure.of(() -> JakartaSmtp.send(server, USER, BOB));
            assertThat(failure.of(USER))
                    .isEqualTo(new Refusal(
                            "RCPT TO:<jane@example.com>",
                            450,
                            "450 4.2.1 The recipient gets mail at too high a rate, try again later"));
            assertThat(failure.sent()).containsExactly(BOB);

            clock.pass(Duration.ofMinutes(1));
            JakartaSmtp.send(server, USER);
            assertThat(server.received().list()).hasSize(4);
        }
    }

    /** The session of the client stays usable. */
    @Test
    void aConnectionOutlivesARefusedRecipient() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            server.faults().add(recipientUnknown(USER));
            Session session = Session.getInstance(JakartaSmtp.properties(server));
            try (SMTPTransport transport = JakartaSmtp.connect(session)) {
                SeenFailure.of(() -> JakartaSmtp.sendOver(transport, JakartaSmtp.message(session, USER)));
                JakartaSmtp.sendOver(transport, JakartaSmtp.message(session, BOB));
            }
            assertThat(server.received().list()).hasSize(1);
            assertThat(server.conversations().list()).hasSize(1);
        }
    }
}
