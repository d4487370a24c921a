package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** STARTTLS that is answered by a fault: the session goes on in plain text, and can begin TLS later. */
class StartTlsFaultsTest {

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    private static String command(Listener listener) {
        return switch (listener) {
            case IMAP -> "a STARTTLS";
            case POP3 -> "STLS";
            default -> "STARTTLS";
        };
    }

    private static String noop(Listener listener) {
        return listener == Listener.IMAP ? "b NOOP" : listener == Listener.POP3 ? "CAPA" : "NOOP";
    }

    private static FaultRule refusing(FaultTrigger trigger) {
        return trigger.reply(454, "4.7.0", "Not now").err("Not now").no("Not now");
    }

    private void goesOnInPlainText(Listener listener, FaultTrigger trigger) throws IOException {
        host.add(refusing(trigger));
        try (WireClient client = host.greeted(listener)) {
            assertThat(client.say(command(listener))).endsWith("Not now");
            assertThat(client.say(noop(listener))).matches("(250|\\+OK|b OK).*");
            if (listener == Listener.POP3) {
                client.readLinesTo(".");
            }
            assertThat(client.say(command(listener))).matches("(220|\\+OK|a OK).*");
            client.startTls(host.server().certificateAuthority().sslContext());
            assertThat(client.say(noop(listener))).matches("(250|\\+OK|b OK).*");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SMTP", "LMTP", "POP3", "IMAP"})
    void before(Listener listener) throws IOException {
        goesOnInPlainText(listener, on(Smtp.STARTTLS, Pop3.STLS, Imap.STARTTLS).once());
    }

    @ParameterizedTest
    @EnumSource(names = {"SMTP", "LMTP", "POP3", "IMAP"})
    void inPlaceOfTheReply(Listener listener) throws IOException {
        goesOnInPlainText(
                listener,
                on(Smtp.STARTTLS, Pop3.STLS, Imap.STARTTLS).insteadOfReply().once());
    }
}
