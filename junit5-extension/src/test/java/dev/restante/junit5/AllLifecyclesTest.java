package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailScope;
import dev.restante.mail.ReceivedMail;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of test, for everyone who may share a server, with both lifecycles of instances, at the same time. */
class AllLifecyclesTest {

    @Test
    void eachTestIsAlone() {
        TestRun.inParallel(
                        8,
                        MethodCase.class,
                        MethodOnOneInstanceCase.class,
                        ClassCase.class,
                        ClassOnOneInstanceCase.class,
                        SuiteCase.class,
                        SuiteOnOneInstanceCase.class,
                        StaticFieldCase.class,
                        InstanceFieldCase.class)
                .assertSucceeded(8 * 14);
    }

    abstract static class AllKinds {

        @BeforeEach
        void begins(MailScope mail) {
            assertThat(mail.received().count()).isZero();
        }

        @Test
        void test(MailScope mail, @Account("jane") String jane) throws Exception {
            assertAlone(mail, jane);
        }

        @RepeatedTest(5)
        void repeated(MailScope mail, @Account("jane") String jane) throws Exception {
            assertAlone(mail, jane);
        }

        @ParameterizedTest
        @ValueSource(strings = {"jane", "bob", "eve"})
        void parameterized(String localPart, MailScope mail) throws Exception {
            assertAlone(mail, mail.address(localPart));
        }

        @TestFactory
        Stream<DynamicTest> factory(MailScope mail, @Account("jane") String jane) {
            return Stream.of(DynamicTest.dynamicTest("dynamic", () -> assertAlone(mail, jane)));
        }

        @Nested
        class InnerCase {

            @RepeatedTest(2)
            void inner(MailScope mail, @Account("jane") String jane) throws Exception {
                assertAlone(mail, jane);
            }

            @Nested
            class InnermostCase {

                @RepeatedTest(2)
                void innermost(MailScope mail, @Account("jane") String jane) throws Exception {
                    assertAlone(mail, jane);
                }
            }
        }

        @AfterEach
        void ends(MailScope mail) {
            assertThat(mail.received().count()).isEqualTo(1);
        }

        private static void assertAlone(MailScope mail, String address) throws Exception {
            String subject = UUID.randomUUID().toString();
            new Postman(mail.server()).deliver(address, subject);
            assertThat(mail.received().list()).extracting(ReceivedMail::subject).containsExactly(subject);
        }
    }

    @MailServerTest
    static class MethodCase extends AllKinds {}

    @MailServerTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class MethodOnOneInstanceCase extends AllKinds {}

    @MailServerTest(scope = ServerScope.CLASS)
    static class ClassCase extends AllKinds {}

    @MailServerTest(scope = ServerScope.CLASS)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class ClassOnOneInstanceCase extends AllKinds {}

    @MailServerTest(scope = ServerScope.SUITE)
    static class SuiteCase extends AllKinds {}

    @MailServerTest(scope = ServerScope.SUITE)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SuiteOnOneInstanceCase extends AllKinds {}

    static class StaticFieldCase extends AllKinds {

        @RegisterExtension
        static final MailServerExtension MAIL = new MailServerExtension();
    }

    static class InstanceFieldCase extends AllKinds {

        @RegisterExtension
        final MailServerExtension mail = new MailServerExtension();
    }
}
