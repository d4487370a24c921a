package dev.restante.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import dev.restante.tls.ClientCertificates;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mpop}, which fetches mail into a Maildir. */
class MpopIT {

    private ExternalClient mpop;

    @TempDir
    private Path folder;

    @BeforeEach
    void findIt() throws IOException {
        mpop = ExternalClient.installed("mpop");
        for (String name : List.of("cur", "new", "tmp")) {
            Files.createDirectory(folder.resolve(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POP3, user",
        "POP3S, user",
        "POP3, apop",
        "POP3S, apop",
        "POP3, plain",
        "POP3S, login",
        "POP3, cram-md5",
        "POP3S, scram-sha-1",
        "POP3, scram-sha-256",
        "POP3S, xoauth2",
        "POP3, oauthbearer"
    })
    void fetches(Listener listener, String method) throws IOException, InterruptedException, MessagingException {
        try (TlsHost host = TlsHost.start(folder).with(SampleMail.AWKWARD).with(SampleMail.withSubject("second"))) {
            program(host, listener, "auth " + method).run();

            assertThat(fetched())
                    .containsExactlyInAnyOrder(onDisk(SampleMail.AWKWARD), onDisk(SampleMail.withSubject("second")));
            assertThat(JakartaTls.trusting(host, Listener.POP3S).count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"EXPIRED, expired", "WRONG_HOST, name in the certificate", "UNKNOWN_ISSUER, issuer is unknown"})
    void refuses(WrongCertificate certificate, String words) throws IOException, InterruptedException {
        for (Listener listener : List.of(Listener.POP3, Listener.POP3S)) {
            try (TlsHost host = TlsHost.start(folder, certificate)) {
                assertThat(program(host, listener).fail().errors())
                        .contains("TLS certificate verification failed")
                        .contains(words);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"POP3", "POP3S"})
    void showsACertificate(Listener listener) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder, tls -> tls.clientCertificates(ClientCertificates.REQUIRED))
                .with(SampleMail.withSubject("for one who is known"))) {
            host.issueClientCertificate();
            program(host, listener).fail();
            program(host, listener, "tls_cert_file " + host.clientCertificate(), "tls_key_file " + host.clientKey())
                    .run();
            assertThat(fetched()).hasSize(1);
        }
    }

    /** A token is a password, where nobody says otherwise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "apop",
                "plain",
                "login",
                "cram-md5",
                "scram-sha-1",
                "scram-sha-256",
                "xoauth2",
                "oauthbearer"
            })
    void isRefusedWithAWrongPassword(String method) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder)) {
            assertThat(program(host, Listener.POP3S, "auth " + method, "password wrong")
                            .fail()
                            .errors())
                    .contains("authentication failed");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"POP3", "POP3S"})
    void authenticatesWithItsCertificate(Listener listener) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder, tls -> tls.clientCertificates(ClientCertificates.REQUESTED))
                .with(SampleMail.withSubject("for one who is known"))) {
            host.issueClientCertificate();
            program(
                            host,
                            listener,
                            "auth external",
                            "tls_cert_file " + host.clientCertificate(),
                            "tls_key_file " + host.clientKey())
                    .run();
            assertThat(fetched()).hasSize(1);
        }
    }

    private List<String> fetched() throws IOException {
        List<String> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            for (Path file : files.toList()) {
                mails.add(Files.readString(file, ISO_8859_1));
            }
        }
        return mails;
    }

    /** A Maildir has the lines of this system. */
    private static String onDisk(byte[] mail) {
        return new String(mail, ISO_8859_1).replace("\r\n", "\n");
    }

    private ExternalClient program(TlsHost host, Listener listener, String... settings) throws IOException {
        Stream<String> common = Stream.of(
                "account default",
                "host " + TlsHost.NAME,
                "port " + host.port(listener),
                "timeout 20",
                "tls on",
                "tls_starttls " + (listener.implicitTls() ? "off" : "on"),
                "tls_trust_file " + host.authority(),
                "user " + TlsHost.USER,
                "password \"" + TlsHost.PASSWORD + "\"",
                "keep off",
                "received_header off",
                "uidls_file " + folder.resolve("uidls"),
                "delivery maildir " + folder);
        String file = host.writeConfiguration(
                "mpoprc", Stream.concat(common, Stream.of(settings)).toArray(String[]::new));
        return mpop.with("--file=" + file);
    }
}
