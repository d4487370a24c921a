package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class AccountsTest {

    @Test
    void allThatAreDeclaredAnywhereAroundATestAreThere() {
        TestRun.of(DeclaringCase.class).assertSucceeded(3);
    }

    @Account(address = "staff@example.com", password = "s1")
    @Account(address = "boss@example.com", password = "s2")
    @Retention(RetentionPolicy.RUNTIME)
    @interface WithStaff {}

    @Account(address = "base@example.com", password = "b1")
    static class Base {

        @Nested
        @Account(address = "inherited@example.com", password = "i1")
        class InheritedCase {

            @Test
            void test(MailServer server) throws Exception {
                assertDeclared(server, "base@example.com", "b1");
                assertDeclared(server, "inherited@example.com", "i1");
                assertDeclared(server, "class@example.com", "c1");
            }
        }
    }

    @MailServerTest
    @WithStaff
    @Account(address = "class@example.com", password = "c1")
    static class DeclaringCase extends Base {

        @Test
        @Account(address = "one@example.com", password = "m1")
        @Account(address = "two@example.com", password = "m2")
        void test(MailServer server) throws Exception {
            assertDeclared(server, "base@example.com", "b1");
            assertDeclared(server, "class@example.com", "c1");
            assertDeclared(server, "staff@example.com", "s1");
            assertDeclared(server, "boss@example.com", "s2");
            assertDeclared(server, "one@example.com", "m1");
            assertDeclared(server, "two@example.com", "m2");
        }

        @Nested
        @WithStaff
        @Account(address = "nested@example.com", password = "n1")
        class InnerCase {

            @Test
            void test(MailServer server) throws Exception {
                assertDeclared(server, "class@example.com", "c1");
                assertDeclared(server, "staff@example.com", "s1");
                assertDeclared(server, "nested@example.com", "n1");
                assertUndeclared(server, "one@example.com");
            }
        }
    }

    @Test
    void thoseOfAnotherTestAreNotThere() {
        TestRun.of(TwoMethodsCase.class).assertSucceeded(2);
    }

    @MailServerTest
    static class TwoMethodsCase {

        @Test
        @Account(address = "jane@example.com", password = "secret")
        void declaring(MailServer server) throws Exception {
            assertDeclared(server, "jane@example.com", "secret");
        }

        @Test
        void plain(MailServer server) throws Exception {
            assertUndeclared(server, "jane@example.com");
        }
    }

    @Test
    void theClassAroundOneThatIsNotNestedDeclaresNothingForIt() {
        TestRun.of(AroundStatic.StaticCase.class).assertSucceeded(1);
    }

    @Account(address = "jane@example.com", password = "secret")
    static class AroundStatic {

        @MailServerTest
        static class StaticCase {

            @Test
            void test(MailServer server) throws Exception {
                assertUndeclared(server, "jane@example.com");
            }
        }
    }

    @Test
    void theSameMayBeDeclaredAgain() {
        TestRun.of(AgainCase.class).assertSucceeded(1);
    }

    @MailServerTest
    @Account(address = "jane@example.com", password = "secret")
    static class AgainCase {

        @Test
        @Account(address = "Jane@example.com", password = "secret")
        void test(MailServer server) throws Exception {
            assertDeclared(server, "jane@example.com", "secret");
        }
    }

    @Test
    void twoPasswordsAreRefused() {
        assertThat(TestRun.of(TwoPasswordsCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@Account Jane@example.com is declared with two passwords:"
                        + " one on class TwoPasswordsCase, another on method TwoPasswordsCase.test.");
    }

    @MailServerTest
    @Account(address = "jane@example.com", password = "secret")
    static class TwoPasswordsCase {

        @Test
        @Account(address = "Jane@example.com", password = "other")
        void test() {}
    }

    @Test
    void twoPasswordsInOnePlaceAreRefused() {
        assertThat(TestRun.of(OnePlaceCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@Account jane@example.com is declared with two passwords: both on class OnePlaceCase.");
    }

    @MailServerTest
    @Account(address = "jane@example.com", password = "secret")
    @Account(address = "jane@example.com", password = "other")
    static class OnePlaceCase {

        @Test
        void test() {}
    }

    @Test
    void aNamelessOneIsRefused() {
        assertThat(TestRun.of(NamelessCase.class).onlyFailure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@Account on method NamelessCase.test needs an address, or a local part such as \"jane\".");
    }

    @MailServerTest
    static class NamelessCase {

        @Test
        @Account(address = " ", password = "secret")
        void test() {}
    }

    @Test
    void aStrictServerRefusesWhoIsNotDeclared() {
        TestRun.of(StrictCase.class).assertSucceeded(3);
    }

    @MailServerTest(strict = true)
    @Account(address = "jane@example.com", password = "secret")
    static class StrictCase {

        @Test
        void test(MailServer server) throws Exception {
            assertDeclared(server, "jane@example.com", "secret");
            assertThat(new Postman(server).canLogIn("eve@example.com", "any")).isFalse();
        }

        @Nested
        class StillStrictCase {

            @Test
            void test(MailServer server) throws Exception {
                assertThat(new Postman(server).canLogIn("eve@example.com", "any"))
                        .isFalse();
            }
        }

        @Nested
        @MailServerTest
        class LenientCase {

            @Test
            void test(MailServer server) throws Exception {
                assertUndeclared(server, "eve@example.com");
            }
        }
    }

    private static void assertDeclared(MailServer server, String address, String password) throws Exception {
        assertThat(new Postman(server).canLogIn(address, password)).as(address).isTrue();
        assertThat(new Postman(server).canLogIn(address, "wrong")).as(address).isFalse();
    }

    private static void assertUndeclared(MailServer server, String address) throws Exception {
        assertThat(new Postman(server).canLogIn(address, "any")).as(address).isTrue();
    }
}
