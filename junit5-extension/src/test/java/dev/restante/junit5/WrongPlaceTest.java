package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where there is no one test yet, there is no server: asking says where to ask instead. */
class WrongPlaceTest {

    private static final String ADVICE = ": each test has its own, started before its @BeforeEach methods."
            + " Ask for it in the test method, or in a @BeforeEach or @AfterEach method,"
            + " or let the tests share one with scope = CLASS.";

    @Test
    void theConstructorOfASharedInstanceCannotHaveIt() {
        assertRefused(SharedCase.class, "There is no MailServer yet for the constructor of SharedCase");
    }

    @MailServerTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedCase {

        SharedCase(MailServer server) {}

        @Test
        void test() {}
    }

    @Test
    void aMethodBeforeAllCannotHaveIt() {
        assertRefused(BeforeAllCase.class, "There is no MailServer yet for method BeforeAllCase.prepare");
    }

    @MailServerTest
    static class BeforeAllCase {

        @BeforeAll
        static void prepare(MailServer server) {}

        @Test
        void test() {}
    }

    @Test
    void aMethodAfterAllCannotHaveIt() {
        assertRefused(AfterAllCase.class, "There is no MailServer yet for method AfterAllCase.cleanUp");
    }

    @MailServerTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class AfterAllCase {

        @Test
        void test(MailServer server) {}

        @AfterAll
        void cleanUp(MailServer server) {}
    }

    /** Its context is around all invocations: a server started there would be the same for all of them. */
    @Test
    void aFactoryOfArgumentsCannotHaveIt() {
        assertRefused(ArgumentsCase.class, "There is no MailServer yet for method ArgumentsCase.ports");
    }

    @MailServerTest
    static class ArgumentsCase {

        static Stream<Integer> ports(MailServer server) {
            return Stream.of(server.smtp().port());
        }

        @ParameterizedTest
        @MethodSource("ports")
        void test(int port) {}
    }

    private static void assertRefused(Class<?> testClass, String problem) {
        assertThat(TestRun.of(testClass).onlyFailure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage(problem + ADVICE);
    }
}
