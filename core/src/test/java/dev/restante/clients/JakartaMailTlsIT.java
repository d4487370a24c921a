package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mail.Client;
import dev.restante.mail.TlsDetails;
import dev.restante.settings.Listener;
import dev.restante.tls.ClientCertificates;
import dev.restante.tls.ClientIdentity;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Jakarta Mail over TLS, which is that of the JDK. */
class JakartaMailTlsIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"SMTP, TLSv1.2", "SMTP, TLSv1.3", "SMTPS, TLSv1.2", "SMTPS, TLSv1.3"})
    void sends(Listener listener, String version) throws MessagingException {
        try (TlsHost host = TlsHost.start(folder, tls -> tls.versions(version))) {
            JakartaTls.trusting(host, listener).send();

            Client client = host.server().received().awaitOne().envelope().client();
            assertThat(client.user()).contains(TlsHost.USER);
            TlsDetails tls = client.tls().orElseThrow();
            assertThat(tls.protocol()).isEqualTo(version);
            assertThat(tls.cipherSuite()).startsWith("TLS_");
            assertThat(tls.clientCertificate()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POP3, TLSv1.2", "POP3, TLSv1.3", "POP3S, TLSv1.2", "POP3S, TLSv1.3",
        "IMAP, TLSv1.2", "IMAP, TLSv1.3", "IMAPS, TLSv1.2", "IMAPS, TLSv1.3"
    })
    void reads(Listener listener, String version) throws MessagingException, IOException {
        byte[] large = SampleMail.withSubject("large " + "line\r\n ".repeat(100_000));
        try (TlsHost host = TlsHost.start(folder, tls -> tls.versions(version))
                        .with(SampleMail.AWKWARD)
                        .with(large);
                Store store = JakartaTls.trusting(host, listener).login()) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            assertThat(octets(inbox, 1)).isEqualTo(SampleMail.AWKWARD);
            assertThat(octets(inbox, 2)).isEqualTo(large);
        }
    }

    private static byte[] octets(Folder inbox, int number) throws MessagingException, IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        inbox.getMessage(number).writeTo(octets);
        return octets.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, NotAfter", "WRONG_HOST, localhost", "UNKNOWN_ISSUER, unable to find valid certification path"
    })
    void refuses(WrongCertificate certificate, String words) {
        try (TlsHost host = TlsHost.start(folder, certificate)) {
            for (Listener listener : List.of(Listener.SMTP, Listener.SMTPS)) {
                assertThatThrownBy(() -> JakartaTls.trusting(host, listener).send())
                        .hasStackTraceContaining(words);
            }
            for (Listener listener : List.of(Listener.POP3, Listener.POP3S, Listener.IMAP, Listener.IMAPS)) {
                assertThatThrownBy(() -> JakartaTls.trusting(host, listener).login())
                        .hasStackTraceContaining(words);
            }
            assertThat(host.server().received().list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"SMTP", "SMTPS"})
    void sendsWithACertificate(Listener listener) throws MessagingException {
        try (TlsHost host = mutual()) {
            ClientIdentity jane = host.server().certificateAuthority().clientIdentity(TlsHost.USER);
            new JakartaTls(host, listener, jane.sslContext()).send();

            assertThat(host.server()
                            .received()
                            .awaitOne()
                            .envelope()
                            .client()
                            .tls()
                            .flatMap(TlsDetails::clientCertificate))
                    .contains(jane.certificate());
            assertThatThrownBy(() -> JakartaTls.trusting(host, listener).send()).isInstanceOf(MessagingException.class);
            assertThat(host.server().received().list()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"POP3", "POP3S", "IMAP", "IMAPS"})
    void readsWithACertificate(Listener listener) throws MessagingException {
        try (TlsHost host = mutual()) {
            ClientIdentity jane = host.server().certificateAuthority().clientIdentity(TlsHost.USER);
            new JakartaTls(host, listener, jane.sslContext()).login().close();
            assertThatThrownBy(() -> JakartaTls.trusting(host, listener).login())
                    .isInstanceOf(MessagingException.class);
        }
    }

    /** The mechanism is that of the JDK. */
    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"SMTP", "SMTPS"})
    void sendsAsItsCertificateSays(Listener listener) throws MessagingException {
        try (TlsHost host = mutual()) {
            ClientIdentity jane = host.server().certificateAuthority().clientIdentity(TlsHost.USER);
            JakartaTls client = new JakartaTls(host, listener, jane.sslContext());
            client.send(client.withSasl("EXTERNAL"), "none");
            assertThat(host.server().received().awaitOne().envelope().client().mechanism())
                    .contains("EXTERNAL");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"IMAP", "IMAPS"})
    void readsAsItsCertificateSays(Listener listener) throws MessagingException {
        try (TlsHost host = mutual()) {
            ClientIdentity jane = host.server().certificateAuthority().clientIdentity(TlsHost.USER);
            JakartaTls client = new JakartaTls(host, listener, jane.sslContext());
            client.login(client.withSasl("EXTERNAL"), "none").close();
        }
    }

    private TlsHost mutual() {
        return TlsHost.start(folder, tls -> tls.clientCertificates(ClientCertificates.REQUIRED));
    }
}
