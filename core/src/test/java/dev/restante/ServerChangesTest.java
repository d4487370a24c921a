package dev.restante;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.ActiveFault;
import dev.restante.fault.Smtp;
import dev.restante.mail.NewMail;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerChangesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MailServer server = MailServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void countsArrivalsAndWhatComesOfThem() {
        ServerChanges before = server.changes();
        deliver();
        ServerChanges after = server.changes();

        assertThat(after.arrivals()).isEqualTo(before.arrivals() + 1);
        assertThat(after.mailboxes()).isGreaterThan(before.mailboxes());
        assertThat(after.removals()).isEqualTo(before.removals());
    }

    @Test
    void countsRemovalsOfMailThatWasThere() {
        deliver();
        ServerChanges before = server.changes();
        server.received(to("nobody@example.com")).drain();
        assertThat(server.changes()).isEqualTo(before);

        server.received().drain();
        assertThat(server.changes().removals()).isGreaterThan(before.removals());
    }

    @Test
    void countsRestorations() {
        MailSnapshot snapshot = server.snapshot();
        deliver();
        long before = server.changes().removals();
        server.restore(snapshot);
        assertThat(server.changes().removals()).isGreaterThan(before);
    }

    @Test
    void countsWhatIsDoneToFaultRules() {
        long before = server.changes().faults();
        ActiveFault fault = server.faults().add(on(Smtp.RCPT).reply(451, "4.7.1", "Later"));
        long added = server.changes().faults();
        fault.switchOff();
        long off = server.changes().faults();
        fault.switchOn();
        long on = server.changes().faults();
        fault.close();
        assertThat(new long[] {before, added, off, on, server.changes().faults()})
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void countsChangesOfMailboxes() {
        MailAccount jane = server.account("jane@example.com");
        long before = server.changes().mailboxes();
        jane.createMailbox("Done");
        assertThat(server.changes().mailboxes()).isGreaterThan(before);
    }

    @Test
    void countsTheBeginningAndTheEndOfConversations() throws Exception {
        ServerChanges before = server.changes();
        ServerChanges during;
        try (Socket client = new Socket(server.smtp().host(), server.smtp().port())) {
            client.getInputStream().read();
            during = server.changes();
            assertThat(during.conversations()).isGreaterThan(before.conversations());
        }
        assertThat(server.awaitChange(during, PATIENCE).conversations()).isGreaterThan(during.conversations());
    }

    @Test
    void wakesASleeper() throws InterruptedException, ExecutionException, IOException {
        ServerChanges before = server.changes();
        CompletableFuture<ServerChanges> awake = CompletableFuture.supplyAsync(() -> sleep(before));
        deliver();
        assertThat(awake.orTimeout(20, TimeUnit.SECONDS).get()).isNotEqualTo(before);
    }

    @Test
    void sleepsNoLongerThanItIsTold() throws InterruptedException {
        ServerChanges before = server.changes();
        assertThat(server.awaitChange(before, Duration.ofMillis(1))).isEqualTo(before);
    }

    private ServerChanges sleep(ServerChanges seen) {
        try {
            return server.awaitChange(seen, PATIENCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deliver() {
        server.deliver(NewMail.from("shop@example.com").to("jane@example.com").subject("Hello"));
    }
}
