package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.settings.Listener;
import dev.restante.settings.TokenVerdict;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mechanisms of Jakarta Mail, and of the JDK behind it, beyond PLAIN and LOGIN. */
class JakartaMailSaslIT {

    private static final String JANE = "jane@example.com";

    private static MailServer server() {
        return MailServer.builder()
                .strict(true)
                .account(JANE, "secret")
                .authentication(auth -> auth.tokens(
                        (user, token) -> token.equals("fresh") ? TokenVerdict.accepted() : TokenVerdict.expired()))
                .start();
    }

    private static Service service(String protocol, Endpoint endpoint, String... settings) throws MessagingException {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", endpoint.host());
        properties.setProperty(prefix + "port", Integer.toString(endpoint.port()));
        properties.setProperty(prefix + "auth", "true");
        properties.setProperty(prefix + "timeout", "20000");
        for (int i = 0; i < settings.length; i += 2) {
            properties.setProperty(prefix + settings[i], settings[i + 1]);
        }
        Session session = Session.getInstance(properties);
        return protocol.equals("smtp") ? session.getTransport(protocol) : session.getStore(protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "pop3", "imap"})
    void logsInWithAToken(String protocol) throws MessagingException {
        try (MailServer server = server();
                Service service = service(protocol, endpoint(server, protocol), "auth.mechanisms", "XOAUTH2")) {
            service.connect(JANE, "fresh");
            assertThat(service.isConnected()).isTrue();
        }
    }

    /** The answer to the JSON is the client's business; then it must know that it is not let in. */
    @ParameterizedTest
    @ValueSource(strings = {"smtp", "imap"})
    void isToldThatItsTokenHasExpired(String protocol) throws MessagingException {
        try (MailServer server = server();
                Service service = service(protocol, endpoint(server, protocol), "auth.mechanisms", "XOAUTH2")) {
            assertThatThrownBy(() -> service.connect(JANE, "stale")).isInstanceOf(AuthenticationFailedException.class);
        }
    }

    /** Its POP3 store keeps the JSON to itself, and takes the refusal for the reply to its next command. */
    @Test
    void learnsLateThatItsTokenForPop3HasExpired() throws MessagingException {
        try (MailServer server = server();
                Service service = service("pop3", server.pop3(), "auth.mechanisms", "XOAUTH2")) {
            service.connect(JANE, "stale");
            Folder inbox = ((Store) service).getFolder("INBOX");
            assertThatThrownBy(() -> inbox.open(Folder.READ_ONLY)).rootCause().hasMessageContaining("has expired");
        }
    }

    @ParameterizedTest
    @CsvSource({"smtp, secret, true", "smtp, wrong, false", "imap, secret, true", "imap, wrong, false"})
    void provesThePasswordWithCramMd5(String protocol, String password, boolean right) throws MessagingException {
        String[] settings = {"sasl.enable", "true", "sasl.mechanisms", "CRAM-MD5", "auth.mechanisms", "NONE"};
        try (MailServer server = server();
                Service service = service(protocol, endpoint(server, protocol), settings)) {
            if (right) {
                service.connect(JANE, password);
                assertThat(service.isConnected()).isTrue();
            } else {
                assertThatThrownBy(() -> service.connect(JANE, password))
                        .isInstanceOf(AuthenticationFailedException.class);
            }
        }
    }

    private static Endpoint endpoint(MailServer server, String protocol) {
        return server.endpoint(Listener.valueOf(protocol.toUpperCase(Locale.ROOT)));
    }
}
