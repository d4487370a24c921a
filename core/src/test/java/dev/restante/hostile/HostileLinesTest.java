package dev.restante.hostile;

import dev.restante.MailServer;
import dev.restante.settings.Listener;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines that no client should send. */
class HostileLinesTest {

    private static final int ENDLESS = 8 * 1024 * 1024;

    private final MailServer server = Targets.start();

    @AfterEach
    void close() {
        server.close();
    }

    /** The refusal comes before the end of the line, which may never come, and nothing of the line is a command. */
    @ParameterizedTest
    @EnumSource(Listener.class)
    void refusesALineThatDoesNotEnd(Listener listener) throws IOException {
        try (Attacker attacker = Attacker.of(server, listener)) {
            attacker.send("x".repeat(200_000)).expectRefusal();
            attacker.send("x".repeat(ENDLESS)).send("\r\n").expectToGoOn();
        }
    }

    @ParameterizedTest
    @EnumSource(Listener.class)
    void refusesNul(Listener listener) throws IOException {
        try (Attacker attacker = Attacker.of(server, listener)) {
            attacker.say("NO\0OP").expectRefusal();
            attacker.say("NOOP \0").expectRefusal().expectToGoOn();
        }
    }

    @ParameterizedTest
    @EnumSource(Listener.class)
    void refusesInvalidUtf8(Listener listener) throws IOException {
        try (Attacker attacker = Attacker.of(server, listener)) {
            attacker.say("LOGIN \"caf\u00e9\" \u00ff\u00fe").expectRefusal();
            attacker.say("USER \u00c3(").expectRefusal().expectToGoOn();
        }
    }

    @ParameterizedTest
    @EnumSource(Listener.class)
    void refusesLineEndsThatAreNone(Listener listener) throws IOException {
        try (Attacker attacker = Attacker.of(server, listener)) {
            attacker.send(attacker.tongue().harmless() + "\n").expectRefusal();
            attacker.send(attacker.tongue().harmless() + "\r\r\n")
                    .expectRefusal()
                    .expectToGoOn();
        }
    }

    @ParameterizedTest
    @EnumSource(Listener.class)
    void refusesManyCommandsThatAreNone(Listener listener) throws IOException {
        int count = 2000;
        try (Attacker attacker = Attacker.of(server, listener)) {
            attacker.send((attacker.tongue().command("\u00a0\u001b[2J ((((") + "\r\n").repeat(count));
            for (int i = 0; i < count; i++) {
                attacker.expectRefusal();
            }
            attacker.expectToGoOn();
        }
    }
}
