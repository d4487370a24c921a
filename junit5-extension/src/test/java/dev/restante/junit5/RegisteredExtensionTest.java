package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailScope;
import dev.restante.MailServer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The extension in a field, with a server that is set up by a lambda. */
class RegisteredExtensionTest {

    private static final Set<MailServer> SERVERS = ConcurrentHashMap.newKeySet();

    @Test
    void aStaticOneGivesTheClassAServer() {
        TestRun.inParallel(4, StaticCase.class).assertSucceeded(6);

        assertThat(List.copyOf(SERVERS)).hasSize(1);
    }

    static class StaticCase {

        @RegisterExtension
        private static final MailServerExtension MAIL =
                MailServerExtension.with(server -> server.account("jane@example.com", "secret"));

        @BeforeAll
        static void early(MailServer server) {
            SERVERS.add(server);
        }

        @RepeatedTest(5)
        @Account(address = "jane@example.com", password = "secret")
        void test(MailScope scope) throws Exception {
            SERVERS.add(scope.server());
            assertThat(scope).isNotSameAs(scope.server());
            assertThat(new Postman(scope.server()).canLogIn("jane@example.com", "wrong"))
                    .isFalse();
        }

        @Nested
        class InnerCase {

            @Test
            void test(MailServer server) {
                SERVERS.add(server);
            }
        }
    }

    @Test
    void oneOfAnInstanceGivesEachTestAServer() {
        TestRun.inParallel(4, InstanceCase.class).assertSucceeded(6);
    }

    static class InstanceCase {

        @RegisterExtension
        final MailServerExtension mail =
                MailServerExtension.with(server -> server.account("jane@example.com", "secret"));

        @RepeatedTest(5)
        void test(MailServer server, MailScope scope) throws Exception {
            assertThat(scope).isSameAs(server);
            assertThat(new Postman(server).canLogIn("jane@example.com", "wrong"))
                    .isFalse();
            new Postman(server).deliver("jane@example.com", "One");
            assertThat(server.received().count()).isEqualTo(1);
        }

        @Nested
        class InnerCase {

            @Test
            void test(MailServer server) {
                assertThat(server.received().count()).isZero();
            }
        }
    }

    @Test
    void oneOfASharedInstanceMayGiveTheClassAServer() {
        TestRun.of(SharedInstanceCase.class).assertSucceeded(2);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedInstanceCase {

        @RegisterExtension
        final MailServerExtension mail = new MailServerExtension().scope(ServerScope.CLASS);

        private final Set<MailServer> servers = ConcurrentHashMap.newKeySet();

        @BeforeAll
        void early(MailServer server) {
            servers.add(server);
        }

        @RepeatedTest(2)
        void test(MailServer server) {
            servers.add(server);
            assertThat(List.copyOf(servers)).hasSize(1);
        }
    }

    @Test
    void aStaticOneMayGiveEachTestAServer() {
        TestRun.inParallel(4, StaticMethodCase.class).assertSucceeded(5);
    }

    static class StaticMethodCase {

        @RegisterExtension
        static final MailServerExtension MAIL = new MailServerExtension().scope(ServerScope.METHOD);

        @RepeatedTest(5)
        void test(MailServer server) throws Exception {
            new Postman(server).deliver("jane@example.com", "One");
            assertThat(server.received().count()).isEqualTo(1);
        }
    }

    @Test
    void extendWithAloneGivesEachTestAServer() {
        TestRun.of(ExtendWithCase.class).assertSucceeded(1);
    }

    @ExtendWith(MailServerExtension.class)
    static class ExtendWithCase {

        @Test
        void test(MailServer server, MailScope scope) {
            assertThat(scope).isSameAs(server);
        }
    }

    @Test
    void oneThatIsMadeForEachTestCannotBeShared() {
        assertThat(TestRun.of(ShortLivedCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("field ShortLivedCase.mail has the scope CLASS, but is made anew for each test:"
                        + " it has to be static.");
    }

    static class ShortLivedCase {

        @RegisterExtension
        final MailServerExtension mail = new MailServerExtension().scope(ServerScope.CLASS);

        @Test
        void test() {}
    }

    @Test
    void besideTheAnnotationItIsRefused() {
        assertThat(TestRun.of(TwiceCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("field TwiceCase.MAIL registers a MailServerExtension, and class TwiceCase has"
                        + " @MailServerTest: a test has one server, so choose one of the two.");
    }

    @MailServerTest
    static class TwiceCase {

        @RegisterExtension
        static final MailServerExtension MAIL = new MailServerExtension();

        @Test
        void test() {}
    }
}
