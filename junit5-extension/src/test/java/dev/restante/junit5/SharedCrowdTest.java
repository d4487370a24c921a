package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.mail.ReceivedMail;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Isolated;

/** A thousand tests on one server: none sees anything of another, and nothing is left of any. */
@Isolated("counts the threads and sockets of the JVM")
class SharedCrowdTest {

    private static final Set<MailServer> SERVERS = ConcurrentHashMap.newKeySet();
    private static final Set<String> DOMAINS = ConcurrentHashMap.newKeySet();

    @Test
    void aThousandTestsOnOneServerSeeOnlyTheirOwnAndLeaveNothingBehind() throws IOException {
        Set<Thread> threads = Thread.getAllStackTraces().keySet();
        long sockets = openSockets();

        TestRun.inParallel(8, FirstCase.class, SecondCase.class, ThirdCase.class, FourthCase.class)
                .assertSucceeded(1000);

        assertThat(List.copyOf(SERVERS)).hasSize(1);
        assertThat(List.copyOf(DOMAINS)).hasSize(1000);
        SERVERS.forEach(Closed::assertClosed);
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !threads.contains(thread))
                        .filter(thread -> thread.getName().matches("(SMTP|POP3|IMAP).*")))
                .isEmpty();
        assertThat(openSockets()).isLessThanOrEqualTo(sockets);
    }

    /** Those of this JVM; 0 where the system does not tell. */
    private static long openSockets() throws IOException {
        Path open = Path.of("/proc/self/fd");
        long sockets = 0;
        if (Files.isDirectory(open)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(open)) {
                for (Path each : all) {
                    sockets += isSocket(each) ? 1 : 0;
                }
            }
        }
        return sockets;
    }

    private static boolean isSocket(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (NoSuchFileException e) {
            return false; // it was closed meanwhile
        }
    }

    static class CrowdConfiguration implements MailServerConfiguration {

        @Override
        public void configure(MailServerBuilder server) {
            server.maxRecipients(1001);
        }
    }

    @MailServerTest(scope = ServerScope.SUITE, configuration = CrowdConfiguration.class)
    @Account(address = "jane", password = "secret")
    @Account(address = "everyone@example.com", password = "shared")
    abstract static class CrowdCase {

        @RepeatedTest(250)
        void test(MailScope mail, @Account("jane") String jane, TestInfo test) throws Exception {
            SERVERS.add(mail.server());
            DOMAINS.add(mail.domain());
            Postman postman = new Postman(mail.server());
            String subject = test.getTestClass().orElseThrow().getSimpleName() + test.getDisplayName();

            postman.deliver("everyone@example.com", "not mine");
            postman.deliver(jane, subject);

            assertThat(mail.received().list()).extracting(ReceivedMail::subject).containsExactly(subject);
            assertThat(postman.canLogIn(jane, "secret")).isTrue();
            assertThat(postman.canLogIn(jane, "shared")).isFalse();
        }
    }

    static class FirstCase extends CrowdCase {}

    static class SecondCase extends CrowdCase {}

    static class ThirdCase extends CrowdCase {}

    static class FourthCase extends CrowdCase {}
}
