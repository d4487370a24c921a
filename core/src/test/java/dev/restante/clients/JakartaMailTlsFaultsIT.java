package dev.restante.clients;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onTlsHandshake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.fault.CertificateFlaw;
import dev.restante.fault.FaultRule;
import dev.restante.fault.Smtp;
import dev.restante.settings.Listener;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What Jakarta Mail sees of handshakes that fail, and that its next one works. */
class JakartaMailTlsFaultsIT {

    @TempDir
    Path folder;

    private static final List<Listener> TO_SEND = List.of(Listener.SMTP, Listener.SMTPS);
    private static final List<Listener> TO_READ = List.of(Listener.POP3, Listener.POP3S, Listener.IMAP, Listener.IMAPS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPIRED        | NotAfter",
                "NOT_YET_VALID  | NotBefore",
                "WRONG_HOST     | localhost",
                "UNKNOWN_ISSUER | unable to find valid certification path",
                "SELF_SIGNED    | unable to find valid certification path"
            })
    void refusesACertificateAndIsContentWithTheNextOne(CertificateFlaw flaw, String words) throws MessagingException {
        FaultRule rule = onTlsHandshake().once().showCertificate(flaw);
        try (TlsHost host = TlsHost.start(folder)) {
            for (Listener listener : TO_SEND) {
                refuses(
                        host,
                        rule,
                        words,
                        () -> JakartaTls.trusting(host, listener).send());
                JakartaTls.trusting(host, listener).send();
            }
            for (Listener listener : TO_READ) {
                refuses(
                        host,
                        rule,
                        words,
                        () -> JakartaTls.trusting(host, listener).login().close());
                JakartaTls.trusting(host, listener).login().close();
            }
            assertThat(host.server().received().list()).hasSize(TO_SEND.size());
        }
    }

    private static void refuses(TlsHost host, FaultRule rule, String words, ThrowingCallable client) {
        host.server().faults().add(rule);
        assertThatThrownBy(client)
                .isInstanceOf(MessagingException.class)
                .hasStackTraceContaining(SSLHandshakeException.class.getName())
                .hasStackTraceContaining(words);
    }

    @ParameterizedTest
    @EnumSource(
            value = Listener.class,
            names = {"SMTP", "SMTPS"})
    void aBrokenHandshakeIsAHandshakeException(Listener listener) throws MessagingException {
        try (TlsHost host = TlsHost.start(folder)) {
            host.server().faults().add(onTlsHandshake().once().breakHandshake());
            assertThatThrownBy(() -> JakartaTls.trusting(host, listener).send())
                    .isInstanceOf(MessagingException.class)
                    .hasStackTraceContaining(SSLHandshakeException.class.getName())
                    .hasStackTraceContaining("handshake_failure");
            JakartaTls.trusting(host, listener).send();
        }
    }

    /** With starttls.required a client must not fall back to plain text. */
    @Test
    void aRefusedStartTlsSendsNothingInTheClear() {
        try (TlsHost host = TlsHost.start(folder)) {
            host.server().faults().add(on(Smtp.STARTTLS).reply(454, "4.7.0", "TLS is not available for now"));
            assertThatThrownBy(() -> JakartaTls.trusting(host, Listener.SMTP).send())
                    .isInstanceOf(MessagingException.class);
            assertThat(host.server().conversations().list())
                    .singleElement()
                    .satisfies(conversation ->
                            assertThat(conversation.toString()).doesNotContain("AUTH PLAIN", "MAIL FROM"));
        }
    }
}
