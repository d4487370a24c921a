package dev.restante.docs;

import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.fault.CommonFaults.lost250;
import static dev.restante.fault.CommonFaults.mailboxFull;
import static dev.restante.fault.CommonFaults.recipientUnknown;
import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.whileIdle;
import static dev.restante.query.MailQueries.recipient;
import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.fault.ActiveFault;
import dev.restante.fault.FaultStrike;
import dev.restante.fault.Smtp;
import dev.restante.junit5.MailServerTest;
import dev.restante.mail.NewMail;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the guide shows about a server that misbehaves. */
@MailServerTest
class MisbehaviourTest {

    @Test
    void retries(MailServer mail) throws Exception {
        ActiveFault busy =
                mail.faults().add(on(Smtp.RCPT).to("jane@example.com").times(2).reply(451, "4.7.1", "Try again later"));

        new Outbox(mail.smtp()).send("Invoice 7", "jane@example.com");

        assertThat(mail.received(to("jane@example.com")).awaitOne()).hasSubject("Invoice 7");
        assertThat(busy).struck(2);
        assertThat(mail.deliveryAttempts().to("jane@example.com")).hasCount(3);
    }

    @Test
    void doesNotSendTwiceToThoseWhoHaveIt(MailServer mail) throws Exception {
        mail.faults().add(on(Smtp.RCPT).to("bob@example.com").once().reply(452, "4.2.2", "The mailbox is full"));

        new Outbox(mail.smtp()).send("Invoice 7", "jane@example.com", "bob@example.com");

        assertThat(mail).received(recipient("bob@example.com")).hasCount(1);
        assertThat(mail).received(recipient("jane@example.com")).hasCount(1);
    }

    @Test
    void doesNotSendTwice(MailServer mail) throws Exception {
        ActiveFault lost = mail.faults().add(lost250());
        Outbox outbox = new Outbox(mail.smtp());

        outbox.send("Invoice 7", "jane@example.com");

        assertThat(lost).struck(1);
        assertThat(outbox.uncertain()).containsExactly("Invoice 7");
        assertThat(mail).received(recipient("jane@example.com")).hasCount(1);
    }

    @Test
    void survivesADroppedIdle(MailServer mail) throws Exception {
        try (Watcher watcher = new Watcher(mail.imap(), "jane@example.com")) {
            ActiveFault drop = mail.faults().add(whileIdle().once().close());
            drop.awaitStrikes(1);
            mail.deliver(NewMail.from("bank@example.com").to("jane@example.com").subject("Statement"));

            assertThat(watcher.next()).isEqualTo("Statement");
            assertThat(mail.conversations().list().get(0)).endedWith(Cause.FAULT);
        }
    }

    @Test
    void reportsARefusedRecipient(MailServer mail) throws Exception {
        mail.faults().add(recipientUnknown("bob@example.com"));
        Outbox outbox = new Outbox(mail.smtp());

        outbox.send("Invoice 7", "jane@example.com", "bob@example.com");

        assertThat(outbox.refused()).containsExactly("bob@example.com");
        assertThat(mail).received(recipient("jane@example.com")).hasCount(1);
    }

    @Test
    void ofOneScope(MailServer mail) throws Exception {
        try (MailScope scope = mail.newScope()) {
            scope.faults().add(mailboxFull(scope.address("jane")));
            Outbox outbox = new Outbox(mail.smtp());

            outbox.send("Invoice 7", scope.address("jane"), "jane@example.com");

            assertThat(outbox.refused()).containsExactly(scope.address("jane"));
        }
        assertThat(mail.faults().list()).isEmpty();
    }

    @Test
    void aWholeDialogue(MailServer mail) throws Exception {
        mail.faults()
                .add(on(Smtp.RCPT).once().delay(Duration.ofMillis(50)).close().named("flaky"));

        assertThatThrownBy(() -> new Shop(mail.smtp()).signUp("jane@example.com"))
                .hasCauseInstanceOf(MessagingException.class);

        assertThat(mail.conversations().last(1).get(0).faults())
                .extracting(FaultStrike::rule)
                .containsExactly("flaky");
    }
}
