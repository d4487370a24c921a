package dev.restante.fault;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onLogin;
import static dev.restante.testing.FaultHost.JANE;
import static dev.restante.testing.FaultHost.base64;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.settings.TokenVerdict;
import dev.restante.testing.FaultHost;
import dev.restante.testing.ScramClient;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that has proved who it is, and is not logged in yet: with each mechanism, in each protocol. */
class LoginMomentsTest {

    private static final String STRUCK = "(454 4.7.0|-ERR|a NO) Not now";
    private static final String LOGGED_IN = "(235|\\+OK|a OK).*";

    private final FaultHost host = new FaultHost(
            builder -> builder.authentication(auth -> auth.tokens((user, token) -> TokenVerdict.accepted())));

    @AfterEach
    void close() {
        host.close();
    }

    private static Stream<Arguments> mechanisms() {
        List<String> names =
                List.of("PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER");
        return Stream.of(Listener.SMTP, Listener.LMTP, Listener.POP3, Listener.IMAP)
                .flatMap(listener -> names.stream().map(name -> Arguments.of(listener, name)));
    }

    private FaultTrigger once(String mechanism) {
        return onLogin().user(JANE).mechanism(mechanism).once();
    }

    private ActiveFault refuse(String mechanism) {
        return host.add(
                once(mechanism).reply(454, "4.7.0", "Not now").err("Not now").no("Not now"));
    }

    private WireClient client(Listener listener) throws IOException {
        return switch (listener) {
            case SMTP -> host.smtp();
            case LMTP -> host.lmtp();
            default -> host.greeted(listener);
        };
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void withAMechanism(Listener listener, String mechanism) throws Exception {
        ActiveFault fault = refuse(mechanism);
        try (WireClient client = client(listener)) {
            assertThat(authenticate(client, listener, mechanism)).matches(STRUCK);
            assertThat(fault.strikes()).isEqualTo(1);
            assertThat(authenticate(client, listener, mechanism)).matches(LOGGED_IN);
        }
    }

    @Test
    void withUserAndPass() throws IOException {
        refuse("PASS");
        try (WireClient client = host.greeted(Listener.POP3)) {
            client.say("USER " + JANE);
            assertThat(client.say("PASS secret")).isEqualTo("-ERR Not now");
            client.say("USER " + JANE);
            assertThat(client.say("PASS secret")).startsWith("+OK");
        }
    }

    @Test
    void withApop() throws Exception {
        refuse("APOP");
        try (WireClient client = host.connect(Listener.POP3)) {
            String greeting = String.valueOf(client.readLine());
            byte[] proof = (greeting.substring(greeting.indexOf('<')) + "secret").getBytes(UTF_8);
            String digest =
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(proof));
            assertThat(client.say("APOP " + JANE + " " + digest)).isEqualTo("-ERR Not now");
            assertThat(client.say("APOP " + JANE + " " + digest)).startsWith("+OK");
        }
    }

