package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import dev.restante.clients.SeenFailure.Refusal;
import dev.restante.settings.Listener;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program that sends with Jakarta Mail sees of magic addresses: the same as of rules. */
class JakartaMailMagicAddressesIT {

    private static final String PASSWORD = "a secret";

    private static MailServer server(String... users) {
        MailServerBuilder builder = MailServer.builder().magicAddresses(true);
        for (String user : users) {
            builder.account(user, PASSWORD);
        }
        return builder.start();
    }

    @Test
    void aRetryGetsThroughWhenTheAddressHasRefusedOftenEnough() throws MessagingException {
        String bob = "bob+smtp451x2@example.com";
        try (MailServer server = server()) {
            for (int i = 0; i < 2; i++) {
                SeenFailure failure = SeenFailure.of(() -> JakartaSmtp.send(server, bob));
                assertThat(failure.of(bob))
                        .isEqualTo(new Refusal("RCPT TO:<" + bob + ">", 451, "451 4.7.1 Try again later"));
                assertThat(failure.unsent()).containsExactly(bob);
            }
            JakartaSmtp.send(server, bob);
            assertThat(server.received().list()).hasSize(1);
        }
    }

    @Test
    void oneOfSeveralRecipientsIsInvalid() {
        try (MailServer server = server()) {
            SeenFailure failure =
                    SeenFailure.of(() -> JakartaSmtp.send(server, "bob+unknown@example.com", JakartaSmtp.USER));
            assertThat(failure.invalid()).containsExactly("bob+unknown@example.com");
            assertThat(failure.sent()).containsExactly(JakartaSmtp.USER);
        }
    }

    @Test
    void aSenderIsRefused() {
        try (MailServer server = server()) {
            Properties properties = JakartaSmtp.properties(server);
            properties.setProperty("mail.smtp.from", "bob+mail421@example.com");
            assertThat(SeenFailure.of(() -> JakartaSmtp.send(properties, JakartaSmtp.USER))
                            .ofMessage())
                    .isEqualTo(new Refusal(
                            "MAIL FROM:<bob+mail421@example.com>",
                            421,
                            "421 4.3.2 The service is not available, closing the connection"));
        }
    }

    @Test
    void aStalledServerIsATimeout() {
        try (MailServer server = server()) {
            Properties properties = JakartaSmtp.properties(server);
            properties.setProperty("mail.smtp.timeout", "300");
            assertThatThrownBy(() -> JakartaSmtp.send(properties, "bob+stall@example.com"))
                    .isInstanceOf(MessagingException.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whoRetriesAfterALost250IsSeenToSendTwice() throws MessagingException {
        try (MailServer server = server()) {
            assertThatThrownBy(() -> JakartaSmtp.send(server, "bob+lost250@example.com"))
                    .isInstanceOf(MessagingException.class);
            JakartaSmtp.send(server, "bob+lost250@example.com");
            assertThat(server.received().list()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp | autherrx1  | 535 5.7.8 Authentication failed",
                "pop3 | autherrx1  | [AUTH] Authentication failed",
                "imap | autherrx1  | [AUTHENTICATIONFAILED] Authentication failed",
                "smtp | authtempx1 | 454 4.7.0 Temporary authentication failure",
                "pop3 | authtempx1 | [SYS/TEMP] Temporary authentication failure",
                "imap | authtempx1 | [UNAVAILABLE] Temporary authentication failure",
                "imap | smtp9      | in this address: a code is from 400 to 599"
            })
    void aUserIsRefused(String protocol, String tag, String words) throws MessagingException {
        String user = "bob+" + tag + "@example.com";
        try (MailServer server = server(user);
                Service service = service(protocol, server)) {
            assertThatThrownBy(() -> connect(service, server, user))
                    .isInstanceOf(AuthenticationFailedException.class)
                    .hasMessageContaining(words);
            if (tag.endsWith("x1")) {
                connect(service, server, user);
                assertThat(service.isConnected()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"smtp, close", "pop3, close", "imap, close", "imap, reset"})
    void aUserLosesTheConnection(String protocol, String tag) throws MessagingException {
        String user = "bob+" + tag + "x1@example.com";
        try (MailServer server = server(user);
                Service service = service(protocol, server)) {
            assertThatThrownBy(() -> connect(service, server, user)).isInstanceOf(MessagingException.class);
            connect(service, server, user);
            assertThat(service.isConnected()).isTrue();
        }
    }

    private static Service service(String protocol, MailServer server) throws MessagingException {
        Properties properties = JakartaSmtp.properties(server);
        properties.setProperty("mail." + protocol + ".timeout", "20000");
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN");
        Session session = Session.getInstance(properties);
        return protocol.equals("smtp") ? session.getTransport(protocol) : session.getStore(protocol);
    }

    private static void connect(Service service, MailServer server, String user) throws MessagingException {
        String protocol = service.getURLName().getProtocol();
        Endpoint endpoint = server.endpoint(Listener.valueOf(protocol.toUpperCase(Locale.ROOT)));
        service.connect(endpoint.host(), endpoint.port(), user, PASSWORD);
    }
}
