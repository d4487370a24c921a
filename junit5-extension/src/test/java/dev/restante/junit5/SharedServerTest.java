package dev.restante.junit5;

import static dev.restante.fault.FaultRules.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.fault.Smtp;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that share a server: of a class, or of the whole suite. */
class SharedServerTest {

    private static final Set<MailServer> OF_CLASS = ConcurrentHashMap.newKeySet();

    @Test
    void theTestsOfAClassShareOneAndEachHasItsScope() {
        TestRun.inParallel(4, ClassCase.class).assertSucceeded(14);

        assertThat(List.copyOf(OF_CLASS)).hasSize(1);
    }

    @Test
    void theRulesOfATestGoWithIt() {
        TestRun.inParallel(4, MisbehavingCase.class).assertSucceeded(10);
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class MisbehavingCase {

        @RepeatedTest(10)
        void test(MailScope scope) {
            assertThat(scope.faults().list()).isEmpty();
            scope.faults().add(on(Smtp.RCPT).reply(451, "4.7.1", "Try again later"));
            assertThat(scope.faults().list()).hasSize(1);
        }
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class ClassCase {

        @BeforeAll
        static void first(MailServer server) {
            OF_CLASS.add(server);
        }

        @BeforeEach
        void before(MailScope scope, @Account("jane") String jane) throws Exception {
            new Postman(scope.server()).deliver(jane, "Before");
        }

        @RepeatedTest(10)
        void test(MailServer server, MailScope scope) throws Exception {
            assertAlone(server, scope);
        }

        @ParameterizedTest
        @ValueSource(strings = {"bob", "eve"})
        void parameterized(String name, MailServer server, MailScope scope) throws Exception {
            assertAlone(server, scope);
        }

        @TestFactory
        Stream<DynamicTest> factory(MailServer server, MailScope scope) {
            return Stream.of(DynamicTest.dynamicTest("alone", () -> assertAlone(server, scope)));
        }

        @Nested
        class InnerCase {

            @Test
            void test(MailServer server, MailScope scope) throws Exception {
                assertAlone(server, scope);
            }
        }

        @AfterEach
        void after(MailScope scope) {
            assertThat(scope.received().count()).isEqualTo(2);
        }

        @AfterAll
        static void last(MailServer server) {
            OF_CLASS.add(server);
            assertThat(server.received().count()).as("closed scopes").isZero();
        }

        private static void assertAlone(MailServer server, MailScope scope) throws Exception {
            OF_CLASS.add(server);
            assertThat(scope.server()).isSameAs(server);
            new Postman(server).deliver(scope.address("eve"), "Test");
            assertThat(scope.received().count()).isEqualTo(2);
        }
    }

    @Test
    void aNestedClassThatSaysSoHasItsOwn() {
        TestRun.of(OuterCase.class).assertSucceeded(3);
    }

    @MailServerTest(scope = ServerScope.CLASS)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OuterCase {

        private final MailServer outer;

        OuterCase(MailServer outer) {
            this.outer = outer;
        }

        @Test
        void test(MailServer server) {
            assertThat(server).isSameAs(outer);
        }

        @Nested
        @MailServerTest(scope = ServerScope.CLASS, strict = true)
        class OwnClassCase {

            @Test
            void test(MailServer server) throws Exception {
                assertThat(server).isNotSameAs(outer);
                assertThat(new Postman(server).canLogIn("eve@example.com", "any"))
                        .isFalse();
            }
        }

        @Nested
        @MailServerTest
        class OwnMethodCase {

            @Test
            void test(MailServer server, MailScope scope) {
                assertThat(scope).isSameAs(server).isNotSameAs(outer);
            }
        }
    }

    @Test
    void theScopeIsNotThereBeforeATestIs() {
        assertThat(TestRun.of(EarlyScopeCase.class).onlyFailure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage(
                        "There is no MailScope yet for method EarlyScopeCase.prepare: each test has its own, started"
                                + " before its @BeforeEach methods. Ask for it in the test method, or in a @BeforeEach or"
                                + " @AfterEach method.");
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class EarlyScopeCase {

        @BeforeAll
        static void prepare(MailScope scope) {}

        @Test
        void test() {}
    }

    /** Nobody else uses this configuration, so nobody else has the server. */
    static class SuiteConfiguration implements MailServerConfiguration {

        static final Set<MailServer> SERVERS = ConcurrentHashMap.newKeySet();

        @Override
        public void configure(MailServerBuilder server) {
            server.maxRecipients(7);
        }
    }

    @Test
    void theClassesOfASuiteShareOne() {
        TestRun.inParallel(4, FirstSuiteCase.class, SecondSuiteCase.class).assertSucceeded(20);

        assertThat(List.copyOf(SuiteConfiguration.SERVERS)).hasSize(1);
    }

    @MailServerTest(scope = ServerScope.SUITE, configuration = SuiteConfiguration.class)
    static class FirstSuiteCase {

        @RepeatedTest(10)
        @Account(address = "jane", password = "secret")
        void test(MailScope scope, @Account("jane") String jane) throws Exception {
            SuiteConfiguration.SERVERS.add(scope.server());
            new Postman(scope.server()).deliver(jane, "One");
            assertThat(scope.received().count()).isEqualTo(1);
            assertThat(new Postman(scope.server()).canLogIn(jane, "secret")).isTrue();
            assertThat(new Postman(scope.server()).canLogIn(jane, "wrong")).isFalse();
        }
    }

    static class SecondSuiteCase extends FirstSuiteCase {}

    @Test
    void bareAccountsAreTheTestsOwn() {
        TestRun.inParallel(4, OwnPasswordsCase.class).assertSucceeded(2);
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class OwnPasswordsCase {

        @Test
        @Account(address = "jane", password = "one")
        void one(MailScope scope) throws Exception {
            assertThat(new Postman(scope.server()).canLogIn(scope.address("jane"), "one"))
                    .isTrue();
            assertThat(new Postman(scope.server()).canLogIn(scope.address("jane"), "two"))
                    .isFalse();
        }

        @Test
        @Account(address = "jane", password = "two")
        void two(MailScope scope) throws Exception {
            assertThat(new Postman(scope.server()).canLogIn(scope.address("jane"), "two"))
                    .isTrue();
            assertThat(new Postman(scope.server()).canLogIn(scope.address("jane"), "one"))
                    .isFalse();
        }
    }

    @Test
    void wholeAddressesAreEveryonesWithOnePassword() {
        TestRun run = TestRun.of(SharedAddressCase.class);

        assertThat(run.onlyFailure()).isInstanceOf(ExtensionConfigurationException.class);
        assertThat(run.onlyFailure().getMessage())
                .matches(
                        "@Account jane@example.com on method SharedAddressCase.(one|other): Account jane@example.com is"
                                + " declared already, with another password.");
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class SharedAddressCase {

        @RepeatedTest(2)
        @Account(address = "jane@example.com", password = "secret")
        void one(MailServer server) throws Exception {
            assertThat(new Postman(server).canLogIn("jane@example.com", "secret"))
                    .isTrue();
        }

        @RepeatedTest(1)
        @Account(address = "bob@example.com", password = "hidden")
        void unrelated() {}

        @Test
        @Account(address = "jane@example.com", password = "else")
        void other() {}
    }

    @Test
    void wholeAddressesAreSharedByThoseWhoAgree() {
        TestRun.of(AgreeingCase.class).assertSucceeded(3);
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class AgreeingCase {

        @RepeatedTest(3)
        @Account(address = "jane@example.com", password = "secret")
        void test(MailServer server) throws Exception {
            assertThat(new Postman(server).canLogIn("jane@example.com", "secret"))
                    .isTrue();
            assertThat(new Postman(server).canLogIn("jane@example.com", "wrong"))
                    .isFalse();
        }
    }

    @Test
    void aConfigurationThatCannotBeMadeIsExplained() {
        assertThat(TestRun.of(AbstractConfigurationCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        AbstractConfiguration.class.getName() + " cannot configure the server: it has to be a class,"
                                + " not abstract, and static if it is within another, with a constructor without parameters.");
    }

    abstract static class AbstractConfiguration implements MailServerConfiguration {}

    @MailServerTest(configuration = AbstractConfiguration.class)
    static class AbstractConfigurationCase {

        @Test
        void test() {}
    }
}
