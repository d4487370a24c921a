package dev.restante.fault;

import static dev.restante.fault.FaultRules.onTlsHandshake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** TLS handshakes that fail, on the ports of its own and where a client asks for it. */
class HandshakeFaultsTest {

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    private static Stream<Arguments> flaws() {
        return Stream.of(Listener.values())
                .flatMap(listener -> Stream.of(CertificateFlaw.values()).map(flaw -> Arguments.of(listener, flaw)));
    }

    /** A client that can begin the handshake now. */
    private WireClient ready(Listener listener) throws IOException {
        return switch (listener) {
            case SMTPS, POP3S, IMAPS -> host.connect(listener);
            case SMTP -> asked(host.smtp(), "STARTTLS", "220 ");
            case LMTP -> asked(host.lmtp(), "STARTTLS", "220 ");
            case POP3 -> asked(host.greeted(listener), "STLS", "+OK");
            case IMAP -> asked(host.greeted(listener), "a STARTTLS", "a OK");
        };
    }

    private static WireClient asked(WireClient client, String command, String reply) throws IOException {
        assertThat(client.say(command)).startsWith(reply);
        return client;
    }

    private void startTls(WireClient client) throws IOException {
        client.startTls(host.server().certificateAuthority().sslContext());
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedWithAnAlert(Listener listener) throws IOException {
        ActiveFault fault = host.add(onTlsHandshake().breakHandshake());
        try (WireClient client = ready(listener)) {
            assertThatThrownBy(() -> startTls(client))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("handshake_failure");
        }
        assertThat(fault.strikes()).isEqualTo(1);
    }

    @Test
    void theAlertIsAllThatComes() throws IOException {
        host.add(onTlsHandshake().breakHandshake());
        try (WireClient client = ready(Listener.SMTPS)) {
            client.send("not quite a ClientHello");
            client.expectLast("\25\3\3\0\2\2\50");
        }
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void showsACertificateThatNobodyCanTrust(Listener listener, CertificateFlaw flaw) throws IOException {
        host.add(onTlsHandshake().once().showCertificate(flaw));
        try (WireClient client = ready(listener)) {
            assertThatThrownBy(() -> startTls(client)).isInstanceOf(SSLException.class);
        }
        try (WireClient client = ready(listener)) {
            startTls(client);
            assertThat(client.tlsSession().isValid()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCutOff(Listener listener) throws IOException {
        host.add(onTlsHandshake().reset());
        try (WireClient client = ready(listener)) {
            client.expectReset();
        }
        assertThat(host.lastConversation().end())
                .hasValueSatisfying(end -> assertThat(end.cause()).isEqualTo(Cause.FAULT));
    }

    @Test
    void isNoMomentWhereThereIsNone() throws IOException {
        ActiveFault fault = host.add(onTlsHandshake().close());
        try (WireClient client = host.smtp()) {
            assertThat(client.say("NOOP")).startsWith("250 ");
        }
        assertThat(fault.strikes()).isZero();
    }
}
