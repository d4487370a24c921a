package dev.restante.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailScope;
import dev.restante.MailServer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** From JUnit 5.13 on, a class can be invoked several times. */
class ClassTemplateTest {

    private static final Set<MailServer> SERVERS = ConcurrentHashMap.newKeySet();

    @Test
    void eachInvocationIsAClassOfItsOwn() {
        TestRun.inParallel(4, ParameterizedCase.class).assertSucceeded(9);

        assertThat(List.copyOf(SERVERS)).hasSize(3);
    }

    @ParameterizedClass
    @ValueSource(strings = {"jane", "bob", "eve"})
    @MailServerTest(scope = ServerScope.CLASS)
    static class ParameterizedCase {

        private final String localPart;
        private final MailServer server;

        ParameterizedCase(String localPart, MailServer server) {
            this.localPart = localPart;
            this.server = server;
        }

        @RepeatedTest(3)
        void test(MailScope mail) throws Exception {
            SERVERS.add(server);
            assertThat(mail.server()).isSameAs(server);
            new Postman(server).deliver(mail.address(localPart), "One");
            assertThat(mail.received().list()).hasSize(1);
        }
    }
}
