package dev.restante.server.mailhog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.server.api.ApiHost;
import dev.restante.server.http.Listening;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventRoutesTest {

    private final ApiHost host = new ApiHost((live, links) -> MailHogApi.routes(live));

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void tellsOfEachMessage() throws Exception {
        try (Socket socket =
                new Socket(host.address().getAddress(), host.address().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            await(lines, "retry:");
            host.deliver("jane@example.com", "Welcome");

            await(lines, "event:data");
            assertThat(await(lines, "data:")).contains("\"ID\":\"1\"", "\"Subject\":[\"Welcome\"]");
        }
    }

    private static String await(BufferedReader lines, String prefix) throws Exception {
        String line = lines.readLine();
        while (!line.replace(": ", ":").startsWith(prefix)) {
            line = lines.readLine();
        }
        return line;
    }

    @Test
    void tellsThemOverAWebSocketToo() throws Exception {
        Listening listening = new Listening();
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://localhost:%d/api/v2/websocket"
                                .formatted(host.address().getPort())),
                        listening)
                .get(20, SECONDS);
        host.deliver("jane@example.com", "Welcome");

        assertThat(listening.next()).startsWith("{\"ID\":\"1\",");
    }
}
