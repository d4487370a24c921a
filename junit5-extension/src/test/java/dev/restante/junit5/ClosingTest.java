package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/** What a test leaves behind: nothing. */
@Isolated("another test could be given a port that was just freed")
class ClosingTest {

    /** Clients that never leave, so that it is the server that has to end their connections. */
    private static final Queue<Socket> CLIENTS = new ConcurrentLinkedQueue<>();

    @AfterEach
    void leave() throws IOException {
        for (Socket client : CLIENTS) {
            client.close();
        }
        CLIENTS.clear();
    }

    @Test
    void theServerIsClosedBeforeTheNextTestBegins() {
        TestRun.of(OrderedCase.class).assertSucceeded(2);
    }

    @MailServerTest
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OrderedCase {

        @Test
        @Order(1)
        void first(MailServer server) throws IOException {
            listeners(server).forEach(ClosingTest::connect);
        }

        @Test
        @Order(2)
        void second() {
            assertThat(List.copyOf(CLIENTS)).hasSize(3);
            CLIENTS.forEach(ClosingTest::assertEnded);
        }
    }

    @Test
    void theServerIsClosedAfterAFailingTest() {
        assertThat(TestRun.of(FailingCase.class).onlyFailure()).hasMessage("failed");

        assertThat(List.copyOf(CLIENTS)).hasSize(1);
        CLIENTS.forEach(ClosingTest::assertEnded);
    }

    @MailServerTest
    static class FailingCase {

        @Test
        void test(MailServer server) {
            connect(server.smtp());
            throw new IllegalStateException("failed");
        }
    }

    @Test
    void theServerIsClosedWhenPreparingTheTestFailed() {
        assertThat(TestRun.of(FailingPreparationCase.class).onlyFailure()).hasMessage("failed");

        assertThat(List.copyOf(CLIENTS)).hasSize(1);
        CLIENTS.forEach(ClosingTest::assertEnded);
    }

    @MailServerTest
    static class FailingPreparationCase {

        @BeforeEach
        void prepare(MailServer server) {
            connect(server.smtp());
            throw new IllegalStateException("failed");
        }

        @Test
        void test() {}
    }

    @Test
    void theServerOfAClassIsClosedWithIt() {
        TestRun.of(ClassCase.class).assertSucceeded(2);

        assertThat(List.copyOf(CLIENTS)).hasSize(2);
        CLIENTS.forEach(ClosingTest::assertEnded);
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class ClassCase {

        @RepeatedTest(2)
        void test(MailServer server) {
            connect(server.smtp());
        }
    }

    @Test
    void hundredsOfTestsInParallelSeeOnlyTheirOwnAndLeaveNoThreadBehind() {
        List<Thread> before = serverThreads();

        TestRun.inParallel(8, CrowdCase.class).assertSucceeded(300);

        assertThat(List.copyOf(CLIENTS)).hasSize(300);
        assertThat(serverThreads()).isSubsetOf(before);
    }

    @MailServerTest
    @Account(address = "jane@example.com", password = "secret")
    static class CrowdCase {

        @RepeatedTest(300)
        void test(MailServer server) throws Exception {
            String subject = server.smtp().toString();
            connect(server.smtp());
            new Postman(server).deliver("jane@example.com", subject);

            assertThat(server.received().list())
                    .singleElement()
                    .hasToString("mail 1 from shop@example.com to [jane@example.com]: \"" + subject + "\"");
            assertThat(serverThreads()).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    /** Those that listen and those that talk to clients, of all servers that run: some stay as long as the JVM. */
    private static List<Thread> serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(SMTP|POP3|IMAP)-.*"))
                .toList();
    }

    private static Stream<Endpoint> listeners(MailServer server) {
        return Stream.of(server.smtp(), server.pop3(), server.imap());
    }

    /** Returns when the server has greeted, so that its thread for this client is running. */
    private static void connect(Endpoint endpoint) {
        try {
            Socket client = new Socket(endpoint.host(), endpoint.port());
            CLIENTS.add(client);
            client.setSoTimeout(10_000);
            client.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The connection has come to its end, and nobody listens where it led. */
    private static void assertEnded(Socket client) {
        assertThatCode(() -> client.getInputStream().readAllBytes()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Socket(client.getInetAddress(), client.getPort()))
                .isInstanceOf(ConnectException.class);
    }
}
