package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailScope;
import dev.restante.MailServer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** From JUnit 5.12 on, a constructor knows which test it makes an instance for, and gets what that test has. */
class ConstructorTest {

    private static final Set<MailScope> SCOPES = ConcurrentHashMap.newKeySet();

    @Test
    void hasTheServerOfItsTest() {
        TestRun.inParallel(4, ServerCase.class).assertSucceeded(22);
    }

    @MailServerTest
    @Account(address = "jane@example.com", password = "secret")
    static class ServerCase {

        private final MailServer server;

        ServerCase(MailServer server) {
            this.server = server;
        }

        @RepeatedTest(20)
        void test(MailServer same) throws Exception {
            assertThat(same).isSameAs(server);
            new Postman(server).deliver("jane@example.com", "One");
            assertThat(server.received().list()).hasSize(1);
            assertThat(new Postman(server).canLogIn("jane@example.com", "wrong"))
                    .isFalse();
        }

        @Test
        @Account(address = "bob@example.com", password = "hidden")
        void hasAccountsOfTheMethod() throws Exception {
            assertThat(new Postman(server).canLogIn("bob@example.com", "wrong")).isFalse();
        }

        @Nested
        class InnerCase {

            private final MailServer inner;

            InnerCase(MailServer inner) {
                this.inner = inner;
            }

            @Test
            void test(MailServer same) {
                assertThat(same).isSameAs(inner).isSameAs(server);
            }
        }
    }

    @Test
    void hasTheScopeOfItsTest() {
        TestRun.inParallel(4, ScopeCase.class).assertSucceeded(20);

        assertThat(List.copyOf(SCOPES)).hasSize(20);
    }

    @MailServerTest(scope = ServerScope.CLASS)
    static class ScopeCase {

        private final MailScope scope;
        private final String jane;

        ScopeCase(MailScope scope, @Account("jane") String jane) {
            this.scope = scope;
            this.jane = jane;
            SCOPES.add(scope);
        }

        @RepeatedTest(20)
        void test(MailScope same) throws Exception {
            assertThat(same).isSameAs(scope);
            new Postman(scope.server()).deliver(jane, "One");
            assertThat(scope.received().list()).hasSize(1);
        }
    }
}
