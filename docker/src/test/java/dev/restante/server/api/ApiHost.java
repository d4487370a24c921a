package dev.restante.server.api;

import dev.restante.MailServer;
import dev.restante.mail.NewMail;
import dev.restante.server.http.HttpServer;
import dev.restante.server.http.HttpSettings;
import dev.restante.server.http.Json;
import dev.restante.server.http.Route;
import dev.restante.server.links.LinkCheck;
import dev.restante.server.live.LiveServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** A mail server with its API, and a client of it, which holds each answer against the description of the API. */
public final class ApiHost implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final MailServer server = MailServer.start();
    private final LiveServer live = new LiveServer(server);
    private final LinkCheck links = new LinkCheck(true);
    private final HttpServer http;
    private final boolean described;
    private final HttpClient client = HttpClient.newHttpClient();

    public ApiHost() {
        this("", "");
    }

    public ApiHost(String user, String password) {
        this(user, password, "");
    }

    public ApiHost(String user, String password, String token) {
        this(user, password, token, true, Api::routes);
    }

    /** With the endpoints of another API, which are not described. */
    public ApiHost(BiFunction<LiveServer, LinkCheck, List<Route>> routes) {
        this("", "", "", false, routes);
    }

    private ApiHost(
            String user,
            String password,
            String token,
            boolean described,
            BiFunction<LiveServer, LinkCheck, List<Route>> routes) {
        this.described = described;
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        http = HttpServer.start(
                new HttpSettings(anyPort, user, password, token, Set.of("mail.test"), 1024 * 1024),
                live.traffic(),
                routes.apply(live, links));
    }

    public MailServer server() {
        return server;
    }

    public LiveServer live() {
        return live;
    }

    public InetSocketAddress address() {
        return http.address();
    }

    public void deliver(String recipient, String subject) {
        server.deliver(
                NewMail.from("shop@example.com").to(recipient).subject(subject).text("Hello"));
    }

    /** Over SMTP, as any client does. */
    public void send(String recipient, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.smtp().host());
        properties.put("mail.smtp.port", Integer.toString(server.smtp().port()));
        properties.put("mail.smtp.timeout", "20000");
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("shop@example.com");
        message.setRecipients(Message.RecipientType.TO, recipient);
        message.setSubject(subject);
        message.setText("Hello");
        Transport.send(message);
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(method, path, body, headers), BodyHandlers.ofString());
        if (described) {
            ApiDescription.OURS.check(method, path, response);
        }
        return response;
    }

    public CompletableFuture<HttpResponse<String>> begin(String path) {
        return begin("GET", path, "");
    }

    public CompletableFuture<HttpResponse<String>> begin(String method, String path, String body) {
        return client.sendAsync(request(method, path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + http.address().getPort() + path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return builder.build();
    }

    public static Map<String, Object> json(HttpResponse<String> response) {
        return Json.readObject(response.body().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.close();
        links.close();
        live.close();
        server.close();
    }
}
