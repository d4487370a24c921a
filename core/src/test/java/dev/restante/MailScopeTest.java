package dev.restante;

import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.fault.FaultRule;
import dev.restante.fault.FaultRules;
import dev.restante.fault.Smtp;
import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import dev.restante.testing.SmtpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several tests on one server. */
class MailScopeTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final MailServer server =
            MailServer.builder().waitLimit(Duration.ofMillis(50)).start();
    private final MailScope one = server.newScope();
    private final MailScope other = server.newScope();

    @AfterEach
    void close() {
        server.close();
    }

    private void send(String from, String... to) throws IOException {
        try (SmtpClient client = SmtpClient.greet(server)) {
            client.say("MAIL FROM:<" + from + ">", "250 ");
            for (String recipient : to) {
                client.say("RCPT TO:<" + recipient + ">", "250 ");
            }
            client.say("DATA", "354 ").say("Subject: x\r\n\r\n.", "250 ");
        }
    }

    @Test
    void hasAddressesOfItsOwn() {
        assertThat(one.address("jane")).endsWith("@" + one.domain()).isNotEqualTo(other.address("jane"));
        assertThat(one.domain()).endsWith(".example.com");
        assertThat(one.server()).isSameAs(server);
        assertThat(one).hasToString("MailScope[" + one.domain() + "]");
    }

    @Test
    void deliversOnlyWhatItSees() {
        ReceivedMail toJane = one.deliver(
                NewMail.from("shop@example.org").to(one.address("jane")).subject("x"));

        assertThat(one.received().list()).containsExactly(toJane);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.deliver(NewMail.from("shop@example.org")
                        .to(other.address("bob"))
                        .subject("x")))
                .withMessage(
                        "%s would not see new mail \"x\", from shop@example.org to [%s]: deliver others on its server"
                                .formatted(one, other.address("bob")));
        assertThat(other.received().count()).isZero();
    }

    @Test
    void ownsTheRulesThatAreAddedToIt() {
        FaultRule busy = FaultRules.on(Smtp.RCPT).reply(451, "4.7.1", "Try again later");

        assertThat(one.faults().add(busy).scope()).contains(one.domain());
        assertThat(server.faults().add(busy).scope()).isEmpty();
    }

    @Test
    void makesNoAddressOfAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.address("jane@example.com"))
                .withMessage("address takes what stands before the @, such as jane, not 'jane@example.com'");
    }

    @Test
    void seesWhatComesToItAndWhatItsUsersSend() throws IOException {
        send("shop@example.org", one.address("jane"));
        send(one.address("jane"), "shop@example.org");
        send("shop@example.org", other.address("jane"));
        send("shop@example.org", one.address("a"), other.address("b"));

        assertThat(one.received().list()).extracting(ReceivedMail::id).containsExactly(1L, 2L, 4L);
        assertThat(other.received().list()).extracting(ReceivedMail::id).containsExactly(3L, 4L);
        assertThat(server.received().count()).isEqualTo(4);
    }

    @Test
    void comparesDomainsWithoutRegardToCase() throws IOException {
        send("shop@example.org", "jane@" + one.domain().toUpperCase());

        assertThat(one.received(to(one.address("jane"))).count()).isOne();
    }

    @Test
    void aDomainBelowItsOwnIsAnotherOne() throws IOException {
        MailScope shop = server.scope("Shop.example.com");
        send("", "jane@eu.shop.example.com");

        assertThat(shop.domain()).isEqualTo("shop.example.com");
        assertThat(shop.received().list()).isEmpty();
    }

    @Test
    void refusesWhatIsNoDomain() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.scope("jane@example.com"))
                .withMessage("A scope has a domain such as shop.example.com, not 'jane@example.com'");
    }

    @Test
    void forgetsOnlyItsOwn() throws IOException {
        send("shop@example.org", one.address("jane"));
        send("shop@example.org", other.address("jane"));

        one.close();
        one.close();

        assertThat(one.received().list()).isEmpty();
        assertThat(other.received().list()).hasSize(1);
        assertThat(server.received().list()).hasSize(1);
    }

    @Test
    void noneIsProvenWhileOthersAreBusy() throws IOException {
        try (SmtpClient busy = SmtpClient.greet(server)) {
            busy.envelope("", other.address("jane"));

            one.received().awaitNone(SHORT);

            assertThatThrownBy(() -> other.received().awaitNone(SHORT))
                    .hasMessageContaining("cannot tell: 1 SMTP transaction is still open");
            assertThatThrownBy(() -> server.received().awaitNone(SHORT))
                    .hasMessageContaining("cannot tell: 1 SMTP transaction is still open");
        }
    }

    @Test
    void aMailWithoutARecipientYetMayComeToAnybody() throws IOException {
        try (SmtpClient busy = SmtpClient.greet(server)) {
            busy.envelope("");

            assertThatThrownBy(() -> one.received().awaitNone(SHORT))
                    .hasMessageContaining("cannot tell: 1 SMTP transaction is still open");
        }
    }

    @Test
    void aFailedWaitSaysThatMailWentElsewhere() throws IOException {
        send("shop@example.org", "jane@example.com");

        assertThatThrownBy(() -> one.received().awaitOne())
                .hasMessage("Expected one of any mail within 50 ms, but there were none."
                        + " No mail was received in this scope; 1 went to addresses outside of it,"
                        + " the last to [jane@example.com]."
                        + "\nNo client has connected over SMTP and named an address of " + one.domain() + ".");
    }

    @Test
    void itsListenersEndWithIt() throws InterruptedException {
        CountDownLatch listening = new CountDownLatch(1);
        AtomicReference<Thread> listener = new AtomicReference<>();
        MailScope other = server.newScope();
        other.received().onEach(mail -> {
            listener.set(Thread.currentThread());
            listening.countDown();
        });
        other.deliver(NewMail.from("shop@example.com").to(other.address("jane")).subject("x"));
        assertThat(listening.await(30, TimeUnit.SECONDS)).isTrue();

        other.close();

        listener.get().join(30_000);
        assertThat(listener.get().isAlive()).isFalse();
    }
}
