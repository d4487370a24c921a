package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.Endpoint;
import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.settings.Listener;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;

class InjectedFieldsTest {

    @Test
    void haveWhatParametersHave() {
        TestRun.inParallel(4, FieldsCase.class).assertSucceeded(11);
    }

    abstract static class Base {

        @Injected
        private @Nullable MailServer inherited;

        MailServer inherited() {
            return Objects.requireNonNull(inherited);
        }
    }

    @MailServerTest
    static class FieldsCase extends Base {

        @Injected
        private @Nullable MailServer server;

        @Injected
        @Nullable
        MailScope scope;

        @Account(value = "jane", password = "secret")
        @Nullable
        String jane;

        @Port(Listener.SMTP)
        int port;

        @Port(Listener.IMAP)
        @Nullable
        Endpoint imap;

        private @Nullable MailServer before;

        @BeforeEach
        void remember() {
            before = server;
        }

        @RepeatedTest(10)
        void test(MailServer parameter) throws Exception {
            assertThat(server)
                    .isSameAs(parameter)
                    .isSameAs(before)
                    .isSameAs(inherited())
                    .isSameAs(scope);
            assertThat(jane).isEqualTo("jane@example.com");
            assertThat(new Postman(parameter).canLogIn("jane@example.com", "wrong"))
                    .isFalse();
            assertThat(port).isEqualTo(parameter.smtp().port());
            assertThat(imap).isEqualTo(parameter.imap());
            new Postman(parameter).deliver("jane@example.com", "One");
            assertThat(parameter.received().count()).isEqualTo(1);
        }

        @Nested
        class InnerCase {

            @Injected
            @Nullable
            MailServer inner;

            @Test
            void test(MailServer parameter) {
                assertThat(inner).isSameAs(parameter).isSameAs(server);
            }
        }
    }

    @Test
    void whatOutlivesATestHasWhatTestsShare() {
        TestRun.inParallel(4, SharedFieldsCase.class).assertSucceeded(10);
    }

    @MailServerTest(scope = ServerScope.CLASS)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedFieldsCase {

        @Injected
        static @Nullable MailServer ofClass;

        @Port(Listener.SMTP)
        static int port;

        @Injected
        @Nullable
        MailServer ofInstance;

        @BeforeAll
        void early(MailServer parameter) {
            assertThat(ofClass).isSameAs(parameter).isSameAs(ofInstance);
            assertThat(port).isEqualTo(parameter.smtp().port());
        }

        @RepeatedTest(10)
        void test(MailServer parameter) {
            assertThat(ofClass).isSameAs(parameter).isSameAs(ofInstance);
        }
    }

    @Test
    void aStaticFieldCannotHaveWhatIsATestsOwn() {
        assertThat(TestRun.of(StaticCase.class).onlyFailure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageStartingWith(
                        "There is no MailServer yet for field StaticCase.server: each test has its own");
    }

    @MailServerTest
    static class StaticCase {

        @Injected
        static @Nullable MailServer server;

        @Test
        void test() {}
    }

    @Test
    void aFieldOfASharedInstanceCannotHaveWhatIsATestsOwn() {
        assertThat(TestRun.of(SharedInstanceCase.class).onlyFailure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageStartingWith("There is no MailScope yet for field SharedInstanceCase.scope:");
    }

    @MailServerTest(scope = ServerScope.CLASS)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedInstanceCase {

        @Injected
        @Nullable
        MailScope scope;

        @Test
        void test() {}
    }

    @Test
    void twoClassesCannotShareAnInheritedStaticField() {
        assertThat(TestRun.of(HeirCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("field StaticBase.server is static, so all classes that inherit it share it, but class"
                        + " HeirCase has a server of its own. Let it not be static, or take a parameter.");
    }

    abstract static class StaticBase {

        @Injected
        static @Nullable MailServer server;
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class HeirCase extends StaticBase {

        @Test
        void test() {}
    }

    @Test
    void aFinalFieldIsRefused() {
        assertThat(TestRun.of(FinalCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("field FinalCase.server is final, so it cannot be set by an annotation.");
    }

    @MailServerTest
    static class FinalCase {

        @Injected
        final @Nullable MailServer server = null;

        @Test
        void test() {}
    }

    @Test
    void anotherTypeIsRefused() {
        assertThat(TestRun.of(WrongTypeCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "@Injected cannot be of type String, as in field WrongTypeCase.server: it is a MailServer or a"
                                + " MailScope.");
    }

    @MailServerTest
    static class WrongTypeCase {

        @Injected
        @Nullable
        String server;

        @Test
        void test() {}
    }
}
