package dev.restante.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.settings.MailProtocol;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code curl pop3://…}. */
class CurlPop3IT {

    private static final String USER = "jane@example.com";

    @Test
    void readsListsAndDeletes() throws IOException, InterruptedException {
        ExternalClient curl = ExternalClient.curl("pop3");
        try (MailServer server = MailServer.builder().account(USER, "a secret").start()) {
            SampleMail.deliver(server, USER, SampleMail.AWKWARD);
            SampleMail.deliver(server, USER, SampleMail.withSubject("second"));
            String drop = "pop3://" + server.pop3() + "/";
            String[] login = {"--user", USER + ":a secret"};

            assertThat(curl.with(login).run(drop).text())
                    .isEqualTo("1 %d\r\n2 %d\r\n"
                            .formatted(SampleMail.AWKWARD.length, SampleMail.withSubject("second").length));
            assertThat(curl.with(login).run(drop + "1").output()).isEqualTo(SampleMail.AWKWARD);
            assertThat(curl.with(login).run(drop, "--request", "UIDL").text())
                    .matches("1 [!-~]{1,70}\r\n2 [!-~]{1,70}\r\n");
            assertThat(curl.with(login).run(drop, "--request", "TOP 2 0").text())
                    .isEqualTo("From: shop@example.com\r\nSubject: second\r\n\r\n");
            curl.with(login).run(drop + "1", "--request", "DELE", "--head");
            assertThat(curl.with(login).run(drop).text())
                    .isEqualTo("1 %d\r\n".formatted(SampleMail.withSubject("second").length));
        }
    }

    /** Each on a server that knows nothing else. */
    @ParameterizedTest
    @CsvSource({
        "AUTH=+APOP, SASL USER",
        "AUTH=PLAIN, APOP USER",
        "AUTH=PLAIN --sasl-ir, APOP USER",
        "AUTH=LOGIN, APOP USER",
        "AUTH=*, APOP SASL"
    })
    void logsInBy(String options, String hidden) throws IOException, InterruptedException {
        ExternalClient curl =
                ExternalClient.curl("pop3").with("--login-options").with(options.split(" "));
        try (MailServer server = MailServer.builder()
                .account(USER, "a secret")
                .hide(MailProtocol.POP3, hidden.split(" "))
                .start()) {
            SampleMail.deliver(server, USER, SampleMail.AWKWARD);

            ExternalClient.Result drop = curl.run("--user", USER + ":a secret", "pop3://" + server.pop3() + "/1");

            assertThat(drop.output()).isEqualTo(SampleMail.AWKWARD);
        }
    }
}
