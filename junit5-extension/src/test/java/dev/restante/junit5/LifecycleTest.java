package dev.restante.junit5;

import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever kind of test it is, it has one server, and no other test has the same one. */
class LifecycleTest {

    @Test
    void theTestAndTheMethodsAroundItHaveTheSameServer() {
        TestRun.of(AroundCase.class).assertSucceeded(2);
    }

    @MailServerTest
    static class AroundCase {

        private @Nullable MailServer before;

        @BeforeEach
        void deliverOne(MailServer server) throws Exception {
            before = server;
            new Postman(server).deliver("jane@example.com", "Before");
        }

        @Test
        void deliverAnother(MailServer server) throws Exception {
            assertThat(server).isSameAs(before);
            new Postman(server).deliver("jane@example.com", "Test");
        }

        @RepeatedTest(1)
        void deliverAnotherAgain(MailServer server) throws Exception {
            deliverAnother(server);
        }

        @AfterEach
        void haveBoth(MailServer server) {
            assertThat(server).isSameAs(before).received().hasCount(2);
        }
    }

    @Test
    void eachTestMethodHasItsOwn() {
        TestRun.of(MethodsCase.class).assertSucceeded(2);
    }

    @MailServerTest
    static class MethodsCase {

        @Test
        void one(MailServer server) throws Exception {
            assertAlone(server);
        }

        @Test
        void another(MailServer server) throws Exception {
            assertAlone(server);
        }
    }

    @Test
    void eachTestMethodHasItsOwnWhereTheyShareTheInstance() {
        TestRun.of(PerClassCase.class).assertSucceeded(2);
    }

    @MailServerTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassCase extends MethodsCase {}

    @Test
    void eachInvocationOfAParameterizedTestHasItsOwn() {
        TestRun.of(ParameterizedCase.class).assertSucceeded(3);
    }

    @MailServerTest
    static class ParameterizedCase {

        @ParameterizedTest
        @ValueSource(strings = {"jane", "bob", "eve"})
        void test(String name, MailServer server) throws Exception {
            assertAlone(server);
        }
    }

    @Test
    void eachRepetitionHasItsOwn() {
        TestRun.of(RepeatedCase.class).assertSucceeded(3);
    }

    @MailServerTest
    static class RepeatedCase {

        @RepeatedTest(3)
        void test(MailServer server) throws Exception {
            assertAlone(server);
        }
    }

    @Test
    void eachInvocationOfATestTemplateHasItsOwn() {
        TestRun.of(TemplateCase.class).assertSucceeded(2);
    }

    @MailServerTest
    static class TemplateCase {

        @TestTemplate
        @ExtendWith(Twice.class)
        void test(MailServer server) throws Exception {
            assertAlone(server);
        }
    }

    static class Twice implements TestTemplateInvocationContextProvider {

        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(new TestTemplateInvocationContext() {}, new TestTemplateInvocationContext() {});
        }
    }

    @Test
    void theDynamicTestsOfAFactoryShareOne() {
        TestRun.of(FactoryCase.class).assertSucceeded(2);
    }

    @MailServerTest
    static class FactoryCase {

        @TestFactory
        Stream<DynamicTest> tests(MailServer server) {
            return Stream.of(
                    DynamicTest.dynamicTest("delivers", () -> new Postman(server).deliver("jane@example.com", "One")),
                    DynamicTest.dynamicTest(
                            "receives", () -> assertThat(server).received().hasCount(1)));
        }
    }

    @Test
    void nestedClassesHaveItToo() {
        TestRun.of(OuterCase.class).assertSucceeded(2);
    }

    @MailServerTest
    static class OuterCase {

        private @Nullable MailServer before;

        @BeforeEach
        void remember(MailServer server) {
            before = server;
        }

        @Nested
        class InnerCase {

            @Test
            void test(MailServer server) throws Exception {
                assertThat(server).isSameAs(before);
                assertAlone(server);
            }

            @Nested
            class InnermostCase {

                @Test
                void test(MailServer server) throws Exception {
                    assertThat(server).isSameAs(before);
                    assertAlone(server);
                }
            }
        }
    }

    @Test
    void onlyAnAnnotatedNestedClassHasIt() {
        TestRun.of(PlainOuterCase.class).assertSucceeded(2);
    }

    static class PlainOuterCase {

        @Test
        void test() {}

        @Nested
        @MailServerTest
        class InnerCase {

            @Test
            void test(MailServer server) throws Exception {
                assertAlone(server);
            }
        }
    }

    @Test
    void aComposedAnnotationGivesIt() {
        TestRun.of(ComposedCase.class).assertSucceeded(1);
    }

    @MailServerTest
    @Retention(RetentionPolicy.RUNTIME)
    @interface ShopTest {}

    @ShopTest
    static class ComposedCase {

        @Test
        void test(MailServer server) throws Exception {
            assertAlone(server);
        }
    }

    @Test
    void aTestThatDoesNotAskForItPasses() {
        TestRun.of(IndifferentCase.class).assertSucceeded(1);
    }

    @MailServerTest
    static class IndifferentCase {

        @Test
        void test() {}
    }

    @Test
    void theFailureOfATestIsItsOwn() {
        TestRun run = TestRun.of(FailingCase.class);

        assertThat(run.onlyFailure()).hasMessage("the test's own");
        assertThat(run.published("after")).isEqualTo(List.of("1"));
    }

    @MailServerTest
    static class FailingCase {

        @Test
        void test(MailServer server) throws Exception {
            new Postman(server).deliver("jane@example.com", "Welcome");
            throw new IllegalStateException("the test's own");
        }

        @AfterEach
        void count(MailServer server, TestReporter reporter) {
            reporter.publishEntry("after", Integer.toString(server.received().count()));
        }
    }

    /** Would fail in the second of two tests that have the same server. */
    private static void assertAlone(MailServer server) throws Exception {
        new Postman(server).deliver("jane@example.com", "Welcome");
        assertThat(server.received().list()).hasSize(1);
    }
}
