package dev.restante.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.server.api.ApiHost;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in: raw requests, as clients of the JDK say no Host of their own. */
class GuardTest {

    private static String status(ApiHost host, String headers) throws IOException {
        try (Socket socket =
                new Socket(host.address().getAddress(), host.address().getPort())) {
            socket.setSoTimeout(20_000);
            String request = "GET /api/mails HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split(" ", 3)[1];
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "localhost:8025, 200",
        "127.0.0.1:8025, 200",
        "[::1]:8025, 200",
        "LocalHost, 200",
        "mail.test:80, 200",
        "evil.example, 421",
        "evil.example:8025, 421",
        "localhost.evil.example, 421",
        "192.168.0.1, 421",
        "localhost:x@evil.example, 421",
        "localhost:8025/, 421",
        "localhost:-1, 421",
        "[::1]evil, 421",
        "localhost., 421",
        "127.1, 421"
    })
    void isCalledByItsOwnNameOnly(String name, String expected) throws IOException {
        try (ApiHost host = new ApiHost()) {
            assertThat(status(host, "Host: " + name + "\r\n")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Sec-Fetch-Site: same-origin', 200",
        "'Sec-Fetch-Site: none', 200",
        "'Sec-Fetch-Site: cross-site', 403",
        "'Sec-Fetch-Site: same-site', 403",
        "'Origin: http://localhost:8025', 200",
        "'Origin: http://evil.example', 403",
        "'Origin: http://localhost:9999', 403",
        "'Origin: null', 403"
    })
    void letsNoOtherSiteIn(String header, String expected) throws IOException {
        try (ApiHost host = new ApiHost()) {
            assertThat(status(host, "Host: localhost:8025\r\n" + header + "\r\n"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void wantsThePassword() throws IOException {
        try (ApiHost host = new ApiHost("jane", "secret")) {
            assertThat(status(host, "Host: localhost\r\n")).isEqualTo("401");
            assertThat(status(host, "Host: localhost\r\nAuthorization: Basic " + encoded("jane:wrong") + "\r\n"))
                    .isEqualTo("401");
            assertThat(status(host, "Host: localhost\r\nAuthorization: Bearer x\r\n"))
                    .isEqualTo("401");
            assertThat(status(host, "Host: localhost\r\nAuthorization: Basic " + encoded("jane:secret") + "\r\n"))
                    .isEqualTo("200");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer s3cret, 200",
        "bearer s3cret, 200",
        "Bearer s3cre, 401",
        "Bearer, 401",
        "Basic YW55Ym9keTpzM2NyZXQ=, 200",
        "Basic OnMzY3JldA==, 200",
        "Basic czNjcmV0, 200",
        "Basic amFuZTpzZWNyZXQ=, 200",
        "Basic amFuZTp3cm9uZw==, 401",
        "Basic %, 401"
    })
    void takesATokenInsteadOfAPassword(String authorization, String expected) throws IOException {
        try (ApiHost host = new ApiHost("jane", "secret", "s3cret")) {
            assertThat(status(host, "Host: localhost\r\nAuthorization: " + authorization + "\r\n"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void wantsATokenAloneToo() throws Exception {
        try (ApiHost host = new ApiHost("", "", "s3cret")) {
            assertThat(status(host, "Host: localhost\r\nAuthorization: Basic Og==\r\n"))
                    .isEqualTo("401");
            HttpResponse<String> refused = host.get("/api/mails");
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .contains("Basic realm=\"Restante\", charset=\"UTF-8\", Bearer realm=\"Restante\"");
            assertThat(host.get("/api/mails", "Authorization", "Bearer s3cret").statusCode())
                    .isEqualTo(200);
        }
    }

    private static String encoded(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
