package dev.restante.docs;

import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.MailSoftAssertions.assertMailSoftly;
import static dev.restante.query.MailQueries.subject;
import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailMark;
import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.MailSnapshot;
import dev.restante.MailSubscription;
import dev.restante.Mailbox;
import dev.restante.archive.Mbox;
import dev.restante.content.Link;
import dev.restante.junit5.Account;
import dev.restante.junit5.MailServerTest;
import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tasks of the guide, in its order. */
@MailServerTest
class GuideTest {

    @Test
    void signUp(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.signUpLater("jane@example.com");

        ReceivedMail welcome =
                mail.received(to("jane@example.com").subject("Welcome")).awaitOne();
        Link confirm = welcome.link("Confirm");

        assertThat(welcome).isFrom("shop@example.com").hasTextContaining("Hello Jane");
        assertThat(confirm).hasHost("shop.example.com").hasParameter("token");
        shop.confirm(confirm.parameter("token"));
    }

    @Test
    void oneTimeCode(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.sendCode("jane@example.com");

        String code = mail.received(to("jane@example.com")).awaitOne().code();

        assertThat(shop.logIn("jane@example.com", code)).isTrue();
    }

    @Test
    void codeOfAnotherForm(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.sendCode("jane@example.com");
        ReceivedMail reminder = mail.received().awaitOne();

        List<String> minutes = reminder.codes(Pattern.compile("(\\d+) minutes"));

        assertThat(minutes).containsExactly("10");
    }

    @Test
    void attachment(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.sendInvoice("jane@example.com");

        assertThat(mail)
                .received(to("jane@example.com"))
                .one()
                .hasAttachment(
                        "invoice-7.pdf",
                        pdf -> pdf.hasContentType("application/pdf")
                                .hasBytes(bytes -> bytes.startsWith('%', 'P', 'D', 'F')));
    }

    @Test
    void blindCopy(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.sendInvoice("jane@example.com");

        assertThat(mail)
                .received(to("jane@example.com"))
                .one()
                .hasRecipients("jane@example.com", "accounting@shop.example.com")
                .hasBcc("accounting@shop.example.com")
                .doesNotHaveHeader("Bcc");
    }

    @Test
    void noMail(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.signUp("jane@example.com");

        assertThat(mail).received(to("bob@example.com")).isEmpty();
        mail.received(to("bob@example.com")).awaitNone(Duration.ofMillis(500));
    }

    @Test
    void onlyWhatComesFromNowOn(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.signUp("jane@example.com");

        MailMark before = mail.mark();
        shop.sendCode("jane@example.com");

        assertThat(mail.received(to("jane@example.com")).since(before).awaitOne())
                .hasSubject("Your code");
    }

    @Test
    void severalMails(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.signUpLater("jane@example.com");
        shop.signUpLater("bob@example.com");

        assertThat(mail)
                .received(subject("Welcome"))
                .exactly(2)
                .extracting(each -> each.to().get(0).address())
                .containsExactlyInAnyOrder("jane@example.com", "bob@example.com");
    }

    @Test
    void eachMail(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        Queue<String> subjects = new ConcurrentLinkedQueue<>();

        try (MailSubscription each = mail.received().onEach(received -> subjects.add(received.subject()))) {
            shop.signUp("jane@example.com");
        }
        List<ReceivedMail> taken = mail.received().drain();

        assertThat(taken).hasSize(1);
        assertThat(mail.received().count()).isZero();
    }

    @Test
    void retry() {
        try (MailServer mail = MailServer.builder().strict(true).start()) {
            mail.declare("shop", "secret");
            Shop shop = new Shop(mail.smtp(), "shop", "secret");

            assertThatThrownBy(() -> shop.signUp("jane@example.com")).hasStackTraceContaining("550 5.1.1");
            mail.declare("jane@example.com", "hers");
            shop.signUp("jane@example.com");

            assertThat(mail.deliveryAttempts().to("jane@example.com"))
                    .hasCount(2)
                    .first()
                    .wasRefusedWith(550, "5.1.1");
            assertThat(mail.deliveryAttempts().last()).wasAccepted();
        }
    }

