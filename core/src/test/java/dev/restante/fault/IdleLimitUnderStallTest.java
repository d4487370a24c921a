package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.whileIdle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection that is stalled stays so for ever: the idle limit of the server does not end it. */
class IdleLimitUnderStallTest {

    private static final int LONGER = 1600;

    private final FaultHost host = new FaultHost(builder -> builder.idleLimit(Duration.ofSeconds(1)));

    @AfterEach
    void close() {
        host.close();
    }

    private static void expectSilence(WireClient client) throws IOException {
        client.plain().setSoTimeout(LONGER);
        assertThatThrownBy(() -> client.read(1)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void afterACommand() throws IOException {
        host.add(on(Smtp.NOOP).stall());
        try (WireClient client = host.smtp()) {
            client.send("NOOP\r\n");
            expectSilence(client);
        }
    }

    @Test
    void whileItsClientIdles() throws IOException {
        try (WireClient client = host.imap()) {
            client.send("a IDLE\r\n");
            assertThat(client.readLine()).startsWith("+ ");
            host.add(whileIdle().stall()).awaitStrikes(1);
            expectSilence(client);
        }
    }
}
