package dev.restante;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.testing.SmtpClient;
import dev.restante.testing.StalledClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MailServerLifecycleTest {

    @Test
    void listensWhenStartReturns() throws IOException {
        try (MailServer server = MailServer.start()) {
            assertThat(Set.of(
                            server.smtp().port(),
                            server.pop3().port(),
                            server.imap().port()))
                    .hasSize(3);
            for (Endpoint endpoint : Set.of(server.smtp(), server.pop3(), server.imap())) {
                new Socket(endpoint.host(), endpoint.port()).close();
            }
        }
    }

    @Test
    void saysWhichPortIsBusy() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = busy.getLocalPort();

            assertThatThrownBy(() -> MailServer.builder().smtpPort(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(BindException.class)
                    .hasMessageStartingWith("SMTP cannot listen on 127.0.0.1 port " + port + ": ");
            assertThatThrownBy(() -> MailServer.builder().lmtpPort(port).start())
                    .hasMessageStartingWith("LMTP cannot listen on 127.0.0.1 port " + port + ": ");
            assertThatThrownBy(() -> MailServer.builder().imapPort(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1 port " + port + ": ");
        }
    }

    @Test
    void leavesNoPortBehindWhenItCannotStart() throws IOException {
        int free = freePort();
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> MailServer.builder()
                            .smtpPort(free)
                            .imapPort(busy.getLocalPort())
                            .start())
                    .isInstanceOf(UncheckedIOException.class);
        }

        MailServer.builder().smtpPort(free).start().close();
    }

    @Test
    void takesItsPortAgainAfterClose() throws IOException {
        int port = freePort();
        for (int i = 0; i < 3; i++) {
            try (MailServer server = MailServer.builder().smtpPort(port).start();
                    SmtpClient client = SmtpClient.inData(server, "jane@example.com")) {
                client.say(".", "250 ");
                assertThat(server.received().count()).isOne();
            }
        }
    }

    /** Below the ports that systems give out by themselves, so that nobody is given it meanwhile. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return probe.getLocalPort();
            } catch (IOException e) {
                assertThat(e).as("of an occupied port").isInstanceOf(BindException.class);
            }
        }
    }

    @Test
    void closeTellsEverybodyAndLeavesNoThread() throws IOException {
        MailServer server = MailServer.start();
        String acceptor = "SMTP-accept-" + server.smtp().port();
        assertThat(threadNames()).contains(acceptor);
        try (SmtpClient idle = SmtpClient.connect(server);
                SmtpClient inData = SmtpClient.inData(server, "jane@example.com");
                SmtpClient inAuth = SmtpClient.greet(server).say("AUTH LOGIN", "334 ")) {
            inData.send("Subject: half\r\n");
            Set<String> sessions = Set.of(session(idle), session(inData), session(inAuth));
            assertThat(threadNames()).containsAll(sessions);

            server.close();

            assertThat(threadNames()).doesNotContain(acceptor).doesNotContainAnyElementsOf(sessions);
            idle.expect("421 4.3.2 ").expectClosed();
            inData.expect("421 4.3.2 ").expectClosed();
            inAuth.expect("421 4.3.2 ").expectClosed();
            assertThatThrownBy(() -> SmtpClient.connect(server)).isInstanceOf(IOException.class);
            assertThat(server.received().count()).isZero();
        }
    }

    private static String session(SmtpClient client) {
        return "SMTP-" + client.wire().localPort();
    }

    private static Set<String> threadNames() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }

    @Test
    @Timeout(20)
    void closeDoesNotWaitForWhoDoesNotRead() throws IOException {
        MailServer server = MailServer.start();
        try (StalledClient stalled = StalledClient.of(server.smtp())) {
            server.close();
        }
    }

    @Test
    void secondCloseDoesNothing() {
        MailServer server = MailServer.start();
        server.close();

        assertThatCode(server::close).doesNotThrowAnyException();
    }

    @Test
    void closeGoesToItsEndWhenInterrupted() throws IOException {
        MailServer server = MailServer.start();
        try (SmtpClient client = SmtpClient.connect(server)) {
            Thread.currentThread().interrupt();
            server.close();

            assertThat(Thread.interrupted()).isTrue();
            client.expect("421 ").expectClosed();
        }
    }

    @Test
    void turnsAwayWhoIsTooMany() throws IOException {
        try (MailServer server = MailServer.builder().maxConnections(2).start();
                SmtpClient first = SmtpClient.connect(server);
                SmtpClient second = SmtpClient.connect(server)) {
            assertThatThrownBy(() -> SmtpClient.connect(server))
                    .hasMessageContaining("421 4.3.2 Too many connections, try again later");

            first.say("NOOP", "250 ");
            second.say("QUIT", "221 ").expectClosed();
            SmtpClient.connect(server).close();
        }
    }

    @Test
    void placeIsFreeOnceAClientSeesThatItsConnectionIsClosed() throws IOException {
        try (MailServer server = MailServer.builder().maxConnections(1).start()) {
            for (int i = 0; i < 200; i++) {
                try (SmtpClient client = SmtpClient.connect(server)) {
                    client.say("QUIT", "221 ").expectClosed();
                }
            }
        }
    }

    @Test
    void acceptsIdleLimitsThatSocketsCannotCount() throws IOException {
        for (Duration limit : Set.of(Duration.ofDays(36_500), Duration.ofSeconds(Long.MAX_VALUE))) {
            try (MailServer server = MailServer.builder().idleLimit(limit).start();
                    SmtpClient client = SmtpClient.connect(server)) {
                client.say("NOOP", "250 ");
            }
        }
        try (MailServer server =
                        MailServer.builder().idleLimit(Duration.ofNanos(1)).start();
                SmtpClient client = SmtpClient.connect(server)) {
            client.expect("421 4.4.2 ").expectClosed();
        }
    }

    @Test
    void waitingGoesOnOverAReset() throws Exception {
        try (MailServer server = MailServer.start();
                SmtpClient client = SmtpClient.inData(server, "jane@example.com")) {
            client.say(".", "250 ");
            server.reset();

            assertThat(server.received().count()).isZero();
            client.data("jane@example.com").say(".", "250 ");
            assertThat(server.received().awaitOne().id()).isEqualTo(2);
        }
    }

    @Test
    void listensForLmtpWhereItIsAskedFor() throws IOException {
        try (MailServer server = MailServer.builder().lmtpPort(0).start();
                SmtpClient client = SmtpClient.lmtp(server)) {
            client.data("jane@example.com").say(".", "250 2.0.0 <jane@example.com> ");

            assertThat(server.received().count()).isOne();
            assertThat(server)
                    .asString()
                    .contains(", LMTP 127.0.0.1:" + server.lmtp().port() + ", POP3 ");
        }
    }

    @Test
    void saysHowLmtpIsSwitchedOn() {
        try (MailServer server = MailServer.start()) {
            assertThatThrownBy(server::lmtp)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("This server does not listen for LMTP: port(Listener.LMTP, 0) of its builder switches"
                            + " that on");
        }
    }

    @Test
    void showsWhereItListens() {
        try (MailServer server = MailServer.start()) {
            assertThat(server)
                    .hasToString("MailServer[SMTP %s, SMTPS %s, POP3 %s, POP3S %s, IMAP %s, IMAPS %s]"
                            .formatted(
                                    server.smtp(),
                                    server.smtps(),
                                    server.pop3(),
                                    server.pop3s(),
                                    server.imap(),
                                    server.imaps()));
        }
    }
}
