package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.settings.TokenVerdict;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mechanisms of curl beyond PLAIN and LOGIN. */
class CurlSaslIT {

    private static final String JANE = "jane@example.com";

    /** One mechanism at a time: with a token, curl takes OAUTHBEARER where it can. */
    private static MailServer server(String mechanism) {
        return MailServer.builder()
                .strict(true)
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
    @ValueSource(strings = {"CRAM-MD5", "XOAUTH2", "OAUTHBEARER"})
    void reads(String mechanism) throws IOException, InterruptedException {
        ExternalClient curl = ExternalClient.curl("imap");
        try (MailServer server = server(mechanism)) {
            assertThat(curl.with(credentials(mechanism, "fresh"))
                            .run("imap://" + server.imap() + "/")
                            .text())
                    .contains("INBOX");
        }
    }

    private static String[] credentials(String mechanism, String token) {
        return mechanism.equals("CRAM-MD5")
                ? new String[] {"--user", JANE + ":secret", "--login-options", "AUTH=" + mechanism}
                : new String[] {"--user", JANE, "--oauth2-bearer", token, "--login-options", "AUTH=" + mechanism};
    }
}
