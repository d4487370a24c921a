package dev.restante.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.fault.FaultRules;
import dev.restante.fault.Smtp;
import dev.restante.mail.NewMail;
import dev.restante.server.api.ApiDescription.Operation;
import dev.restante.server.http.RawHttp;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each operation answers each status that the description has for it, as the description says. What is the same for all
 * operations is asked of all of them; for the rest there is a row each.
 */
class OpenApiConformanceTest {

    private static final List<String> BY_ALL = List.of("400", "401", "403", "413", "421");
    private static final String MAIL = "{\"from\": \"a@example.com\", \"to\": \"jane@example.com\"}";
    private static final String MAILBOX = "/api/mailboxes/jane@example.com/Archive";

    /** A request of an operation, and the status that answers it. */
    record Row(int status, String method, String template, String url, String body) {

        @Override
        public String toString() {
            return method + " " + template + " answers " + status;
        }
    }

    private static Row row(int status, String method, String template, String... urlAndBody) {
        List<String> given = Arrays.asList(urlAndBody);
        return new Row(
                status,
                method,
                template,
                given.isEmpty() ? template : given.get(0),
                given.size() < 2 ? "" : given.get(1));
    }

    static Stream<Row> rows() {
        return Stream.of(
                row(200, "GET", "/api/mails"),
                row(408, "GET", "/api/mails", "/api/mails?to=nobody@example.com&count=1"),
                row(201, "POST", "/api/mails", "/api/mails", MAIL),
                row(415, "POST", "/api/mails", "/api/mails?", "x"),
                row(200, "PATCH", "/api/mails", "/api/mails?to=jane@example.com", "{\"read\": true}"),
                row(200, "DELETE", "/api/mails"),
                row(200, "POST", "/api/mails/wait", "/api/mails/wait", "{\"count\": 1}"),
                row(408, "POST", "/api/mails/wait", "/api/mails/wait", "{\"count\": 9}"),
                row(200, "GET", "/api/mails/{id}", "/api/mails/1"),
                row(404, "GET", "/api/mails/{id}", "/api/mails/9"),
                row(200, "PATCH", "/api/mails/{id}", "/api/mails/1", "{\"tags\": [\"x\"]}"),
                row(404, "PATCH", "/api/mails/{id}", "/api/mails/9", "{\"tags\": [\"x\"]}"),
                row(204, "DELETE", "/api/mails/{id}", "/api/mails/1"),
                row(404, "DELETE", "/api/mails/{id}", "/api/mails/9"),
                row(200, "GET", "/api/mails/{id}/raw", "/api/mails/latest/raw"),
                row(404, "GET", "/api/mails/{id}/raw", "/api/mails/9/raw"),
                row(200, "GET", "/api/mails/{id}/text", "/api/mails/1/text"),
                row(404, "GET", "/api/mails/{id}/text", "/api/mails/9/text"),
                row(200, "GET", "/api/mails/{id}/html", "/api/mails/1/html"),
                row(404, "GET", "/api/mails/{id}/html", "/api/mails/9/html"),
                row(200, "GET", "/api/mails/{id}/attachments/{number}", "/api/mails/1/attachments/1"),
                row(404, "GET", "/api/mails/{id}/attachments/{number}", "/api/mails/1/attachments/2"),
                row(200, "GET", "/api/mails/{id}/parts/{part}", "/api/mails/1/parts/2"),
                row(404, "GET", "/api/mails/{id}/parts/{part}", "/api/mails/1/parts/9"),
                row(200, "GET", "/api/mails/{id}/conversation", "/api/mails/2/conversation"),
                row(404, "GET", "/api/mails/{id}/conversation", "/api/mails/1/conversation"),
                row(200, "POST", "/api/mails/{id}/links", "/api/mails/1/links"),
                row(404, "POST", "/api/mails/{id}/links", "/api/mails/9/links"),
                row(200, "GET", "/api/accounts"),
                row(
                        201,
                        "POST",
                        "/api/accounts",
                        "/api/accounts",
                        "{\"name\": \"bob@b.example\", \"password\": \"x\"}"),
                row(200, "GET", "/api/accounts/{name}", "/api/accounts/jane@example.com"),
                row(404, "GET", "/api/accounts/{name}", "/api/accounts/x"),
                row(200, "GET", "/api/mailboxes"),
                row(404, "GET", "/api/mailboxes", "/api/mailboxes?account=x"),
                row(
                        201,
                        "POST",
                        "/api/mailboxes",
                        "/api/mailboxes",
                        "{\"account\": \"jane@example.com\", \"name\": \"Archive\", \"mails\": [" + MAIL + "]}"),
                row(200, "GET", "/api/mailboxes/{account}/{name}", MAILBOX),
                row(404, "GET", "/api/mailboxes/{account}/{name}", MAILBOX + "x"),
                row(200, "PATCH", "/api/mailboxes/{account}/{name}", MAILBOX, "{\"readOnly\": true}"),
                row(404, "PATCH", "/api/mailboxes/{account}/{name}", MAILBOX + "x", "{\"readOnly\": true}"),
                row(204, "DELETE", "/api/mailboxes/{account}/{name}", MAILBOX),
                row(404, "DELETE", "/api/mailboxes/{account}/{name}", MAILBOX + "x"),
                row(204, "DELETE", "/api/mailboxes/{account}/{name}/messages", MAILBOX + "/messages"),
                row(404, "DELETE", "/api/mailboxes/{account}/{name}/messages", MAILBOX + "x/messages"),
                row(204, "DELETE", "/api/mailboxes/{account}/{name}/{uid}", MAILBOX + "/1"),
                row(404, "DELETE", "/api/mailboxes/{account}/{name}/{uid}", MAILBOX + "/9"),
                row(200, "GET", "/api/mailboxes/{account}/{name}/{uid}/raw", MAILBOX + "/1/raw"),
                row(404, "GET", "/api/mailboxes/{account}/{name}/{uid}/raw", MAILBOX + "/9/raw"),
                row(200, "GET", "/api/faults"),
                row(201, "POST", "/api/faults", "/api/faults", "{\"on\": \"greeting\", \"do\": \"close\"}"),
                row(204, "DELETE", "/api/faults"),
                row(200, "GET", "/api/faults/{name}", "/api/faults/busy"),
                row(404, "GET", "/api/faults/{name}", "/api/faults/x"),
                row(200, "PATCH", "/api/faults/{name}", "/api/faults/busy", "{\"on\": false}"),
                row(404, "PATCH", "/api/faults/{name}", "/api/faults/x", "{\"on\": false}"),
                row(204, "DELETE", "/api/faults/{name}", "/api/faults/busy"),
                row(404, "DELETE", "/api/faults/{name}", "/api/faults/x"),
                row(200, "GET", "/api/conversations"),
                row(200, "GET", "/api/conversations/{number}", "/api/conversations/2"),
                row(404, "GET", "/api/conversations/{number}", "/api/conversations/9"),
                row(200, "GET", "/api/scopes"),
                row(201, "POST", "/api/scopes"),
                row(409, "POST", "/api/scopes", "/api/scopes", "{\"domain\": \"one.example\"}"),
                row(200, "GET", "/api/scopes/{domain}", "/api/scopes/one.example"),
                row(404, "GET", "/api/scopes/{domain}", "/api/scopes/x.example"),
                row(204, "DELETE", "/api/scopes/{domain}", "/api/scopes/one.example"),
                row(404, "DELETE", "/api/scopes/{domain}", "/api/scopes/x.example"),
                row(204, "POST", "/api/scopes/{domain}/reset", "/api/scopes/one.example/reset"),
                row(404, "POST", "/api/scopes/{domain}/reset", "/api/scopes/x.example/reset"),
                row(200, "GET", "/api/snapshot"),
                row(201, "POST", "/api/snapshot"),
                row(409, "POST", "/api/snapshot", "/api/snapshot", "{\"name\": \"clean\"}"),
                row(204, "DELETE", "/api/snapshot/{name}", "/api/snapshot/clean"),
                row(404, "DELETE", "/api/snapshot/{name}", "/api/snapshot/x"),
                row(204, "POST", "/api/snapshot/{name}/restore", "/api/snapshot/clean/restore"),
                row(404, "POST", "/api/snapshot/{name}/restore", "/api/snapshot/x/restore"),
                row(200, "GET", "/api/events"),
                row(200, "GET", "/api/server"),
                row(200, "GET", "/api/certificate.pem"),
                row(204, "POST", "/api/reset"),
                row(200, "GET", "/api/openapi.json"),
                row(200, "GET", "/livez"),
                row(200, "GET", "/readyz"),
                row(200, "GET", "/metrics"));
    }

