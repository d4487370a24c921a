package dev.restante.fault;

import static dev.restante.fault.FaultRules.onMessage;
import static dev.restante.fault.FaultRules.onStored;
import static dev.restante.query.MailQueries.to;
import static dev.restante.testing.FaultHost.JANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.conversation.DeliveryAttempt;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message that has come as a whole: before it is stored, and before its client knows that it is. */
class MessageMomentsTest {

    private static final String MESSAGE = "Subject: Welcome\r\n\r\nHello\r\n.\r\n";
    private static final String BOB = "bob@example.com";

    private final FaultHost host = new FaultHost(builder -> builder.account(BOB, "secret"));

    @AfterEach
    void close() {
        host.close();
    }

    private void send(WireClient client, String reply, String... recipients) throws IOException {
        FaultHost.inData(client, recipients).send(MESSAGE);
        client.expect(reply);
    }

    private int stored() {
        assertThat(host.inbox().count()).isEqualTo(host.server().received().count());
        return host.inbox().count();
    }

    private DeliveryAttempt attempt() {
        return host.server().deliveryAttempts().last();
    }

    @Test
    void isRefusedAndNotStored() throws IOException {
        host.add(onMessage().once().reply(554, "5.7.1", "Spam"));
        try (WireClient client = host.smtp()) {
            send(client, "554 5.7.1 Spam\r\n", JANE);
            assertThat(stored()).isZero();
            assertThat(attempt().isAccepted()).isFalse();
            assertThat(attempt().finalReply()).hasToString("Optional[554 5.7.1 Spam]");
            send(client, "250 ", JANE);
            assertThat(stored()).isEqualTo(1);
        }
    }

    @Test
    void isLostThoughItsClientIsToldOtherwise() throws IOException {
        host.add(onMessage().reply(250, "2.0.0", "Queued"));
        try (WireClient client = host.smtp()) {
            send(client, "250 2.0.0 Queued\r\n", JANE);
        }
        assertThat(stored()).isZero();
        assertThat(attempt().finalReply()).hasToString("Optional[250 2.0.0 Queued]");
        assertThat(attempt().mail()).isEmpty();
    }

    @Test
    void isNotStoredWhereTheConnectionEnds() throws IOException {
        host.add(onMessage().close());
        try (WireClient client = host.smtp()) {
            FaultHost.inData(client, JANE).send(MESSAGE);
            client.expectLast("");
        }
        assertThat(stored()).isZero();
        assertThat(attempt().isAccepted()).isFalse();
    }

    @Test
    void isStoredThoughItsClientIsToldOtherwise() throws IOException {
        host.add(onStored().once().reply(451, "4.3.0", "Try again"));
        try (WireClient client = host.smtp()) {
            send(client, "451 4.3.0 Try again\r\n", JANE);
            assertThat(stored()).isEqualTo(1);
            assertThat(attempt().finalReply()).hasToString("Optional[451 4.3.0 Try again]");
            send(client, "250 ", JANE);
            assertThat(stored()).isEqualTo(2);
        }
    }

    @Test
    void isStoredWhereTheConnectionEnds() throws IOException {
        host.add(onStored().once().close());
        try (WireClient client = host.smtp()) {
            FaultHost.inData(client, JANE).send(MESSAGE);
            client.expectLast("");
        }
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void isTheSameWhereItComesInChunks() throws IOException {
        host.add(onMessage().once().reply(554, "5.7.1", "Spam"));
        try (WireClient client = FaultHost.envelope(host.smtp(), JANE)) {
            client.send("BDAT 20\r\nSubject: Welcome\r\n\r\nBDAT 7 LAST\r\nHello\r\nNOOP\r\n");
            client.expect("250 2.0.0 20 octets received\r\n554 5.7.1 Spam\r\n250 2.0.0 Ok\r\n");
        }
        assertThat(stored()).isZero();
    }

    @Test
    void isOneMomentForAllRecipientsOfSmtp() throws IOException {
        ActiveFault fault = host.add(onMessage().to(BOB).reply(554, "5.7.1", "Spam"));
        try (WireClient client = host.smtp()) {
            send(client, "554 5.7.1 Spam\r\n", JANE, BOB);
        }
        assertThat(fault.strikes()).isEqualTo(1);
        assertThat(stored()).isZero();
    }

    @Test
    void isAMomentForEachRecipientOfLmtp() throws IOException {
        ActiveFault refused = host.add(onMessage().to(BOB).reply(554, "5.7.1", "Spam"));
        ActiveFault denied = host.add(onStored().to(JANE).reply(451, "4.3.0", "Try again"));
        try (WireClient client = host.lmtp()) {
            send(client, "451 4.3.0 <jane@example.com> Try again\r\n554 5.7.1 <bob@example.com> Spam\r\n", JANE, BOB);
        }
        assertThat(refused.strikes()).isEqualTo(1);
        assertThat(denied.strikes()).isEqualTo(1);
        assertThat(stored()).isEqualTo(1);
        assertThat(host.server().account(BOB).inbox().count()).isZero();
    }

    @Test
    void isComparedWithAQueryBeforeItIsStored() throws IOException {
        ActiveFault fault =
                host.add(onMessage().mail(to(JANE).subject("Welcome")).reply(554, "5.7.1", "Spam"));
        ActiveFault other =
                host.add(onMessage().mail(to(JANE).subject("Farewell")).reply(554, "5.7.1", "Spam"));
        try (WireClient client = host.smtp()) {
            send(client, "554 ", JANE);
        }
        assertThat(fault.strikes()).isEqualTo(1);
        assertThat(other.strikes()).isZero();
    }
}
