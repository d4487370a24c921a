package dev.restante.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.settings.TlsPolicy;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No printed conversation has a password in it: whatever the mechanism, and whatever else a client says. */
class SecretsTest {

    private static final String PASSWORD = "Tr0ub4dor&3xyz";
    private static final String USER = "jane@example.com";
    private static final String PLAIN = base64("\0" + USER + "\0" + PASSWORD);
    private static final String BEARER = base64("n,a=" + USER + ",\u0001auth=Bearer " + PASSWORD + "\u0001\u0001");
    private static final String XOAUTH2 = base64("user=" + USER + "\u0001auth=Bearer " + PASSWORD + "\u0001\u0001");
    private static final List<String> SECRETS =
            List.of(PASSWORD, PLAIN, BEARER, XOAUTH2, base64(PASSWORD), "0".repeat(32));

    private static final List<Listener> LISTENERS = List.of(Listener.SMTP, Listener.LMTP, Listener.POP3, Listener.IMAP);

    /** Right, wrong, for another protocol, cut off, and out of place. */
    private static final List<String> LINES = List.of(
            "EHLO x",
            "LHLO x",
            "NOOP",
            "a1 NOOP",
            "a2 CAPABILITY",
            "USER " + USER,
            "MAIL FROM:<shop@example.com>",
            "*",
            "",
            "AUTH",
            "AUTH PLAIN",
            "AUTH LOGIN",
            "AUTH CRAM-MD5",
            "AUTH PLAIN " + PLAIN,
            "AUTH plain  " + PLAIN,
            "auth PLAIN =" + PLAIN,
            "AUTH XOAUTH2 " + XOAUTH2,
            "AUTH OAUTHBEARER " + BEARER,
            "AUTH NONE " + PLAIN,
            "AUTH " + PLAIN,
            "PASS " + PASSWORD,
            "PASS  " + PASSWORD + " ",
            "pass " + PASSWORD,
            "APOP " + USER + " " + "0".repeat(32),
            base64(USER),
            base64(PASSWORD),
            PLAIN,
            PASSWORD,
            "LOGIN " + USER + " " + PASSWORD,
            "a3 LOGIN " + USER + " " + PASSWORD,
            "a4 login " + USER + " \"" + PASSWORD + "\"",
            "a5 LOGIN " + USER + " \"" + PASSWORD,
            "a6 LOGIN " + USER + " {" + PASSWORD.length() + "+}\r\n" + PASSWORD,
            "a7 LOGIN {" + USER.length() + "}\r\n" + USER + " " + PASSWORD,
            "a8 LOGIN  " + PASSWORD,
            "a9 AUTHENTICATE PLAIN",
            "b1 AUTHENTICATE LOGIN",
            "b2 AUTHENTICATE PLAIN " + PLAIN,
            "b3 AUTHENTICATE NONE " + PLAIN,
            "b4 AUTHENTICATE " + PLAIN,
            "AUTHENTICATE PLAIN " + PLAIN,
            "a1 AUTHENTICATE XOAUTH2 " + XOAUTH2);

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** The servers differ in what they know, so that each line is refused for other reasons. */
    private static Stream<UnaryOperator<MailServerBuilder>> servers() {
        return Stream.of(
                builder -> builder,
                builder -> builder.account(USER, PASSWORD),
                builder -> builder.account(USER, "another").strict(true),
                builder -> builder.tls(tls -> tls.policy(TlsPolicy.REQUIRED)),
                builder -> builder.authentication(auth -> auth.mechanisms("CRAM-MD5"))
                        .account(USER, PASSWORD),
                builder -> builder.hide(MailProtocol.SMTP, "AUTH")
                        .hide(MailProtocol.LMTP, "AUTH")
                        .hide(MailProtocol.POP3, "AUTH", "USER")
                        .hide(MailProtocol.IMAP, "SASL-IR"));
    }