    @Test
    void hasARowForAllThatIsDescribed() {
        assertThat(rows().map(Row::toString))
                .containsExactlyInAnyOrderElementsOf(ApiDescription.OURS.operations().stream()
                        .flatMap(each -> each.statuses().stream()
                                .filter(status -> !BY_ALL.contains(status))
                                .map(status -> each + " answers " + status))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersAsDescribed(Row row) throws Exception {
        try (ApiHost host = new ApiHost()) {
            furnish(host);
            String type = row.url().endsWith("?") ? "text/plain" : "application/json";
            String method = row.template().equals("/api/events") ? "HEAD" : row.method(); // GET would not end
            assertThat(host.send(method, row.url(), row.body(), "Content-Type", type)
                            .statusCode())
                    .isEqualTo(row.status());
        }
    }

    /** One of each kind of thing. */
    private static void furnish(ApiHost host) throws Exception {
        host.server()
                .deliver(NewMail.from("shop@example.com")
                        .to("jane@example.com")
                        .subject("Welcome")
                        .text("Hello")
                        .html("<p>Hello")
                        .attach("a.txt", "text/plain", "x"));
        host.server()
                .account("jane@example.com")
                .createMailbox("Archive")
                .add(NewMail.from("a@example.com").subject("Old"));
        speak(host, "DATA\r\nSubject: Sent\r\n\r\n.\r\n");
        host.server()
                .faults()
                .add(FaultRules.on(Smtp.RCPT).reply(451, "4.7.1", "Later").named("busy"));
        host.send("POST", "/api/scopes", "{\"domain\": \"one.example\"}");
        host.send("POST", "/api/snapshot", "{\"name\": \"clean\"}");
        speak(host, ""); // is struck by the rule
    }

    private static void speak(ApiHost host, String message) throws IOException {
        String session = "EHLO x\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<jane@example.com>\r\n" + message + "QUIT\r\n";
        try (Socket socket =
                new Socket(host.server().smtp().host(), host.server().smtp().port())) {
            socket.getOutputStream().write(session.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }

    static Stream<Operation> operations() {
        return ApiDescription.OURS.operations().stream();
    }

    private static String url(Operation operation) {
        return operation.template().replaceAll("\\{[^}]*}", "1");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesUnknownParametersAndOtherSites(Operation operation) throws Exception {
        try (ApiHost host = new ApiHost()) {
            String body = operation.json().has("requestBody") ? "{}" : "";
            assertThat(host.send(
                                    operation.method(),
                                    url(operation) + "?nonsense=1",
                                    body,
                                    "Content-Type",
                                    "application/json")
                            .body())
                    .contains("\"status\":400", "nonsense");
            assertThat(host.send(operation.method(), url(operation), body, "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void wantsAPassword(Operation operation) throws Exception {
        try (ApiHost host = new ApiHost("jane", "secret")) {
            assertThat(host.send(operation.method(), url(operation), "").statusCode())
                    .isEqualTo(operation.json().has("security") ? 200 : 401);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesOtherNamesAndLongBodies(Operation operation) throws Exception {
        try (ApiHost host = new ApiHost()) {
            assertThat(raw(host, operation, "Host: evil.example\r\n")).isEqualTo(421);
            if (operation.json().has("requestBody")) {
                assertThat(raw(host, operation, "Host: localhost\r\nContent-Length: 99999999\r\n"))
                        .isEqualTo(413);
            }
        }
    }

    /** What the JDK's client does not send. */
    private static int raw(ApiHost host, Operation operation, String headers) throws IOException {
        try (RawHttp client = new RawHttp(host.address())) {
            String request = operation.method() + " " + url(operation) + " HTTP/1.1\r\n" + headers + "\r\n";
            String[] answer = client.send(request).answer().split("\r\n\r\n", 2);
            int status = Integer.parseInt(answer[0].split(" ", 3)[1]);
            String type = answer[0]
                    .lines()
                    .filter(line -> line.startsWith("Content-Type: "))
                    .map(line -> line.substring("Content-Type: ".length()))
                    .collect(Collectors.joining());
            ApiDescription.OURS.check(operation.method(), url(operation), status, type, Optional.empty(), answer[1]);
            return status;
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void takesNoOtherMethods(Operation operation) throws Exception {
        TreeSet<String> taken = new TreeSet<>(List.of("OPTIONS"));
        ApiDescription.OURS.operations().stream()
                .filter(each -> each.isAt(url(operation)))
                .map(Operation::method)
                .forEach(taken::add);
        if (taken.contains("GET")) {
            taken.add("HEAD");
        }
        try (ApiHost host = new ApiHost()) {
            var refused = host.send("PUT", url(operation), "");
            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow")).contains(String.join(", ", taken));
            assertThat(host.send("OPTIONS", url(operation), "").headers().firstValue("Allow"))
                    .contains(String.join(", ", taken));
        }
    }
}
