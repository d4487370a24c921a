package dev.restante.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.NewMail;
import dev.restante.server.api.ApiHost;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client should send. Each is answered, and none leaves a stack trace. */
class OddRequestsTest {

    private static final String HOST = "Host: localhost\r\n";

    private final ApiHost host = new ApiHost();
    private final Queue<Throwable> logged = new ConcurrentLinkedQueue<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            // XNIO logs connections that come while a server of any test is closed.
            if (entry.getThrown() != null
                    && !String.valueOf(entry.getLoggerName()).startsWith("org.xnio")) {
                logged.add(entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void close() {
        Logger.getLogger("").removeHandler(log);
        host.close();
        assertThat(logged).isEmpty();
    }

    private String answer(String request) throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            return client.send(request).answer();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/mails/%, 400, % stands before two hexadecimal digits",
        "/api/mails/%2, 400, % stands before two hexadecimal digits",
        "/api/mails/%zz, 400, % stands before two hexadecimal digits",
        "/api/mails/%ff, 400, not UTF-8",
        "/api/mails?to=%, 400, % stands before two hexadecimal digits",
        "/api/mails?%c3=x, 400, not UTF-8",
        "/api/mails/%00, 404, There is no mail",
        "/api/mailboxes/%00/%0d%0a, 404, There is no account",
        "/api/mails?to=%00, 200, count",
        "/api/mails?, 200, count",
        "/api/mails?&&to=x&, 200, count",
        "/api//mails, 404, There is nothing at /api//mails",
        "/api/mails/, 404, There is no mail",
        "/api/../livez, 404, There is nothing at /api/../livez",
        "/api%2Fmails, 404, There is nothing at /api/mails",
        "http://localhost/api/mails?to=x, 200, count",
        "http://localhost, 404, There is no",
        "http://evil.example/api/mails, 421, not called 'evil.example'",
        "http://localhost@evil.example/api/mails, 421, not called",
        "*, 404, There is nothing at *"
    })
    void decidesWhatAnOddUrlMeans(String url, String status, String words) throws IOException {
        assertThat(answer("GET " + url + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "'GET /api/ma\u0000ils HTTP/1.1'",
        "'GET /\u0001 HTTP/1.1'",
        "'GET /é HTTP/1.1'",
        "GET",
        "'\u0016\u0003\u0001'"
    })
    void refusesWhatIsNoHttp(String line) throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            assertThat(client.send(line + "\r\n" + HOST + "\r\n").answer()).matches("(?s)HTTP/1.1 40\\d .*");
        }
    }

    @Test
    void refusesHugeHeaders() throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            client.send("GET /livez HTTP/1.1\r\n" + HOST + "X: " + "x".repeat(100_000) + "\r\n\r\n");
            assertThat(client.answer()).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void refusesManyHeaders() throws IOException {
        String headers =
                IntStream.range(0, 1000).mapToObj(i -> "X-" + i + ": x\r\n").collect(Collectors.joining());
        assertThat(answer("GET /livez HTTP/1.1\r\n" + HOST + headers + "\r\n")).startsWith("HTTP/1.1 4");
    }

    @Test
    void refusesManyParameters() throws IOException {
        String query = "a&".repeat(10_000);

        assertThat(answer("GET /api/mails?" + query + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("A URL has at most 1000 parameters");
    }

    @Test
    void wantsOneHost() throws IOException {
        assertThat(answer("GET /livez HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("A request names its Host");
        assertThat(answer("GET /livez HTTP/1.1\r\n" + HOST + HOST + "\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void speaksToOldClientsOnce() throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            assertThat(client.send("GET /livez HTTP/1.0\r\n" + HOST + "\r\n").answer())
                    .contains(" 200 ", "\r\n\r\nok");
            assertThat(client.isOver()).isTrue();
        }
    }

    @Test
    void answersPipelinedRequestsInOrder() throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            client.send(("GET /livez HTTP/1.1\r\n" + HOST + "\r\n").repeat(2)
                    + "GET /api/nothing HTTP/1.1\r\n" + HOST + "\r\n"
                    + "POST /api/reset HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n{}"
                    + "GET /api/mails HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(client.answer()).contains(" 200 ");
            assertThat(client.answer()).contains(" 200 ");
            assertThat(client.answer()).contains(" 404 ");
            assertThat(client.answer()).contains(" 204 ");
            assertThat(client.answer()).contains(" 200 ", "\"count\":0");
        }
    }

    @Test
    void answersHeadWithTheSameHeaders() throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            for (String path : new String[] {"/api/mails", "/api/nothing", "/api/events"}) {
                client.send("GET /livez HTTP/1.1\r\n" + HOST + "\r\n").answer();
                String head = client.send("HEAD " + path + " HTTP/1.1\r\n" + HOST + "\r\n")
                        .head();
                assertThat(head).contains("Content-Type: ", "Content-Length: ");
            }
            assertThat(client.send("GET /livez HTTP/1.1\r\n" + HOST + "\r\n").answer())
                    .contains(" 200 ");
        }
    }

    @Test
    void tellsWhichMethodsThereAre() throws IOException {
        assertThat(answer("OPTIONS /api/mails HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 204 ")
                .contains("Allow: DELETE, GET, HEAD, OPTIONS, ");
        assertThat(answer("OPTIONS /api/nothing HTTP/1.1\r\n" + HOST + "\r\n")).startsWith("HTTP/1.1 404 ");
        assertThat(answer("TRACE /api/reset HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("Allow: OPTIONS, POST\r\n", "/api/reset takes POST, not TRACE");
    }

    @Test
    void refusesALongBodyThatIsAnnounced() throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            client.send("POST /api/mails HTTP/1.1\r\n" + HOST + "Content-Length: 1048577\r\n\r\n");
            assertThat(client.answer())
                    .startsWith("HTTP/1.1 413 ")
                    .contains("application/problem+json", "A body has at most 1048576 octets");
        }
    }

    @Test
    void refusesALongBodyInChunksWhileItComes() throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            client.send("POST /api/mails HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 17; i++) {
                client.send("10000\r\n" + "x".repeat(65_536) + "\r\n");
            }
            assertThat(client.answer()).startsWith("HTTP/1.1 413 ").contains("A body has at most 1048576 octets");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, chunked", "identity", "xchunked", "chunked;q=1"})
    void refusesBodiesOfWhichItCannotTellTheEnd(String coding) throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            client.send("POST /api/reset HTTP/1.1\r\n" + HOST + "Transfer-Encoding: " + coding + "\r\n\r\n");
            assertThat(client.answer()).startsWith("HTTP/1.1 501 ").contains("Transfer-Encoding is chunked, not");
        }
    }

    @Test
    void refusesABodyWithTwoLengths() throws IOException {
        String body = "0\r\n\r\n";
        assertThat(answer("POST /api/reset HTTP/1.1\r\n" + HOST
                        + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + body))
                .startsWith("HTTP/1.1 400 ");
        assertThat(answer("POST /api/reset HTTP/1.1\r\n" + HOST + "Content-Length: 0\r\nContent-Length: 5\r\n\r\n"
                        + body))
                .startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "{\"a\": 1}{}"})
    void refusesABodyThatIsNoObject(String body) throws IOException {
        assertThat(answer("POST /api/mails/wait HTTP/1.1\r\n" + HOST + "Content-Length: " + body.length() + "\r\n\r\n"
                        + body))
                .startsWith("HTTP/1.1 400 ")
                .contains("The body is no JSON object");
    }

    @Test
    void refusesJsonThatIsMuchLargerInMemory() throws IOException {
        String body = "{\"q\": [" + "[],".repeat(340_000) + "[]]}";
        assertThat(answer("POST /api/mails/wait HTTP/1.1\r\n" + HOST + "Content-Length: " + body.length() + "\r\n\r\n"
                        + body))
                .startsWith("HTTP/1.1 400 ")
                .contains("Token count");
    }

    @Test
    void tellsWhoAsksWhetherToGoOn() throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            client.send("POST /api/faults HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.head()).startsWith("HTTP/1.1 100 ");
            assertThat(client.send("{}").answer()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void goesOnWhileManyAreSlow() throws IOException {
        RawHttp[] slow = new RawHttp[200];
        try {
            for (int i = 0; i < slow.length; i++) {
                slow[i] = new RawHttp(host.address());
                slow[i].send("POST /api/reset HTTP/1.1\r\n" + HOST + "Content-Length: 2\r\n\r\n{");
            }
            assertThat(answer("GET /livez HTTP/1.1\r\n" + HOST + "\r\n")).contains(" 200 ");
            assertThat(slow[0].send("}").answer()).contains(" 204 ");
        } finally {
            for (RawHttp each : slow) {
                each.close();
            }
        }
    }

    @Test
    void goesOnWhileManyDoNotRead() throws IOException {
        host.server()
                .deliver(NewMail.from("a@example.com").to("jane@example.com").text("x\r\n".repeat(1_000_000)));
        RawHttp[] deaf = new RawHttp[100];
        try {
            for (int i = 0; i < deaf.length; i++) {
                deaf[i] = new RawHttp(host.address());
                deaf[i].send("GET /api/mails/1/raw HTTP/1.1\r\n" + HOST + "\r\n");
            }
            assertThat(answer("GET /livez HTTP/1.1\r\n" + HOST + "\r\n")).contains(" 200 ");
            assertThat(deaf[0].answer()).hasSizeGreaterThan(3_000_000);
        } finally {
            for (RawHttp each : deaf) {
                each.close();
            }
        }
    }
}