    @Test
    void dialogue(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.signUp("jane@example.com");

        assertThat(mail.conversations()).neverSentAPasswordInTheClear().hasCount(1);
        assertThat(mail.conversations().naming("jane@example.com"))
                .one()
                .saidInOrder("EHLO", "MAIL", "RCPT", "DATA", "QUIT")
                .didNotUseCapability("SMTPUTF8");
    }

    @Test
    void html(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.signUp("jane@example.com");

        assertThat(mail)
                .received(to("jane@example.com"))
                .one()
                .hasHtml(html -> html.hasTexts("h1", "Welcome")
                        .hasElement(
                                "a.button",
                                button -> button.hasText("Confirm")
                                        .hasAttribute("href", "https://shop.example.com/confirm?token=1f3870be"))
                        .doesNotHaveElement("script"))
                .hasStructure("multipart/alternative(text/plain, text/html)")
                .hasNoLintFindings();
    }

    @Test
    void codeThatReadsMail(@Account(address = "jane@example.com", password = "secret") Mailbox inbox, MailServer mail)
            throws Exception {
        inbox.add(NewMail.from("shop@example.com").to("jane@example.com").subject("Your code"));
        inbox.add(NewMail.from("bank@example.com")
                .to("jane@example.com")
                .subject("Statement")
                .attach("statement.csv", "text/csv", "1;2\n")
                .date(Instant.parse("2026-01-31T12:00:00Z")));

        new Inbox(mail.imap(), "jane@example.com", "secret").markAllRead();

        inbox.await("all is read", mailbox -> mailbox.unseenCount() == 0);
        assertThat(inbox).hasCount(2).hasUnseenCount(0);
    }

    @Test
    void mailFromFiles(MailServer mail, @TempDir Path folder) {
        mail.account("bob")
                .createMailbox("Archive")
                .add(NewMail.from("a@example.com").subject("old"));
        mail.account("bob").exportTree(folder.resolve("seed"));
        Path seed = folder.resolve("seed");
        Path file = folder.resolve("received.mbox");

        mail.account("jane").importTree(seed);
        MailSnapshot seeded = mail.snapshot();

        mail.account("jane").mailbox("Archive").clear();
        mail.restore(seeded);

        assertThat(mail.account("jane").mailbox("Archive").count()).isOne();
        Mbox.write(file, mail.received().list());
    }

    @Test
    void parallelOnOneServer(MailServer mail) {
        try (MailScope scope = mail.newScope()) {
            String jane = scope.address("jane");
            new Shop(mail.smtp()).signUp(jane);

            assertThat(scope.received(to(jane)).awaitOne()).hasSubject("Welcome");
            assertThat(scope).received(to(scope.address("bob"))).isEmpty();
        }
    }

    @Test
    void invitation(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.invite("jane@example.com");

        assertThat(mail)
                .received(to("jane@example.com"))
                .one()
                .hasCalendar(calendar -> calendar.hasMethod("REQUEST")
                        .hasEvent(event -> event.hasSummary("Fitting")
                                .startsAt(Instant.parse("2026-02-03T09:00:00Z"))
                                .hasAttendee("jane@example.com")));
    }

    @Test
    void softly(MailServer mail) {
        Shop shop = new Shop(mail.smtp());
        shop.signUp("jane@example.com");
        ReceivedMail welcome = mail.received().awaitOne();

        assertMailSoftly(softly -> {
            softly.assertThat(welcome).hasSubject("Welcome");
            softly.assertThat(welcome).hasLink("Confirm", link -> link.hasScheme("https"));
            softly.assertThat(welcome).hasNoAttachments();
        });
    }
}