    /** Says it all at once, as a client does that does not wait for an answer. */
    private static void say(Endpoint endpoint, List<String> lines) throws IOException {
        try (WireClient client = new WireClient(endpoint)) {
            client.send(String.join("\r\n", lines) + "\r\n");
            client.endOutput();
            while (client.readLine() != null) {
                // what is answered is in the conversation
            }
        }
    }

    private static void assertNoSecret(MailServer server, List<String> said) {
        String printed = server.conversations().toString();
        assertThat(SECRETS).as("after %s, in %s", said, printed).noneMatch(printed::contains);
        assertThat(printed.toUpperCase(Locale.ROOT))
                .as("after %s, in any case", said)
                .doesNotContain(PASSWORD.toUpperCase(Locale.ROOT));
    }

    @TestFactory
    Stream<DynamicTest> showsNoneAfterAnyLine() {
        return servers()
                .flatMap(settings -> LISTENERS.stream()
                        .map(listener -> DynamicTest.dynamicTest(listener + " of one of the servers", () -> {
                            try (MailServer server = settings.apply(MailServer.builder())
                                    .lmtpPort(0)
                                    .start()) {
                                for (String line : LINES) {
                                    say(server.endpoint(listener), List.of("EHLO x", line, base64(PASSWORD), PASSWORD));
                                    assertNoSecret(server, List.of(line));
                                    server.reset();
                                }
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> showsNoneAfterAnyLines() {
        return servers()
                .flatMap(settings -> LISTENERS.stream()
                        .map(listener -> DynamicTest.dynamicTest(listener + " of one of the servers", () -> {
                            try (MailServer server = settings.apply(MailServer.builder())
                                    .lmtpPort(0)
                                    .start()) {
                                for (int seed = 0; seed < 60; seed++) {
                                    Random random = new Random(seed);
                                    List<String> lines = random.ints(8, 0, LINES.size())
                                            .mapToObj(LINES::get)
                                            .filter(line -> !line.equals(PASSWORD) && !line.equals(base64(PASSWORD)))
                                            .toList();
                                    say(server.endpoint(listener), lines);
                                    assertNoSecret(server, lines);
                                    server.reset();
                                }
                            }
                        })));
    }

    @Test
    void masksWhatAnswersAChallenge() throws IOException {
        try (MailServer server = MailServer.start()) {
            say(server.smtp(), List.of("EHLO x", "AUTH LOGIN", base64(USER), base64(PASSWORD), "QUIT"));
            say(server.pop3(), List.of("AUTH PLAIN", PLAIN, "QUIT"));
            say(server.imap(), List.of("a AUTHENTICATE PLAIN", PLAIN, "b LOGOUT"));

            assertThat(server.conversations().list())
                    .extracting(each -> each.said(Direction.CLIENT))
                    .containsExactly(
                            List.of("EHLO x", "AUTH LOGIN", "***", "***", "QUIT"),
                            List.of("AUTH PLAIN", "***", "QUIT"),
                            List.of("a AUTHENTICATE PLAIN", "***", "b LOGOUT"));
        }
    }

    @Test
    void showsTheVerbOfWhatNobodyKnows() throws IOException {
        try (MailServer server = MailServer.start()) {
            say(server.smtp(), List.of("FOO bar", "FOO", "QUIT"));
            say(server.imap(), List.of("a FOO bar", "b LOGOUT"));

            assertThat(server.conversations().list())
                    .extracting(each -> each.said(Direction.CLIENT))
                    .containsExactly(List.of("FOO ***", "***", "QUIT"), List.of("a FOO ***", "b LOGOUT"));
            assertThat(server.conversations().last(1).get(0).said(Direction.SERVER))
                    .contains("a BAD Unknown command FOO");
        }
    }

    @Test
    void masksAnAnswerThatRepeatsASecret() throws IOException {
        try (MailServer server = MailServer.start()) {
            say(server.imap(), List.of("a AUTHENTICATE NONE", base64(PASSWORD)));

            assertThat(server.conversations().last(1).get(0).said(Direction.SERVER))
                    .contains("***");
            assertNoSecret(server, List.of());
        }
    }
}
