package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.settings.Listener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code openssl s_client}, which also does with TLS what mail clients leave to their libraries. */
class OpensslClientIT {

    private ExternalClient openssl;

    @TempDir
    private Path folder;

    @BeforeEach
    void findIt() {
        openssl = ExternalClient.installed("openssl", "s_client", "-crlf");
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP, NOOP, 250 2.0.0, QUIT, 221 2.0.0",
        "SMTPS, NOOP, 250 2.0.0, QUIT, 221 2.0.0",
        "POP3, NOOP, -ERR, QUIT, localhost closes",
        "POP3S, NOOP, -ERR, QUIT, localhost closes",
        "IMAP, a NOOP, a OK, b LOGOUT, b OK",
        "IMAPS, a NOOP, a OK, b LOGOUT, b OK"
    })
    void speaks(Listener listener, String command, String reply, String leave, String farewell)
            throws IOException, InterruptedException {
        for (String version : List.of("1.2", "1.3")) {
            String option = "-tls" + version.replace('.', '_');
            try (TlsHost host = TlsHost.start(folder);
                    Dialogue session = openssl.with(verifying(host, listener)).talk("-brief", "-ign_eof", option)) {
                session.await("Protocol version: TLSv" + version);
                session.await("Verification: OK");
                session.say(command);
                session.await(reply);
                session.say(leave);
                session.await(farewell);
                assertThat(session.end()).doesNotContain("error");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, verify error:.*certificate has expired",
        "WRONG_HOST, verify error:.*[Hh]ostname mismatch",
        "UNKNOWN_ISSUER, verify error:.*unable to get local issuer certificate"
    })
    void refuses(WrongCertificate certificate, String words) throws IOException, InterruptedException {
        for (Listener listener : List.of(Listener.SMTP, Listener.POP3S, Listener.IMAP)) {
            try (TlsHost host = TlsHost.start(folder, certificate)) {
                assertThat(openssl.with(verifying(host, listener))
                                .fail("-brief")
                                .errors())
                        .containsPattern(words);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.2, -tls1_3", "TLSv1.3, -tls1_2"})
    void findsNoCommonVersion(String spoken, String option) throws IOException, InterruptedException {
        try (TlsHost host = TlsHost.start(folder, tls -> tls.versions(spoken))) {
            assertThat(openssl.with(verifying(host, Listener.SMTPS))
                            .fail(option)
                            .errors())
                    .contains("alert protocol version");
        }
    }

    /** The command {@code K} asks the server for new keys too (RFC 8446 section 4.6.3). */
    @ParameterizedTest
    @ValueSource(strings = {"K", "k"})
    void updatesItsKeys(String command) throws IOException {
        try (TlsHost host = TlsHost.start(folder);
                Dialogue session = openssl.with(verifying(host, Listener.SMTPS)).talk("-tls1_3")) {
            session.await("220 localhost");
            for (int i = 0; i < 3; i++) {
                session.say(command);
                session.await("KEYUPDATE");
                session.say("noop");
                session.await("250 2.0.0");
            }
            session.say("quit");
            session.await("221 2.0.0");
        }
    }

    /** What begins with a capital R would be a command to the client. */
    @Test
    void renegotiates() throws IOException {
        try (TlsHost host = TlsHost.start(folder);
                Dialogue session = openssl.with(verifying(host, Listener.SMTPS)).talk("-tls1_2")) {
            session.await("220 localhost");
            for (int i = 0; i < 3; i++) {
                session.say("R");
                session.await("RENEGOTIATING");
                session.say("noop");
                session.await("250 2.0.0");
            }
            session.say("quit");
            session.await("221 2.0.0");
        }
    }

    private static String[] verifying(TlsHost host, Listener listener) {
        List<String> arguments = new ArrayList<>(List.of(
                "-connect",
                host.address(listener),
                "-CAfile",
                host.authority(),
                "-verify_return_error",
                "-verify_hostname",
                TlsHost.NAME));
        if (!listener.implicitTls()) {
            arguments.addAll(List.of("-starttls", listener.name().toLowerCase(Locale.ROOT)));
        }
        return arguments.toArray(String[]::new);
    }
}
