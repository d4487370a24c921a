package dev.restante;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.TokenVerdict;
import dev.restante.testing.ImapClient;
import dev.restante.testing.WireClient;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Bearer tokens that expire after they were accepted: a client gets itself a fresh one (RFC 7628 section 3.2.3). */
class ExpiredTokensTest {

    private static final String JANE = "jane@example.com";
    private static final String EXPIRED =
            "{\"status\":\"401\",\"schemes\":\"bearer\",\"scope\":\"https://mail.google.com/\"}";
    private static final String REFUSED =
            "{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.google.com/\"}";

    private static MailServer anyTokenBut(String wrong) {
        return MailServer.builder()
                .authentication(auth -> auth.tokens(
                        (user, token) -> token.equals(wrong) ? TokenVerdict.refused() : TokenVerdict.accepted()))
                .start();
    }

    private static String xoauth2(String user, String token) {
        return base64("user=" + user + "\u0001auth=Bearer " + token + "\u0001\u0001");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** Gives what the client is told: OK, or the JSON of the refusal. */
    private static String logIn(ImapClient client, String command) throws IOException {
        String tag = client.begin(command);
        String response = client.response();
        if (!response.startsWith("+ ")) {
            return response.substring(tag.length() + 1, tag.length() + 3);
        }
        client.send("\r\n");
        assertThat(client.response()).startsWith(tag + " NO [AUTHENTICATIONFAILED] ");
        return new String(Base64.getDecoder().decode(response.substring(2)), UTF_8);
    }

    private static String logIn(MailServer server, String user, String token) throws IOException {
        try (ImapClient client = new ImapClient(server.imap())) {
            return logIn(client, "AUTHENTICATE XOAUTH2 " + xoauth2(user, token));
        }
    }

    @Test
    void thoseThatWereAcceptedExpireAndFreshOnesAreJudgedAsEver() throws IOException {
        try (MailServer server = anyTokenBut("wrong")) {
            assertThat(logIn(server, JANE, "first")).isEqualTo("OK");
            assertThat(logIn(server, JANE, "second")).isEqualTo("OK");
            assertThat(logIn(server, "bob@example.com", "first")).isEqualTo("OK");
            server.account(JANE).expireTokens();

            assertThat(logIn(server, JANE, "first")).isEqualTo(EXPIRED);
            assertThat(logIn(server, JANE, "second")).isEqualTo(EXPIRED);
            assertThat(logIn(server, JANE, "wrong")).isEqualTo(REFUSED);
            assertThat(logIn(server, JANE, "third")).isEqualTo("OK");
            assertThat(logIn(server, JANE, "third")).isEqualTo("OK");
            assertThat(logIn(server, "bob@example.com", "first")).isEqualTo("OK");
            server.account(JANE).expireTokens();
            assertThat(logIn(server, JANE, "third")).isEqualTo(EXPIRED);
        }
    }

    @Test
    void allWaysOfLoggingInKnowOfIt() throws IOException {
        try (MailServer server = anyTokenBut("wrong");
                ImapClient client = new ImapClient(server.imap());
                WireClient smtp = new WireClient(server.smtp())) {
            assertThat(smtp.readLine()).startsWith("220 ");
            smtp.send("AUTH XOAUTH2 " + xoauth2(JANE, "first") + "\r\n");
            assertThat(smtp.readLine()).startsWith("503 ");
            smtp.send("EHLO client\r\n");
            String line = "";
            while (line != null && !line.startsWith("250 ")) {
                line = smtp.readLine();
            }
            smtp.send("AUTH XOAUTH2 " + xoauth2(JANE, "first") + "\r\n");
            assertThat(smtp.readLine()).startsWith("235 ");
            assertThat(server.accounts()).as("nobody has mail yet").isEmpty();
            server.account("Jane@Example.com").expireTokens();

            String bearer = base64("n,a=" + JANE + ",\u0001auth=Bearer first\u0001\u0001");
            assertThat(logIn(client, "AUTHENTICATE OAUTHBEARER " + bearer)).isEqualTo("{\"status\":\"invalid_token\"}");
        }
    }

    @Test
    void whoIsLoggedInStays() throws IOException {
        try (MailServer server = anyTokenBut("wrong");
                ImapClient client = new ImapClient(server.imap())) {
            assertThat(logIn(client, "AUTHENTICATE XOAUTH2 " + xoauth2(JANE, "first")))
                    .isEqualTo("OK");
            server.account(JANE).expireTokens();

            assertThat(client.ok("SELECT INBOX")).isNotEmpty();
        }
    }

    @Test
    void aPasswordThatWasUsedAsATokenIsNoneAnyMore() throws IOException {
        try (MailServer server = MailServer.builder().account(JANE, "secret").start();
                ImapClient client = new ImapClient(server.imap())) {
            server.account(JANE).expireTokens();
            assertThat(logIn(server, "jane", "secret")).isEqualTo("OK");
            server.account(JANE).expireTokens();

            assertThat(logIn(server, JANE, "secret")).isEqualTo(EXPIRED);
            assertThat(logIn(server, JANE, "other")).isEqualTo(REFUSED);
            client.ok("LOGIN " + JANE + " secret");
        }
    }

    @Test
    void comeBackWithASnapshotAndGoWithAReset() throws IOException {
        try (MailServer server = anyTokenBut("wrong")) {
            assertThat(logIn(server, JANE, "first")).isEqualTo("OK");
            MailSnapshot valid = server.snapshot();
            server.account(JANE).expireTokens();
            MailSnapshot expired = server.snapshot();

            server.restore(valid);
            assertThat(logIn(server, JANE, "first")).isEqualTo("OK");
            server.restore(expired);
            assertThat(logIn(server, JANE, "first")).isEqualTo(EXPIRED);
            server.reset();
            assertThat(logIn(server, JANE, "first")).isEqualTo("OK");
        }
    }

    @Test
    void aScopeForgetsThoseOfItsOwn() throws IOException {
        try (MailServer server = anyTokenBut("wrong");
                MailScope scope = server.newScope()) {
            String bob = scope.address("bob");
            for (String user : new String[] {JANE, bob}) {
                assertThat(logIn(server, user, "first")).isEqualTo("OK");
            }
            server.account(JANE).expireTokens();
            scope.account("bob").expireTokens();
            assertThat(logIn(server, bob, "first")).isEqualTo(EXPIRED);
            scope.reset();

            assertThat(logIn(server, bob, "first")).isEqualTo("OK");
            assertThat(logIn(server, JANE, "first")).isEqualTo(EXPIRED);
        }
    }
}
