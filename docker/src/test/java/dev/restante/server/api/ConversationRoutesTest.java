package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationRoutesTest {

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    private void speak() throws IOException {
        try (Socket socket =
                new Socket(host.server().smtp().host(), host.server().smtp().port())) {
            socket.getOutputStream()
                    .write("HELO x\r\nMAIL FROM:<jane@example.com>\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void tellsWhatWasSaid() throws Exception {
        speak();

        assertThat(json(host.get("/api/conversations?naming=jane@example.com"))).contains(entry("count", 1));
        assertThat(json(host.get("/api/conversations?naming=bob@example.com"))).contains(entry("count", 0));
        assertThat(host.get("/api/conversations/1").body())
                .contains("\"commands\":[\"HELO\",\"MAIL\",\"QUIT\"]", "\"by\":\"client\"", "HELO x");
        assertThat(host.get("/api/conversations/7").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWhatIsAskedFor() throws Exception {
        speak();
        speak();

        assertThat(json(host.get("/api/conversations?protocol=imap"))).contains(entry("count", 0));
        assertThat(json(host.get("/api/conversations?scope=example.com"))).contains(entry("count", 2));
        assertThat(json(host.get("/api/conversations?scope=other.example"))).contains(entry("count", 0));
        assertThat(host.get("/api/conversations?protocol=SMTP&order=newest&limit=1")
                        .body())
                .contains("\"count\":2", "\"number\":2")
                .doesNotContain("\"number\":1");
        assertThat(host.get("/api/conversations?order=newest&offset=1").body())
                .contains("\"count\":2", "\"number\":1")
                .doesNotContain("\"number\":2");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(host.get("/api/conversations?protocol=http").body())
                .contains("'protocol' is one of SMTP, LMTP, POP3, IMAP, not \\\"http\\\"");
        assertThat(host.get("/api/conversations?scope=%40").body()).contains("A scope has a domain");
    }
}
