package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.settings.Listener;
import dev.restante.settings.TokenVerdict;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mechanisms of curl beyond PLAIN and LOGIN. */
class CurlSaslIT {

    private static final int LOGIN_DENIED = 67;
    private static final String JANE = "jane@example.com";

    /** One mechanism at a time: with a token, curl takes OAUTHBEARER where it can. */
    private static MailServer server(String mechanism) {
        return MailServer.builder()
                .account(JANE, "secret")
                .authentication(auth -> auth.mechanisms(mechanism)
                        .tokens((user, token) ->
                                token.equals("fresh") ? TokenVerdict.accepted() : TokenVerdict.expired()))
                .start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRAM-MD5", "XOAUTH2", "OAUTHBEARER"})
    void sends(String mechanism) throws IOException, InterruptedException {
        ExternalClient curl = ExternalClient.curl("smtp");
        try (MailServer server = server(mechanism)) {
            curl.with(credentials(mechanism, "fresh"))
                    .with("--mail-from", JANE, "--mail-rcpt", JANE)
                    .run(SampleMail.AWKWARD, "--upload-file", "-", "smtp://" + server.smtp());

            assertThat(server.received().awaitOne().envelope().client().mechanism())
                    .contains(mechanism);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "imap, CRAM-MD5",
        "imap, XOAUTH2",
        "imap, OAUTHBEARER",
        "pop3, CRAM-MD5",
        "pop3, XOAUTH2",
        "pop3, OAUTHBEARER"
    })
    void reads(String protocol, String mechanism) throws IOException, InterruptedException {
        ExternalClient curl = ExternalClient.curl(protocol);
        byte[] mail = SampleMail.withSubject("read");
        try (MailServer server = server(mechanism)) {
            SampleMail.deliver(server, JANE, mail);
            String url = protocol.equals("pop3") ? server.pop3() + "/1" : server.imap() + "/INBOX;UID=1";
            assertThat(curl.with(credentials(mechanism, "fresh"))
                            .run(protocol + "://" + url)
                            .output())
                    .isEqualTo(mail);
        }
    }

    /** The client has to answer the reason before it is refused. */
    @ParameterizedTest
    @CsvSource({
        "smtp, XOAUTH2",
        "smtp, OAUTHBEARER",
        "imap, XOAUTH2",
        "imap, OAUTHBEARER",
        "pop3, XOAUTH2",
        "pop3, OAUTHBEARER"
    })
    void isToldThatItsTokenHasExpired(String protocol, String mechanism) throws IOException, InterruptedException {
        ExternalClient curl = ExternalClient.curl(protocol);
        try (MailServer server = server(mechanism)) {
            Endpoint endpoint = server.endpoint(Listener.valueOf(protocol.toUpperCase(Locale.ROOT)));
            assertThat(curl.with(credentials(mechanism, "stale"))
                            .fail(protocol + "://" + endpoint)
                            .exitCode())
                    .isEqualTo(LOGIN_DENIED);
        }
    }

    private static String[] credentials(String mechanism, String token) {
        return mechanism.equals("CRAM-MD5")
                ? new String[] {"--user", JANE + ":secret", "--login-options", "AUTH=" + mechanism}
                : new String[] {"--user", JANE, "--oauth2-bearer", token, "--login-options", "AUTH=" + mechanism};
    }
}
