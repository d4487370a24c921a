package dev.restante;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.testing.ImapClient;
import dev.restante.testing.ScramClient;
import dev.restante.testing.SmtpClient;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.ExtendedSSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authentications over the wire whose messages are never the same, and what can be set about all of them. */
class AuthenticationTest {

    private static final String JANE = "jane@example.com";

    private static MailServer server() {
        return MailServer.builder().strict(true).account(JANE, "secret").start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-1", "SHA-256"})
    void provesThePasswordWithScramOverSmtp(String hash) throws Exception {
        try (MailServer server = server();
                SmtpClient smtp = SmtpClient.greet(server)) {
            ScramClient client = ScramClient.unbound(hash, "Jane@Example.com", "secret");
            String serverFirst = ask(smtp, "AUTH SCRAM-" + hash + " " + base64(client.first()));
            String serverFinal = ask(smtp, base64(client.last(serverFirst)));
            assertThat(client.trusts(serverFinal)).isTrue();
            smtp.say("", "235 2.7.0 ");
            smtp.data(JANE).say(".", "250 ");

            assertThat(server.received().awaitOne().envelope().client().user()).contains("Jane@Example.com");
        }
    }

    @Test
    void refusesAWrongPasswordWithScram() throws Exception {
        try (MailServer server = server();
                SmtpClient smtp = SmtpClient.greet(server)) {
            ScramClient client = ScramClient.unbound("SHA-1", JANE, "wrong");
            String serverFirst = ask(smtp, "AUTH SCRAM-SHA-1 " + base64(client.first()));
            smtp.say(
                    base64(client.last(serverFirst)),
                    "535 5.7.8 Wrong password for jane@example.com (e=invalid-proof)");
        }
    }

    /** The server's certificate is signed with SHA-256, and so it is hashed (RFC 5929 section 4.1). */
    @ParameterizedTest
    @ValueSource(strings = {"SHA-1", "SHA-256"})
    void bindsScramToTls(String hash) throws Exception {
        try (MailServer server = server();
                SmtpClient smtp = upgraded(server)) {
            byte[] endPoint =
                    MessageDigest.getInstance("SHA-256").digest(smtp.wire().serverCertificate());
            ScramClient client = new ScramClient(hash, "p=tls-server-end-point,,", endPoint, JANE, "abc", "secret");
            String serverFirst = ask(smtp, "AUTH SCRAM-" + hash + "-PLUS " + base64(client.first()));
            assertThat(client.trusts(ask(smtp, base64(client.last(serverFirst)))))
                    .isTrue();
            smtp.say("", "235 2.7.0 ");
        }
    }

    /** RFC 9266: both sides take the data out of the TLS session itself, where their JDK lets them. */
    @Test
    @EnabledForJreRange(minVersion = 25)
    void bindsScramToTheTlsSession() throws Exception {
        try (MailServer server = server();
                SmtpClient smtp = upgraded(server)) {
            byte[] exported = (byte[]) ExtendedSSLSession.class
                    .getMethod("exportKeyingMaterialData", String.class, byte[].class, int.class)
                    .invoke(smtp.wire().tlsSession(), "EXPORTER-Channel-Binding", new byte[0], 32);
            ScramClient client = new ScramClient("SHA-256", "p=tls-exporter,,", exported, JANE, "abc", "secret");
            String serverFirst = ask(smtp, "AUTH SCRAM-SHA-256-PLUS " + base64(client.first()));
            assertThat(client.trusts(ask(smtp, base64(client.last(serverFirst)))))
                    .isTrue();
            smtp.say("", "235 2.7.0 ");
        }
    }

    @Test
    void announcesPlusOverTlsAndRefusesClientsThatDidNotSeeIt() throws Exception {
        try (MailServer server = server();
                SmtpClient smtp = upgraded(server)) {
            assertThat(smtp.send("EHLO client.example.com\r\n").reply())
                    .anyMatch(line -> line.endsWith("AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-1-PLUS"
                            + " SCRAM-SHA-256 SCRAM-SHA-256-PLUS XOAUTH2 OAUTHBEARER"));
            smtp.say("AUTH SCRAM-SHA-256 " + base64("y,,n=" + JANE + ",r=abc"), "535 5.7.8 This server offers");
        }
    }

    @Test
    void believesClientsThatDidNotSeePlusWhereItIsNotAmongTheMechanisms() throws Exception {
        try (MailServer server = MailServer.builder()
                        .account(JANE, "secret")
                        .authentication(auth -> auth.mechanisms("SCRAM-SHA-256"))
                        .start();
                SmtpClient smtp = upgraded(server)) {
            smtp.say("AUTH SCRAM-SHA-256 " + base64("y,,n=" + JANE + ",r=abc"), "334 ");
        }
    }

    private static SmtpClient upgraded(MailServer server) throws IOException {
        SmtpClient client = SmtpClient.connect(server).say("STARTTLS", "220 ");
        client.wire().startTls(server.certificateAuthority().sslContext());
        return client.say("EHLO client.example.com", "250 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-1", "SHA-256"})
    void provesThePasswordWithScramOverImap(String hash) throws Exception {
        try (MailServer server = server();
                ImapClient imap = new ImapClient(server.imap())) {
            ScramClient client = ScramClient.unbound(hash, "jane", "secret");
            String tag = imap.begin("AUTHENTICATE SCRAM-" + hash);
            assertThat(imap.response()).isEqualTo("+ ");
            imap.send(base64(client.first()) + "\r\n");
            imap.send(base64(client.last(challenge(imap.response(), "+ "))) + "\r\n");
            assertThat(client.trusts(challenge(imap.response(), "+ "))).isTrue();
            imap.send("\r\n");
            assertThat(imap.completion(tag, untagged -> {})).matches("OK \\[CAPABILITY .*\\] AUTHENTICATE completed");
        }
    }

    @Test
    void provesThePasswordWithCramMd5() throws Exception {
        try (MailServer server = server();
                SmtpClient smtp = SmtpClient.greet(server)) {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec("secret".getBytes(UTF_8), "HmacMD5"));
            byte[] digest = mac.doFinal(ask(smtp, "AUTH CRAM-MD5").getBytes(UTF_8));
            smtp.say(base64(JANE + " " + HexFormat.of().formatHex(digest)), "235 2.7.0 ");
        }
    }

