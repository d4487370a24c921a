package dev.restante.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as users start it. */
class ProgramIT {

    @Test
    void printsWhereItListens() throws Exception {
        try (RestanteProcess program = RestanteProcess.onFreePorts().ready()) {
            assertThat(program.out().subList(0, 7))
                    .allMatch(line -> line.matches("[A-Z0-9]{4,5} {1,2}(http://)?127\\.0\\.0\\.1:[1-9][0-9]*/?"))
                    .extracting(line -> line.split(" ")[0])
                    .containsExactly("SMTP", "SMTPS", "POP3", "POP3S", "IMAP", "IMAPS", "HTTP");
            assertThat(program.out()).hasSize(8);
            send(program.listener("SMTP"), null, null, "anybody@example.com");
        }
    }

    @Test
    void listensForLmtpWhereItIsAskedFor() throws Exception {
        try (RestanteProcess program =
                        RestanteProcess.onFreePorts("--lmtp-port=0").ready();
                Socket client = new Socket()) {
            assertThat(program.out()).hasSize(9);
            client.setSoTimeout(10_000);
            client.connect(program.listener("LMTP"), 10_000);
            BufferedReader replies = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
            assertThat(replies.readLine()).isEqualTo("220 localhost LMTP Restante");
        }
    }

    @Test
    void deliversTheDemo() throws Exception {
        try (RestanteProcess program = RestanteProcess.onFreePorts("--demo").ready()) {
            assertThat(program.out()).contains("10 sample mails came in over SMTP:");
            assertThat(program.err()).isEmpty();
            assertThat(mailsIn(program.listener("IMAP"), "imap", "jane@example.com", "demo"))
                    .isEqualTo(6);
            assertThat(mailsIn(program.listener("POP3"), "pop3", "kenji@example.org", "demo"))
                    .isEqualTo(5);
            assertThatThrownBy(() -> mailsIn(program.listener("IMAP"), "imap", "audit@example.com", "guessed"))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }

    @Test
    void deliversTheDemoWhereOnlyKnownSendersMay() throws Exception {
        try (RestanteProcess program =
                RestanteProcess.onFreePorts("--demo", "--strict").ready()) {
            assertThat(program.out()).contains("10 sample mails came in over SMTP:");
            assertThatThrownBy(() -> send(program.listener("SMTP"), "jane@example.com", "demo", "unknown@example.com"))
                    .isInstanceOf(SendFailedException.class);
        }
    }

    @Test
    void answersOverHttp() throws Exception {
        try (RestanteProcess program = RestanteProcess.onFreePorts(
                        "--demo", "--http-user=jane", "--http-password=secret")
                .ready()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:" + program.listener("HTTP").getPort() + "/api/mails?subject=Welcome*"))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("jane:secret".getBytes()))
                    .build();

            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(program.err()).isEmpty();
        }
    }

    @Test
    void doesWithoutHttpIfToldSo() throws Exception {
        try (RestanteProcess program = RestanteProcess.onFreePorts("--no-http").ready()) {
            assertThat(program.out()).doesNotContain("HTTP");
        }
    }

    @Test
    void misbehavesAsAnAddressAsks() throws Exception {
        try (RestanteProcess program =
                RestanteProcess.onFreePorts("--magic-addresses").ready()) {
            InetSocketAddress smtp = program.listener("SMTP");

            assertThatThrownBy(() -> send(smtp, null, null, "bob+smtp451x1@example.com"))
                    .isInstanceOf(SendFailedException.class)
                    .hasStackTraceContaining("451 4.7.1 Try again later");
            send(smtp, null, null, "bob+smtp451x1@example.com");
        }
    }

    @Test
    void takesItsSettingsFromTheEnvironment() throws Exception {
        Map<String, String> environment = Map.of(
                "RESTANTE_SMTP_PORT", "0",
                "RESTANTE_POP3_PORT", "0",
                "RESTANTE_IMAP_PORT", "0",
                "RESTANTE_HTTP_PORT", "0",
                "RESTANTE_TLS", "off",
                "RESTANTE_STRICT", "1",
                "RESTANTE_ACCOUNT", "jane@example.com:pass:word,bob:x");
        try (RestanteProcess program =
                RestanteProcess.start(environment, List.of()).ready()) {
            InetSocketAddress smtp = program.listener("SMTP");

            send(smtp, "jane@example.com", "pass:word", "bob@anywhere.example");
            assertThatThrownBy(() -> send(smtp, "jane@example.com", "wrong", "bob@anywhere.example"))
                    .isInstanceOf(AuthenticationFailedException.class);
            assertThatThrownBy(() -> send(smtp, null, null, "bob@anywhere.example"))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("530");
            assertThatThrownBy(() -> send(smtp, "bob", "x", "eve@anywhere.example"))
                    .isInstanceOf(SendFailedException.class);
        }
    }

    @Test
    void handsOutTheAuthorityThatClientsTrust(@TempDir Path folder) throws Exception {
        Path authority = folder.resolve("authority.pem");
        try (RestanteProcess program = RestanteProcess.onFreePorts(
                        "--tls=required", "--demo", "--tls-name=mail.example.com", "--tls-authority-file=" + authority)
                .ready()) {
            assertThat(program.out()).contains("10 sample mails came in over SMTP:");
            assertThat(mailsIn(program.listener("IMAPS"), "imaps", "jane@example.com", "demo", trusting(authority)))
                    .isEqualTo(6);
        }
    }

    @Test
    void showsACertificateThatIsWrongOnPurpose(@TempDir Path folder) throws Exception {
        Path authority = folder.resolve("authority.pem");
        try (RestanteProcess program = RestanteProcess.onFreePorts(
                        "--tls-authority-file=" + authority, "--tls-certificate=imaps=expired")
                .ready()) {
            assertThatThrownBy(() ->
                            mailsIn(program.listener("IMAPS"), "imaps", "jane@example.com", "x", trusting(authority)))
                    .hasStackTraceContaining("CertificateExpiredException");
        }
    }

    @Test
    void endsWithOneLineWhereAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RestanteProcess program = RestanteProcess.onFreePorts("--smtp-port=" + taken.getLocalPort())) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.out()).isEmpty();
            assertThat(program.err())
                    .singleElement()
                    .asString()
                    .startsWith("SMTP cannot listen on 127.0.0.1 port " + taken.getLocalPort() + ": ")
                    .endsWith(" (choose another with --smtp-port)");
        }
    }

    @Test
    void refusesAWrongOption() throws Exception {
        try (RestanteProcess program = RestanteProcess.onFreePorts("--quux")) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.out()).isEmpty();
            assertThat(program.err()).containsExactly("Unknown option: '--quux'", "--help lists the options.");
        }
    }

    @Test
    void printsItsVersion() throws Exception {
        try (RestanteProcess program = RestanteProcess.onFreePorts("--version")) {
            assertThat(program.exitCode()).isZero();
            assertThat(program.out()).singleElement().asString().matches("Restante [0-9]+\\.[0-9]+\\.[0-9]+.*");
        }
    }

    @Test
    void printsHelp() throws Exception {
        try (RestanteProcess program = RestanteProcess.onFreePorts("--help")) {
            assertThat(program.exitCode()).isZero();
            assertThat(program.out().get(0)).isEqualTo("Usage: java -jar restante.jar [OPTIONS]");
            assertThat(program.err()).isEmpty();
        }
    }

    /** Windows has no signals: there the process is ended without being asked. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void endsWithinASecondOfSigterm() throws Exception {
        try (RestanteProcess program = RestanteProcess.onFreePorts().ready();
                Socket idle = new Socket()) {
            idle.setSoTimeout(10_000);
            idle.connect(program.listener("SMTP"), 10_000);
            BufferedReader replies = new BufferedReader(new InputStreamReader(idle.getInputStream(), US_ASCII));
            assertThat(replies.readLine()).startsWith("220 ");
            long asked = System.nanoTime();
            program.terminate();

            assertThat(program.exitCode()).isEqualTo(128 + 15);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
            assertThat(program.err()).isEmpty();
            assertThat(replies.readLine()).startsWith("421 ");
        }
    }

    private static int mailsIn(InetSocketAddress endpoint, String protocol, String user, String password)
            throws MessagingException {
        return mailsIn(endpoint, protocol, user, password, new Properties());
    }

    private static int mailsIn(
            InetSocketAddress endpoint, String protocol, String user, String password, Properties more)
            throws MessagingException {
        Properties properties = new Properties();
        properties.putAll(more);
        properties.setProperty("mail." + protocol + ".timeout", "10000");
        properties.setProperty("mail." + protocol + ".connectiontimeout", "10000");
        try (Store store = Session.getInstance(properties).getStore(protocol)) {
            store.connect(endpoint.getHostString(), endpoint.getPort(), user, password);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }

    /** What Jakarta Mail needs to trust an authority and nobody else. */
    private static Properties trusting(Path authority) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        Properties properties = new Properties();
        properties.put("mail.imaps.ssl.socketFactory", context.getSocketFactory());
        properties.setProperty("mail.imaps.socketFactory.fallback", "false");
        properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        return properties;
    }

    private static Transport connect(InetSocketAddress smtp, String user, String password) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.timeout", "10000");
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.localhost", "test.example");
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        Transport transport = Session.getInstance(properties).getTransport("smtp");
        transport.connect(smtp.getHostString(), smtp.getPort(), user, password);
        return transport;
    }

    private static void send(InetSocketAddress smtp, String user, String password, String recipient)
            throws MessagingException {
        try (Transport transport = connect(smtp, user, password)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom("test@example.com");
            message.setText("Hello");
            message.saveChanges();
            transport.sendMessage(message, InternetAddress.parse(recipient));
        }
    }
}
