package dev.restante.junit5;

import static dev.restante.fault.FaultRules.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.fault.Smtp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a test that fails. */
class FailureReportTest {

    private static final String CLASS = FailureReportTest.class.getName() + "$";

    @TempDir
    private Path reports;

    @Test
    void keepsTheMailsOfTheTest() throws IOException {
        TestRun run = TestRun.reporting(reports, FailingCase.class);

        Path folder = reports.resolve(CLASS + "FailingCase/test");
        assertThat(run.onlyFailure()).hasMessage("planned");
        assertThat(files())
                .containsExactly(
                        CLASS + "FailingCase/test/conversation-1.txt",
                        CLASS + "FailingCase/test/conversation-2.txt",
                        CLASS + "FailingCase/test/mail-1.eml",
                        CLASS + "FailingCase/test/mail-2.eml",
                        CLASS + "FailingCase/test/summary.txt");
        assertThat(Files.readString(folder.resolve("mail-2.eml"))).contains("Subject: Second\r\n");
        assertThat(run.published("restante.report")).isEqualTo(List.of(folder.toString()));
    }

    @Test
    void keepsWhatWasSaid() throws IOException {
        TestRun.reporting(reports, FailingCase.class);

        assertThat(Files.readString(reports.resolve(CLASS + "FailingCase/test/conversation-1.txt")))
                .startsWith("SMTP 1 from 127.0.0.1:")
                .contains("\nC: RCPT TO:<jane@example.com>\n");
    }

    @Test
    void keepsWhatWasSaidWhereNoMailCame() throws IOException {
        TestRun.reporting(reports, RefusedCase.class);

        Path folder = reports.resolve(CLASS + "RefusedCase/test");
        assertThat(Files.readAllLines(folder.resolve("summary.txt")))
                .containsExactly(
                        "RefusedCase.test (test(MailServer)) failed; the server of its @MailServerTest had 1 conversation and received no mail",
                        "  all of it: " + folder);
        assertThat(Files.readString(folder.resolve("conversation-1.txt"))).contains("\nS: 530 ");
    }

    @MailServerTest(strict = true)
    static class RefusedCase {

        @Test
        void test(MailServer server) throws Exception {
            new Postman(server).deliver("jane@example.com", "One");
        }
    }

    @Test
    void tellsWhichRulesTheServerMisbehavedBy() throws IOException {
        TestRun.reporting(reports, MisbehavingCase.class);

        assertThat(Files.readAllLines(reports.resolve(CLASS + "MisbehavingCase/test/summary.txt")))
                .contains("  fault rule busy: on SMTP RCPT: reply 451 4.7.1 Try again later [struck once]");
    }

    @MailServerTest
    static class MisbehavingCase {

        @Test
        void test(MailServer server) throws Exception {
            server.faults()
                    .add(on(Smtp.RCPT).reply(451, "4.7.1", "Try again later").named("busy"));
            new Postman(server).deliver("jane@example.com", "One");
        }
    }

    @Test
    void summarizesThem() throws IOException {
        TestRun.reporting(reports, FailingCase.class);

        Path folder = reports.resolve(CLASS + "FailingCase/test");
        assertThat(Files.readAllLines(folder.resolve("summary.txt")))
                .containsExactly(
                        "FailingCase.test (test(MailServer)) failed; the server of its @MailServerTest had 2 conversations and received 2 mails",
                        "  mail 2 from shop@example.com to [bob@example.com]: \"Second\"",
                        "  mail 1 from shop@example.com to [jane@example.com]: \"First\"",
                        "  all of it: " + folder);
    }

    @MailServerTest
    static class FailingCase {

        @Test
        void test(MailServer server) throws Exception {
            new Postman(server).deliver("jane@example.com", "First");
            new Postman(server).deliver("bob@example.com", "Second");
            throw new IllegalStateException("planned");
        }
    }

    @Test
    void keepsAtMostAHundredAndShowsSix() throws IOException {
        TestRun.reporting(reports, CrowdedCase.class);

        Path folder = reports.resolve(CLASS + "CrowdedCase/test");
        assertThat(files()).hasSize(201);
        assertThat(folder.resolve("mail-1.eml")).doesNotExist();
        assertThat(folder.resolve("mail-101.eml")).exists();
        assertThat(Files.readAllLines(folder.resolve("summary.txt")))
                .hasSize(9)
                .contains("  and 95 before", "  the newest of it: " + folder);
    }

    @MailServerTest
    static class CrowdedCase {

        @Test
        void test(MailServer server) throws Exception {
            for (int i = 1; i <= 101; i++) {
                new Postman(server).deliver("jane@example.com", "Mail " + i);
            }
            throw new IllegalStateException("planned");
        }
    }