    @Test
    void refusesNamesOfMechanismsThatItDoesNotKnow() {
        assertThatThrownBy(() -> MailServer.builder()
                        .authentication(auth -> auth.mechanismsBeforeTls("plain", "telepathy"))
                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no mechanism TELEPATHY, only PLAIN, LOGIN, CRAM-MD5, SCRAM-SHA-1,"
                        + " SCRAM-SHA-1-PLUS, SCRAM-SHA-256, SCRAM-SHA-256-PLUS, XOAUTH2, OAUTHBEARER, EXTERNAL");
    }

    @Test
    void refusesToOfferBeforeTlsWhatIsNotOfferedAtAll() {
        assertThatThrownBy(() -> MailServer.builder()
                        .authentication(auth -> auth.mechanisms("plain").mechanismsBeforeTls("CRAM-MD5"))
                        .start())
                .hasMessage("There is no mechanism CRAM-MD5, only PLAIN");
    }

    @Test
    void offersNothingBeforeTlsWhereTlsIsRequired() throws Exception {
        try (MailServer server = MailServer.builder()
                        .authentication(auth -> auth.onlyOverTls(true))
                        .start();
                SmtpClient smtp = SmtpClient.connect(server)) {
            smtp.send("EHLO client.example.com\r\n");
            assertThat(smtp.reply()).noneMatch(line -> line.contains("AUTH"));
        }
        try (MailServer server = MailServer.builder()
                        .authentication(auth -> auth.mechanismsBeforeTls().onlyOverTls(false))
                        .start();
                SmtpClient smtp = SmtpClient.connect(server)) {
            smtp.send("EHLO client.example.com\r\n");
            assertThat(smtp.reply()).anyMatch(line -> line.contains("AUTH PLAIN LOGIN"));
        }
    }

    private static String ask(SmtpClient smtp, String line) throws Exception {
        List<String> reply = smtp.send(line + "\r\n").reply();
        return challenge(reply.get(0), "334 ");
    }

    private static String challenge(String line, String prefix) {
        assertThat(line).startsWith(prefix);
        return new String(Base64.getDecoder().decode(line.substring(prefix.length())), UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
