package dev.restante.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.MailServer;
import dev.restante.settings.Listener;
import dev.restante.testing.ScramClient;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Authentications that are none. */
class HostileAuthenticationTest {

    private final MailServer server =
            Targets.builder().account("jane@example.com", "secret").start();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Listener.class)
    void refusesAScramNonceThatWasChanged(Listener listener) throws IOException, GeneralSecurityException {
        try (Attacker attacker = Attacker.of(server, listener)) {
            ScramClient scram = ScramClient.unbound("SHA-256", "jane@example.com", "secret");
            attacker.send(attacker.tongue().auth("SCRAM-SHA-256") + "\r\n").challenge();
            attacker.send(base64(scram.first()) + "\r\n");
            String serverFirst = text(attacker.challenge());
            attacker.send(base64(scram.last(serverFirst.replaceFirst("(r=[^,]*).,", "$1#,"))) + "\r\n");
            attacker.expectRefusal().expectToGoOn();
        }
    }

    /** All of it is well-formed base64: a user and a password that go on and on. */
    @ParameterizedTest
    @EnumSource(Listener.class)
    void refusesBase64WithoutEnd(Listener listener) throws IOException {
        String bomb = base64("\0jane\0" + "x".repeat(3_000_000 - 6));
        try (Attacker attacker = Attacker.of(server, listener)) {
            attacker.send(attacker.tongue().auth("PLAIN") + " " + bomb + "\r\n").expectRefusal();
            attacker.send(attacker.tongue().auth("PLAIN") + "\r\n").challenge();
            attacker.send(bomb + "\r\n").expectRefusal().expectToGoOn();
        }
    }

    @ParameterizedTest
    @EnumSource(Listener.class)
    void refusesNamesThatAreNoText(Listener listener) throws IOException {
        try (Attacker attacker = Attacker.of(server, listener)) {
            for (String name : new String[] {"caf\u00e9", "a\r\n250 ok", "\u0000\u0000", "x".repeat(5000)}) {
                attacker.send(attacker.tongue().auth("LOGIN") + "\r\n").challenge();
                attacker.send(latin(name) + "\r\n");
                String answer = attacker.answer();
                if (answer.startsWith(attacker.tongue().challenge())) {
                    attacker.send(latin("secret") + "\r\n").expectRefusal();
                }
            }
            attacker.expectToGoOn();
        }
    }

    @ParameterizedTest
    @EnumSource(Listener.class)
    void goesOnAfterAThousandWrongPasswords(Listener listener) throws IOException {
        int count = 1000;
        try (Attacker attacker = Attacker.of(server, listener)) {
            for (int i = 0; i < count; i++) {
                attacker.send(attacker.tongue().auth("PLAIN") + "\r\n").challenge();
                attacker.send(base64("\0jane@example.com\0" + i) + "\r\n").expectRefusal();
            }
            attacker.expectToGoOn();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String latin(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1));
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), UTF_8);
    }
}
