package dev.restante.clients;

import static dev.restante.clients.JakartaSmtp.USER;
import static dev.restante.fault.CommonFaults.authOutage;
import static dev.restante.fault.CommonFaults.connectionLimit;
import static dev.restante.fault.CommonFaults.slowBanner;
import static dev.restante.fault.CommonFaults.tarpit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.fault.ActiveFault;
import dev.restante.settings.Listener;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Jakarta Mail sees of servers that are slow, full, or cannot tell who somebody is. */
class JakartaMailConnectionFaultsIT {

    private static final String PASSWORD = "a secret";
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(150);

    private static MailServer server() {
        return MailServer.builder().account(USER, PASSWORD).start();
    }

    /** Not connected yet. */
    private static Service service(String protocol, MailServer server) throws MessagingException {
        Properties properties = JakartaSmtp.properties(server);
        properties.setProperty("mail." + protocol + ".timeout", "20000");
        properties.setProperty("mail.smtp.auth", "true");
        Session session = Session.getInstance(properties);
        return protocol.equals("smtp") ? session.getTransport(protocol) : session.getStore(protocol);
    }

    private static void connect(Service service, MailServer server) throws MessagingException {
        String protocol = service.getURLName().getProtocol();
        Endpoint endpoint = server.endpoint(Listener.valueOf(protocol.toUpperCase(Locale.ROOT)));
        service.connect(endpoint.host(), endpoint.port(), USER, PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smtp | 454 4.7.0 Temporary authentication failure",
                "pop3 | [SYS/TEMP] Temporary authentication failure",
                "imap | [UNAVAILABLE] Temporary authentication failure"
            })
    void anAuthOutageLetsNobodyLogInUntilItIsOver(String protocol, String words) throws MessagingException {
        try (MailServer server = server()) {
            ActiveFault outage = server.faults().add(authOutage());
            try (Service service = service(protocol, server)) {
                assertThatThrownBy(() -> connect(service, server))
                        .isInstanceOf(AuthenticationFailedException.class)
                        .hasMessageContaining(words);
                assertThat(outage.strikes()).isPositive();
            }
            outage.close();
            try (Service service = service(protocol, server)) {
                connect(service, server);
                assertThat(service.isConnected()).isTrue();
            }
        }
    }

    /** The POP3 store does not tell what the greeting said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"smtp | 421 4.7.0 Too many connections", "pop3 | Connect failed", "imap | [UNAVAILABLE] Too many"})
    void aConnectionLimitTurnsTheNextClientAway(String protocol, String words) throws MessagingException {
        try (MailServer server = server();
                Service first = service(protocol, server);
                Service second = service(protocol, server)) {
            server.faults().add(connectionLimit(1));
            connect(first, server);
            assertThatThrownBy(() -> connect(second, server))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining(words);
            assertThat(first.isConnected()).isTrue();
        }
    }

    @Test
    void aSlowBannerIsTooSlowForTheImpatient() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            ActiveFault slow = server.faults().add(slowBanner(LONG));
            Properties properties = JakartaSmtp.properties(server);
            properties.setProperty("mail.smtp.timeout", "100");

            assertThatThrownBy(() -> JakartaSmtp.send(properties, USER))
                    .isInstanceOf(MessagingException.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
            slow.close();
            JakartaSmtp.send(server, USER);
            assertThat(server.received().list()).hasSize(1);
        }
    }

    @Test
    void aSlowBannerIsNoneForThePatient() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            server.faults().add(slowBanner(SHORT));
            long begin = System.nanoTime();
            JakartaSmtp.send(server, USER);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(SHORT);
        }
    }

    @Test
    void aTarpitIsTooSlowForTheImpatient() {
        try (MailServer server = MailServer.start()) {
            server.faults().add(tarpit(LONG));
            Properties properties = JakartaSmtp.properties(server);
            properties.setProperty("mail.smtp.timeout", "100");

            assertThatThrownBy(() -> JakartaSmtp.send(properties, USER))
                    .isInstanceOf(MessagingException.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
            assertThat(server.received().list()).isEmpty();
        }
    }

    /** EHLO, MAIL, RCPT and the message are answered late; QUIT too, for which this client does not wait. */
    @Test
    void aTarpitHoldsUpEachCommand() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            ActiveFault tarpit = server.faults().add(tarpit(SHORT));
            long begin = System.nanoTime();
            JakartaSmtp.send(server, USER);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(SHORT.multipliedBy(4));
            assertThat(tarpit.strikes()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void aTarpitForThoseWhoSayMuchLetsAFirstMessagePass() throws MessagingException {
        try (MailServer server = MailServer.start()) {
            ActiveFault tarpit = server.faults().add(tarpit(4, SHORT)); // EHLO, MAIL, RCPT and DATA
            Session session = Session.getInstance(JakartaSmtp.properties(server));
            try (SMTPTransport transport = JakartaSmtp.connect(session)) {
                JakartaSmtp.sendOver(transport, JakartaSmtp.message(session, USER));
                assertThat(tarpit.strikes()).isZero();
                JakartaSmtp.sendOver(transport, JakartaSmtp.message(session, USER));
                assertThat(tarpit.strikes()).isEqualTo(3);
            }
        }
    }
}
