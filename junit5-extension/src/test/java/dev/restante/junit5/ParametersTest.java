package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.Endpoint;
import dev.restante.MailAccount;
import dev.restante.MailScope;
import dev.restante.MailServer;
import dev.restante.Mailbox;
import dev.restante.mail.NewMail;
import dev.restante.settings.Listener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What parameters with an annotation get, and what is wrong with some. */
class ParametersTest {

    @Test
    void arePortsAndAccounts() {
        TestRun.of(AllCase.class).assertSucceeded(5);
    }

    @MailServerTest
    static class AllCase {

        @Test
        void ports(MailServer server, @Port(Listener.SMTP) int smtp, @Port(Listener.IMAPS) Integer imaps) {
            assertThat(smtp).isEqualTo(server.smtp().port());
            assertThat(imaps).isEqualTo(server.imaps().port());
        }

        @Test
        void endpoints(MailServer server, @Port(Listener.POP3) Endpoint pop3) {
            assertThat(pop3).isEqualTo(server.pop3());
        }

        @Test
        void accounts(
                MailServer server,
                @Account("jane") String jane,
                @Account(address = "bob@shop.example", password = "hidden") String bob)
                throws Exception {
            assertThat(jane).isEqualTo("jane@example.com");
            assertThat(bob).isEqualTo("bob@shop.example");
            assertThat(new Postman(server).canLogIn(jane, "any")).isTrue();
            assertThat(new Postman(server).canLogIn(bob, "hidden")).isTrue();
            assertThat(new Postman(server).canLogIn(bob, "wrong")).isFalse();
        }

        @Test
        void mailboxes(MailServer server, @Account("jane") Mailbox inbox, @Account("jane") MailAccount jane) {
            server.deliver(NewMail.from("shop@example.com").to("jane@example.com"));

            assertThat(inbox.count()).isOne();
            assertThat(jane.name()).isEqualTo("jane@example.com");
        }

        @ParameterizedTest
        @ValueSource(strings = "first")
        void besideArguments(String argument, @Account("jane") String jane) {
            assertThat(argument).isEqualTo("first");
            assertThat(jane).isEqualTo("jane@example.com");
        }
    }

    @Test
    void areThereBeforeTestsWhereTheyAreShared() {
        TestRun.of(EarlyPortCase.class).assertSucceeded(1);
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class EarlyPortCase {

        private static int early;

        @BeforeAll
        static void prepare(@Port(Listener.SMTP) int port) {
            early = port;
        }

        @Test
        void test(MailServer server, MailScope scope, @Account("jane") String jane) {
            assertThat(early).isEqualTo(server.smtp().port());
            assertThat(jane).isEqualTo("jane@" + scope.domain());
        }
    }

    @Test
    void aPortOfAnotherTypeIsRefused() {
        assertRefused(
                WrongPortCase.class,
                "@Port cannot be of type String, as in method WrongPortCase.test: it is an int or an Endpoint.");
    }

    @MailServerTest
    static class WrongPortCase {

        @Test
        void test(@Port(Listener.SMTP) String port) {}
    }

    @Test
    void anAccountOfAnotherTypeIsRefused() {
        assertRefused(
                WrongAccountCase.class,
                "@Account cannot be of type int, as in method WrongAccountCase.test: it is a String, a MailAccount or a Mailbox.");
    }

    @MailServerTest
    static class WrongAccountCase {

        @Test
        void test(@Account("jane") int jane) {}
    }

    @Test
    void twoAccountsForOneParameterAreRefused() {
        assertRefused(
                TwoAccountsCase.class,
                "@Account is there twice on one value of method TwoAccountsCase.test: it is one account.");
    }

    @MailServerTest
    static class TwoAccountsCase {

        @Test
        void test(@Account("jane") @Account("bob") String either) {}
    }

    @Test
    void anAccountWithTwoNamesIsRefused() {
        assertRefused(
                TwoNamesCase.class,
                "@Account on method TwoNamesCase.test has two names, jane and bob: value and address are the same.");
    }

    @MailServerTest
    static class TwoNamesCase {

        @Test
        void test(@Account(value = "jane", address = "bob") String either) {}
    }

    @Test
    void aDeclarationWithoutAPasswordIsRefused() {
        assertRefused(
                NoPasswordCase.class,
                "@Account jane on class NoPasswordCase needs a password. Without one it needs no declaration: whoever"
                        + " gets mail has an account, which takes any password.");
    }

    @MailServerTest
    @Account("jane")
    static class NoPasswordCase {

        @Test
        void test() {}
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertRefused(
                NoNameCase.class,
                "@Account jane doe on class NoNameCase: An account is named by an address such as jane@example.com, or"
                        + " by a local part such as jane, not by 'jane doe'.");
    }

    @MailServerTest
    @Account(value = "jane doe", password = "secret")
    static class NoNameCase {

        @Test
        void test() {}
    }

    @Test
    void aPortThatTheServerDoesNotHaveIsExplained() {
        assertThat(TestRun.of(NoLmtpCase.class).onlyFailure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageContaining("This server does not listen for LMTP: port(Listener.LMTP, 0) of its builder"
                        + " switches that on");
    }

    @MailServerTest
    static class NoLmtpCase {

        @Test
        void test(@Port(Listener.LMTP) int lmtp) {}
    }

    private static void assertRefused(Class<?> testClass, String problem) {
        assertThat(TestRun.of(testClass).onlyFailure())
                .isInstanceOfAny(ExtensionConfigurationException.class, ParameterResolutionException.class)
                .hasMessageEndingWith(problem);
    }
}