    @Test
    void keepsOnlyWhatIsTheTestsOwn() throws IOException {
        TestRun.reporting(reports, SharedCase.class);

        assertThat(files()).hasSize(3).allMatch(file -> file.startsWith(CLASS + "SharedCase/fails/"));
        assertThat(Files.readString(reports.resolve(files().get(0)))).contains("RCPT TO:<jane@scope");
        assertThat(Files.readString(reports.resolve(files().get(1)))).contains("Subject: Mine\r\n");
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class SharedCase {

        @Test
        void fails(MailScope scope, @Account("jane") String jane) throws Exception {
            new Postman(scope.server()).deliver("jane@example.com", "Nobody's");
            new Postman(scope.server()).deliver(jane, "Mine");
            throw new IllegalStateException("planned");
        }

        @Test
        void passes(MailScope scope, @Account("jane") String jane) throws Exception {
            new Postman(scope.server()).deliver(jane, "Another's");
        }
    }

    @Test
    void hasAFolderForEachInvocation() throws IOException {
        TestRun.reporting(reports, InvocationsCase.class);

        assertThat(folders())
                .containsExactly(
                        CLASS + "InvocationsCase$InnerCase/test",
                        CLASS + "InvocationsCase/factory-2",
                        CLASS + "InvocationsCase/parameterized-1",
                        CLASS + "InvocationsCase/parameterized-2");
    }

    @MailServerTest
    static class InvocationsCase {

        @ParameterizedTest
        @ValueSource(strings = {"../etc", "b"})
        void parameterized(String argument, MailServer server) throws Exception {
            fail(server);
        }

        @TestFactory
        Stream<DynamicTest> factory(MailServer server) {
            return Stream.of(
                    DynamicTest.dynamicTest("passes", () -> {}), DynamicTest.dynamicTest("fails", () -> fail(server)));
        }

        @Nested
        class InnerCase {

            @Test
            void test(MailServer server) throws Exception {
                fail(server);
            }
        }

        private static void fail(MailServer server) throws Exception {
            new Postman(server).deliver("jane@example.com", "One");
            throw new IllegalStateException("planned");
        }
    }

    @Test
    void tellsMethodsOfOneNameApart() throws IOException {
        TestRun.reporting(reports, OverloadedCase.class);

        assertThat(folders()).hasSize(2).allMatch(folder -> folder.matches(".*/test_MailServer.*_-[0-9a-f]+"));
    }

    @MailServerTest
    static class OverloadedCase {

        @Test
        void test(MailServer server) throws Exception {
            InvocationsCase.fail(server);
        }

        @Test
        void test(MailServer server, MailScope scope) throws Exception {
            InvocationsCase.fail(server);
        }
    }

    @Test
    void keepsWhatCameUntilACleanUpFailed() throws IOException {
        TestRun.reporting(reports, CleanUpCase.class);

        assertThat(files()).hasSize(3);
    }

    @MailServerTest
    static class CleanUpCase {

        @Test
        void test() {}

        @AfterEach
        void cleanUp(MailServer server) throws Exception {
            InvocationsCase.fail(server);
        }
    }

    @Test
    void keepsNothingOfTestsThatPassOrAreAborted() throws IOException {
        TestRun.reporting(reports, FineCase.class);

        assertThat(files()).isEmpty();
    }

    @MailServerTest
    static class FineCase {

        @Test
        void passes(MailServer server) throws Exception {
            new Postman(server).deliver("jane@example.com", "One");
        }

        @Test
        void isAborted(MailServer server) throws Exception {
            new Postman(server).deliver("jane@example.com", "One");
            Assumptions.abort("planned");
        }
    }

    @Test
    void removesWhatAnEarlierRunHasLeftButNothingElse() throws IOException {
        Path folder = Files.createDirectories(reports.resolve(CLASS + "FineCase/gone"));
        Files.writeString(folder.resolve("mail-7.eml"), "old");
        Path notes = Files.createDirectories(reports.resolve(CLASS + "FineCase/notes"));
        Files.writeString(notes.resolve("mine.md"), "mine");

        TestRun.reporting(reports, FineCase.class);

        assertThat(files()).containsExactly(CLASS + "FineCase/notes/mine.md");
        assertThat(folder).doesNotExist();
    }

    @Test
    void isSwitchedOffByABlankDirectory() throws IOException {
        TestRun run = TestRun.reporting(Path.of(""), FailingCase.class);

        assertThat(run.onlyFailure()).hasMessage("planned");
        assertThat(run.published("restante.report")).isEmpty();
    }

    /** A file is where the folder should be. */
    @Test
    void neverHidesWhyTheTestFailed() throws IOException {
        Files.writeString(reports.resolve(CLASS + "FailingCase"), "in the way");

        assertThat(TestRun.reporting(reports, FailingCase.class).onlyFailure()).hasMessage("planned");
    }

    @Test
    void namesFilesSafely() {
        assertThat(ReportFolder.safe("plain.Name$Inner")).isEqualTo("plain.Name$Inner");
        assertThat(ReportFolder.safe("a/b")).matches("a_b-[0-9a-f]+");
        assertThat(ReportFolder.safe("a?b")).isNotEqualTo(ReportFolder.safe("a/b"));
        assertThat(ReportFolder.safe("x".repeat(500))).hasSize(120);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(reports)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> reports.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private List<String> folders() throws IOException {
        return files().stream()
                .map(file -> file.substring(0, file.lastIndexOf('/')))
                .distinct()
                .sorted()
                .toList();
    }
}
