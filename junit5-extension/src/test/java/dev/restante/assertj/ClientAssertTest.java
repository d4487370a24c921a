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
                EXPECTED + "to be sent over TLS\nbut it came without TLS from localhost (127.0.0.1)");
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

    private static ReceivedMail secure() {
        Client client = SampleMail.CLIENT
                .over(new TlsDetails("TLSv1.3", "TLS_AES_256_GCM_SHA384", null, null))
                .authenticated("jane@example.com", "PLAIN");
        return SampleMail.mail(client, "Subject: x\n\n", "shop@example.com", "bob@example.com");
    }

    @Test
    void wasSentOverTlsPassesWhenTheRequirementsDo() {
        assertThat(secure()).wasSentOverTls(tls -> tls.hasProtocol("TLSv1.3"));
    }

    @Test
    void wasSentOverTlsFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(secure()).wasSentOverTls(tls -> tls.hasProtocol("TLSv1.2")),
                "[TLS of mail 1 from shop@example.com to [bob@example.com]: \"x\"] Expected TLSv1.3 with TLS_AES_256_GCM_SHA384\n"
                        + "to have the protocol TLSv1.2\n"
                        + "but it is TLSv1.3");
    }

    @Test
    void wasSentOverTlsFailsWhenThereIsNoneThatCouldMeetTheRequirements() {
        assertFails(
                () -> assertThat(welcome).wasSentOverTls(tls -> tls.hasProtocol("TLSv1.2")),
                EXPECTED + "to be sent over TLS\n" + "but it came without TLS from localhost (127.0.0.1)");
    }

    @Test
    void wasSentWithoutTlsPassesWhenTheConnectionWasNotProtected() {
        assertThat(welcome).wasSentWithoutTls();
    }

    @Test
    void wasSentWithoutTlsFailsWhenTheConnectionWasProtected() {
        assertFails(
                () -> assertThat(secure()).wasSentWithoutTls(),
                "Expected mail 1 from shop@example.com to [bob@example.com]: \"x\"\n"
                        + "to be sent without TLS\n"
                        + "but it came from localhost (127.0.0.1) as jane@example.com by PLAIN over TLSv1.3");
    }

    @Test
    void wasSentByPassesWhenTheMechanismIsTheSame() {
        assertThat(secure()).wasSentBy("jane@example.com", "plain");
    }

    @Test
    void wasSentByFailsWhenTheMechanismIsAnother() {
        assertFails(
                () -> assertThat(secure()).wasSentBy("jane@example.com", "LOGIN"),
                "Expected mail 1 from shop@example.com to [bob@example.com]: \"x\"\n"
                        + "to be sent by jane@example.com with LOGIN\n"
                        + "but it was sent by jane@example.com with PLAIN");
    }

    @Test
    void wasSentByFailsWhenTheUserIsAnother() {
        assertFails(
                () -> assertThat(secure()).wasSentBy("bob@example.com", "PLAIN"),
                "Expected mail 1 from shop@example.com to [bob@example.com]: \"x\"\n"
                        + "to be sent by bob@example.com with PLAIN\n"
                        + "but it was sent by jane@example.com with PLAIN");
    }

    @Test
    void wasSentWithoutAuthenticationPassesWhenTheClientDidNotAuthenticate() {
        assertThat(welcome).wasSentWithoutAuthentication();
    }

    @Test
    void wasSentWithoutAuthenticationFailsWhenTheClientAuthenticated() {
        assertFails(
                () -> assertThat(secure()).wasSentWithoutAuthentication(),
                "Expected mail 1 from shop@example.com to [bob@example.com]: \"x\"\n"
                        + "to be sent without authentication\n"
                        + "but it was sent by jane@example.com with PLAIN");
    }

    @Test
    void hasHeloPassesInAnyCase() {
        assertThat(welcome).hasHelo("LocalHost");
    }

    @Test
    void hasHeloFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(welcome).hasHelo("shop.example.com"),
                EXPECTED + "to have the HELO name shop.example.com\n" + "but it is localhost");
    }
}
