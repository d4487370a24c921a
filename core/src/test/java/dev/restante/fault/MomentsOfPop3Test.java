package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.testing.FaultHost.JANE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.testing.FaultHost;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each command of POP3 is a moment: before it runs, in place of its reply, and behind that. */
class MomentsOfPop3Test {

    private static final String STRUCK = "-ERR [SYS/TEMP] Struck\r\n";
    private static final String MESSAGE = "Subject: x\r\n\r\nHello\r\n";

    private final FaultHost host = new FaultHost();

    @AfterEach
    void close() {
        host.close();
    }

    /** The command, said by a client that has come far enough for it; nothing is said behind it. */
    private WireClient said(Pop3 verb, FaultRule rule) throws IOException, GeneralSecurityException {
        host.file(MESSAGE);
        WireClient client = host.connect(Listener.POP3);
        String greeting = String.valueOf(client.readLine());
        switch (verb) {
            case USER, APOP, AUTH, STLS, UTF8 -> {
                // before the login
            }
            case PASS -> client.say("USER " + FaultHost.JANE);
            default -> {
                client.say("USER " + FaultHost.JANE);
                assertThat(client.say("PASS secret")).startsWith("+OK");
            }
        }
        host.add(rule);
        client.send(command(verb, greeting) + "\r\n");
        return client;
    }

    private static String command(Pop3 verb, String greeting) throws GeneralSecurityException {
        return switch (verb) {
            case USER -> "USER " + FaultHost.JANE;
            case PASS -> "PASS secret";
            case APOP -> "APOP " + FaultHost.JANE + " " + digest(greeting.substring(greeting.indexOf('<')));
            case AUTH -> "AUTH PLAIN " + FaultHost.PLAIN;
            case RETR, DELE -> verb + " 1";
            case TOP -> "TOP 1 0";
            default -> verb.word();
        };
    }

    private static String digest(String timestamp) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("MD5").digest((timestamp + "secret").getBytes(UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private long strikes() {
        return host.server().faults().strikes("it");
    }

    @ParameterizedTest
    @EnumSource
    void beforeItRuns(Pop3 verb) throws Exception {
        try (WireClient client =
                said(verb, on(verb).once().err("SYS/TEMP", "Struck").named("it"))) {
            client.expect(STRUCK);
            assertThat(strikes()).isEqualTo(1);
            assertThat(client.say("CAPA")).startsWith("+OK");
        }
        assertThat(host.inbox().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void inPlaceOfItsReply(Pop3 verb) throws Exception {
        try (WireClient client = said(
                verb, on(verb).insteadOfReply().once().err("SYS/TEMP", "Struck").named("it"))) {
            client.expect(STRUCK);
            assertThat(strikes()).isEqualTo(1);
            if (verb == Pop3.QUIT) {
                client.expectLast("");
            } else {
                assertThat(client.say("CAPA")).startsWith("+OK");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void behindItsReply(Pop3 verb) throws Exception {
        try (WireClient client = said(verb, on(verb).afterReply().close().named("it"))) {
            assertThat(client.readToEnd()).startsWith("+OK").endsWith("\r\n");
            assertThat(strikes()).isEqualTo(1);
        }
    }

    @Test
    void forgetWhoCouldNotLogInAfterAll() throws IOException {
        host.add(on(Pop3.USER).user("bob").err("Not bob"));
        try (WireClient first = host.pop3();
                WireClient second = host.greeted(Listener.POP3)) {
            assertThat(second.say("USER " + JANE)).startsWith("+OK");
            assertThat(second.say("PASS secret")).startsWith("-ERR [IN-USE]");
            assertThat(second.say("USER bob")).isEqualTo("-ERR Not bob");
            assertThat(first.say("NOOP")).startsWith("+OK");
        }
    }
}
