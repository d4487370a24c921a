package dev.restante.docs;

import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.query.MailQueries.to;

import dev.restante.MailServer;
import dev.restante.settings.MailProtocol;
import dev.restante.settings.TlsPolicy;
import dev.restante.settings.TokenVerdict;
import dev.restante.tls.ServerCertificate;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class TlsTest {

    @Test
    void trustsTheServersOwnAuthority() {
        try (MailServer mail = MailServer.builder()
                .account("jane@example.com", "secret")
                .tls(tls -> tls.policy(TlsPolicy.REQUIRED))
                .start()) {
            SSLContext trusting = mail.certificateAuthority().sslContext();
            new Signup(mail.smtps(), trusting).register("jane@example.com");

            assertThat(mail.received(to("jane@example.com")).awaitOne()).wasSentOverTls();
        }
    }

    @Test
    void behavesAsClientsFear() {
        MailServer.builder()
                .tls(tls -> tls.certificate(ServerCertificate.expired()))
                .authentication(auth -> auth.mechanisms("XOAUTH2").tokens((user, token) -> TokenVerdict.expired()))
                .hide(MailProtocol.SMTP, "STARTTLS", "CHUNKING")
                .start()
                .close();
    }
}