    @Test
    void withLoginOfImap() throws IOException {
        refuse("LOGIN");
        try (WireClient client = host.greeted(Listener.IMAP)) {
            assertThat(client.say("a LOGIN jane@example.com secret")).isEqualTo("a NO Not now");
            assertThat(client.say("a SELECT INBOX")).startsWith("a BAD");
            assertThat(client.say("a LOGIN jane@example.com secret")).startsWith("a OK");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SMTP", "POP3", "IMAP"})
    void isNoneWhereThePasswordIsWrong(Listener listener) throws IOException {
        ActiveFault fault = host.add(onLogin().close());
        try (WireClient client = client(listener)) {
            String wrong = base64("\0" + JANE + "\0wrong");
            String command = listener == Listener.SMTP ? "AUTH" : listener == Listener.IMAP ? "a AUTHENTICATE" : "AUTH";
            assertThat(client.say(command + " PLAIN " + wrong)).matches("(535|-ERR|a NO) .*");
        }
        assertThat(fault.strikes()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SMTP", "POP3", "IMAP"})
    void endsTheConnection(Listener listener) throws Exception {
        host.add(onLogin().close());
        try (WireClient client = client(listener)) {
            client.send((listener == Listener.IMAP ? "a AUTHENTICATE" : "AUTH") + " PLAIN " + FaultHost.PLAIN + "\r\n");
            client.expectLast("");
        }
    }

    @Test
    void knowsNobodyWhoProvedWhoItIsAndCouldNotLogIn() throws IOException {
        try (WireClient holder = host.pop3();
                WireClient client = host.greeted(Listener.POP3)) {
            client.say("USER " + JANE);
            assertThat(client.say("PASS secret")).startsWith("-ERR [IN-USE]");
            host.add(on(Pop3.PASS).user("bob@example.com").err("Not now"));
            client.say("USER bob@example.com");
            assertThat(client.say("PASS secret")).isEqualTo("-ERR Not now");
            assertThat(holder.say("NOOP")).startsWith("+OK");
        }
    }

    @Test
    void knowsWhoHasSaidAWrongPasswordWhenThatIsAnswered() throws IOException {
        host.add(on(Pop3.PASS).insteadOfReply().user(JANE).err("Not now"));
        try (WireClient client = host.greeted(Listener.POP3)) {
            client.say("USER " + JANE);
            assertThat(client.say("PASS wrong")).isEqualTo("-ERR Not now");
        }
    }

    private static String authenticate(WireClient client, Listener listener, String mechanism) throws Exception {
        String challenge = listener == Listener.SMTP || listener == Listener.LMTP ? "334 " : "+ ";
        Dialogue dialogue = new Dialogue(mechanism);
        String told = client.say((listener == Listener.IMAP ? "a AUTHENTICATE " : "AUTH ") + mechanism);
        while (told != null && told.startsWith(challenge)) {
            String asked = new String(Base64.getDecoder().decode(told.substring(challenge.length())), UTF_8);
            told = client.say(base64(dialogue.answer(asked)));
        }
        return String.valueOf(told);
    }

    /** The client's side of a mechanism. */
    private static final class Dialogue {

        private final String mechanism;
        private final ScramClient scram;
        private int step;

        Dialogue(String mechanism) {
            this.mechanism = mechanism;
            this.scram = ScramClient.unbound(mechanism.replace("SCRAM-", ""), JANE, "secret");
        }

        String answer(String challenge) throws GeneralSecurityException {
            step++;
            return switch (mechanism) {
                case "PLAIN" -> "\0" + JANE + "\0secret";
                case "LOGIN" -> step == 1 ? JANE : "secret";
                case "CRAM-MD5" -> JANE + " " + cramMd5(challenge);
                case "XOAUTH2" -> "user=" + JANE + "\1auth=Bearer token\1\1";
                case "OAUTHBEARER" -> "n,a=" + JANE + ",\1auth=Bearer token\1\1";
                default -> step == 1 ? scram.first() : step == 2 ? scram.last(challenge) : "";
            };
        }

        private static String cramMd5(String challenge) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec("secret".getBytes(UTF_8), "HmacMD5"));
            return HexFormat.of().formatHex(mac.doFinal(challenge.getBytes(UTF_8)));
        }
    }

    @Test
    void leaveNothingToTheNextCommandWhenACheckFails() throws IOException {
        try (FaultHost failing = new FaultHost(builder -> builder.authentication(auth -> auth.tokens((user, token) -> {
                    throw new IllegalStateException("The check failed");
                })));
                WireClient client = failing.greeted(Listener.IMAP)) {
            failing.add(on(Imap.AUTHENTICATE).duplicateReply());
            client.send("a AUTHENTICATE XOAUTH2 " + base64("user=" + JANE + "\1auth=Bearer x\1\1")
                    + "\r\nb NOOP\r\nc NOOP\r\n");
            String failed = "a NO [SERVERBUG] Internal error, the server's log has the details\r\n";
            client.expect(failed + failed + "b OK NOOP completed\r\nc OK NOOP completed\r\n");
        }
    }
}
