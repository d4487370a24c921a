package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;

import dev.restante.mail.Client;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.TlsDetails;
import org.junit.jupiter.api.Test;

class ClientAssertTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void wasSentOverTlsPassesWhenTheConnectionWasProtected() {
        Client client = SampleMail.CLIENT.over(new TlsDetails("TLSv1.3", "TLS_AES_256_GCM_SHA384", null, null));

        assertThat(SampleMail.mail(client, "Subject: x\n\n", "shop@example.com", "jane@example.com"))
                .wasSentOverTls();
    }

    @Test
    void wasSentOverTlsFailsWhenTheConnectionWasNotProtected() {
        assertFails(
                () -> assertThat(welcome).wasSentOverTls(),
                EXPECTED + "to be sent over TLS\nbut it came in plain text from localhost (127.0.0.1)");
    }

    @Test
    void wasSentByPassesWhenTheClientAuthenticatedSo() {
        Client client = SampleMail.CLIENT.authenticated("jane@example.com", "PLAIN");

        assertThat(SampleMail.mail(client, "Subject: x\n\n", "shop@example.com", "bob@example.com"))
                .wasSentBy("Jane@example.com");
    }

    @Test
    void wasSentByFailsWhenTheClientAuthenticatedOtherwise() {
        Client client = SampleMail.CLIENT.authenticated("jane@example.com", "PLAIN");

        assertFails(
                () -> assertThat(SampleMail.mail(client, "Subject: x\n\n", "shop@example.com", "bob@example.com"))
                        .wasSentBy("bob@example.com"),
                """
                Expected mail 1 from shop@example.com to [bob@example.com]: "x"
                to be sent by bob@example.com
                but it was sent by jane@example.com with PLAIN""");
    }

    @Test
    void wasSentByFailsWhenTheClientDidNotAuthenticate() {
        assertFails(
                () -> assertThat(welcome).wasSentBy("jane@example.com"),
                EXPECTED + "to be sent by jane@example.com\nbut its client did not authenticate");
    }
}
