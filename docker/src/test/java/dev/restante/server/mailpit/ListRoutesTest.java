package dev.restante.server.mailpit;

import static dev.restante.server.mailpit.MailpitHost.mail;
import static dev.restante.server.mailpit.MailpitHost.subjects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.mail.ReceivedMail;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListRoutesTest {

    private final MailpitHost host = new MailpitHost();

    @AfterEach
    void close() {
        host.close();
    }

    private void deliver(int count) {
        for (int i = 1; i <= count; i++) {
            host.deliver(mail().subject("mail " + i));
        }
    }

    @Test
    void listsTheNewestFirst() throws Exception {
        deliver(60);

        Map<String, Object> list = host.json("/api/v1/messages");

        assertThat(list)
                .contains(
                        entry("total", 60),
                        entry("unread", 60),
                        entry("count", 50),
                        entry("messages_count", 60),
                        entry("messages_unread", 60),
                        entry("start", 0),
                        entry("tags", List.of()));
        assertThat(subjects(list)).hasSize(50).startsWith("mail 60", "mail 59").endsWith("mail 11");
    }

    @Test
    void hasPages() throws Exception {
        deliver(60);

        assertThat(subjects(host.json("/api/v1/messages?start=58"))).containsExactly("mail 2", "mail 1");
        assertThat(subjects(host.json("/api/v1/messages?start=1&limit=2"))).containsExactly("mail 59", "mail 58");
        assertThat(subjects(host.json("/api/v1/messages?limit=0"))).hasSize(60);
        assertThat(subjects(host.json("/api/v1/messages?start=100"))).isEmpty();
        assertThat(subjects(host.json("/api/v1/messages?start=x&limit=-1&unknown=1")))
                .hasSize(50);
    }

    @Test
    void tellsOfEachMessageInShort() throws Exception {
        ReceivedMail mail = host.deliver(mail().cc("bob@example.com")
                .bcc("eve@example.com")
                .header("Message-ID", "<7@example.com>")
                .attach("a.txt", "text/plain", "x"));

        Map<?, ?> message = (Map<?, ?>) ((List<?>) host.json("/api/v1/messages").get("messages")).get(0);

        assertThat(message.keySet())
                .map(Object::toString)
                .containsExactly(
                        "ID",
                        "MessageID",
                        "Read",
                        "From",
                        "To",
                        "Cc",
                        "Bcc",
                        "ReplyTo",
                        "Subject",
                        "Created",
                        "Username",
                        "Tags",
                        "Size",
                        "Attachments",
                        "Snippet");
        assertThat(message.get("ID")).isEqualTo(Long.toString(mail.id()));
        assertThat(message.get("MessageID")).isEqualTo("7@example.com");
        assertThat(message.get("Read")).isEqualTo(false);
        assertThat(message.get("From")).isEqualTo(Map.of("Name", "Shop", "Address", "shop@example.com"));
        assertThat(message.get("Bcc")).isEqualTo(List.of(Map.of("Name", "", "Address", "eve@example.com")));
        assertThat(message.get("ReplyTo")).isEqualTo(List.of());
        assertThat(message.get("Size")).isEqualTo(mail.size());
        assertThat(message.get("Attachments")).isEqualTo(1);
        assertThat(message.get("Snippet")).isEqualTo("Hello Jane");
    }

    @Test
    void saysNullWhereMailpitDoes() throws Exception {
        host.deliver(mail());

        assertThat(host.get("/api/v1/messages").body()).contains("\"Cc\":null,\"Bcc\":null,\"ReplyTo\":[]");
    }

    @Test
    void marksAsRead() throws Exception {
        deliver(3);

        host.ok("PUT", "/api/v1/messages", "{\"IDs\": [\"1\", \"99\", \"x\"], \"Read\": true}");
        assertThat(host.found("is:read")).containsExactly("mail 1");

        host.ok("PUT", "/api/v1/messages", "{\"Search\": \"mail subject:3\", \"Read\": true}");
        assertThat(host.found("is:unread")).containsExactly("mail 2");

        host.ok("PUT", "/api/v1/messages", "{\"Read\": true}");
        assertThat(host.json("/api/v1/messages")).contains(entry("unread", 0), entry("total", 3));

        host.ok("PUT", "/api/v1/messages", "{}");
        assertThat(host.json("/api/v1/messages")).contains(entry("unread", 3));
    }

    @Test
    void deletesThoseThatAreNamed() throws Exception {
        deliver(3);

        host.ok("DELETE", "/api/v1/messages", "{\"IDs\": [\"2\", \"99\"]}");

        assertThat(subjects(host.json("/api/v1/messages"))).containsExactly("mail 3", "mail 1");
    }

    @Test
    void deletesAll() throws Exception {
        deliver(2);
        host.ok("DELETE", "/api/v1/messages", "{\"IDs\": []}");
        assertThat(host.api.server().received().count()).isZero();

        deliver(2);
        HttpResponse<String> answer = host.send("DELETE", "/api/v1/messages", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).as("for clients of MailHog").isEmpty();
        assertThat(host.api.server().received().count()).isZero();
    }

    @Test
    void deletesNothingByABodyThatIsBroken() throws Exception {
        deliver(2);

        assertThat(host.send("DELETE", "/api/v1/messages", "{\"IDs\": [1").statusCode())
                .isEqualTo(400);
        assertThat(host.send("DELETE", "/api/v1/messages", "{\"IDs\": [1]}").body())
                .isEqualTo("IDs is a list of texts, not 1");
        assertThat(host.api.server().received().count()).isEqualTo(2);
    }

    @Test
    void searches() throws Exception {
        deliver(12);
        host.ok("PUT", "/api/v1/messages", "{\"IDs\": [\"12\"], \"Read\": true}");

        Map<String, Object> list = host.json("/api/v1/search?query=subject:1&limit=2&start=1");

        assertThat(list)
                .contains(
                        entry("total", 12),
                        entry("unread", 11),
                        entry("count", 2),
                        entry("messages_count", 4),
                        entry("messages_unread", 3),
                        entry("start", 1));
        assertThat(subjects(list)).containsExactly("mail 11", "mail 10");
    }

    @Test
    void deletesWhatASearchFinds() throws Exception {
        deliver(12);

        host.ok("DELETE", "/api/v1/search?query=subject:1", "");

        assertThat(host.api.server().received().count()).isEqualTo(8);
    }

    @Test
    void refusesInPlainText() throws Exception {
        HttpResponse<String> refused = host.get("/api/v1/search?query=+");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("Error: no search query");
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(host.send("DELETE", "/api/v1/search?query=%22%22", "").statusCode())
                .isEqualTo(400);
        assertThat(host.send("PUT", "/api/v1/messages", "{\"IDs\": [\"1\"], \"Search\": \"x\"}")
                        .body())
                .isEqualTo("You may specify either IDs or a search query, not both");
    }
}
