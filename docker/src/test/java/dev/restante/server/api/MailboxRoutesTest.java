package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.MailAccount;
import dev.restante.Mailbox;
import dev.restante.mail.NewMail;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxRoutesTest {

    private static final String INBOX = "/api/mailboxes/jane@example.com/INBOX";

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    private Mailbox inbox() {
        return host.server().account("jane@example.com").inbox();
    }

    @Test
    void listsThoseOfAllOrOfOne() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        host.deliver("bob@example.com", "Welcome");

        assertThat(host.get("/api/mailboxes").body()).contains("jane@example.com", "bob@example.com");
        assertThat(host.get("/api/mailboxes?account=jane@example.com").body())
                .contains("\"account\":\"jane@example.com\",\"name\":\"INBOX\",\"count\":1,\"unseen\":1,")
                .contains("\"uidNext\":2,\"subscribed\":", "\"readOnly\":false")
                .doesNotContain("bob@example.com");
        assertThat(host.get("/api/mailboxes?account=eve@example.com").statusCode())
                .isEqualTo(404);
    }

    @Test
    void fillsOneThatIsMadeForIt() throws Exception {
        String raw = "Subject: As it is\r\n\r\nHello\r\n";
        HttpResponse<String> filled = host.send(
                "POST", "/api/mailboxes", """
                        {"account": "jane@example.com", "name": "Archive/2026", "flags": ["\\\\Seen", "$Important"],
                         "mails": [{"from": "a@example.com", "to": "jane@example.com", "subject": "One"}, {"raw": "%s"}]}
                        """.formatted(Base64.getEncoder().encodeToString(raw.getBytes())));

        assertThat(filled.statusCode()).isEqualTo(201);
        assertThat(json(filled)).contains(entry("count", 2), entry("unseen", 0));
        Mailbox archive = host.server().account("jane@example.com").mailbox("Archive/2026");
        assertThat(archive.messages().get(0).subject()).isEqualTo("One");
        assertThat(archive.messages().get(1).flags()).containsExactlyInAnyOrder("\\Seen", "$Important");
        assertThat(host.get("/api/mailboxes/jane@example.com/Archive%2F2026/2/raw")
                        .body())
                .isEqualTo(raw);
        assertThat(host.server().received().count()).isZero();
    }

    @Test
    void addsNothingIfOneOfThemIsWrong() throws Exception {
        HttpResponse<String> refused = host.send("POST", "/api/mailboxes", """
                {"account": "jane@example.com", "name": "New", "mails": [{"from": "a@example.com"}, {"raw": "?"}]}
                """);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("'raw' is a message in base64");
        assertThat(host.server().accounts()).isEmpty();
    }

    @Test
    void showsWhatIsInIt() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        inbox().add(NewMail.from("a@example.com").subject("Seeded").flags("\\Flagged"));

        Map<String, Object> inbox = json(host.get(INBOX));

        assertThat(String.valueOf(inbox.get("messages")))
                .startsWith("[{uid=1, flags=[], internalDate=20")
                .contains("mail=1}, {uid=2, flags=[\\Flagged]", "subject=Seeded, from=[{address=a@example.com}]")
                .doesNotContain("mail=2");
    }

    @Test
    void showsAPieceOfIt() throws Exception {
        for (int i = 0; i < 3; i++) {
            host.deliver("jane@example.com", "Mail " + i);
        }

        assertThat(host.get(INBOX + "?since=1&limit=1").body())
                .contains("\"count\":3", "Mail 1")
                .doesNotContain("Mail 0", "Mail 2");
    }

    @ParameterizedTest
    @CsvSource({"a+b, a+b", "a b, a%20b", "x;y=z, x;y=z", "Entwürfe, Entw%C3%BCrfe", "a/b, a%2Fb", "a/b, a%2fb"})
    void decodesANameOnce(String name, String encoded) throws Exception {
        MailAccount account = host.server().account("50%2F@example.com");
        account.createMailbox(name);

        assertThat(json(host.get("/api/mailboxes/50%252F@example.com/" + encoded)))
                .contains(entry("account", "50%2F@example.com"), entry("name", name));
    }

    @Test
    void makesItReadOnlyAndGivesItNewUids() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        long before = inbox().uidValidity();

        assertThat(json(host.send("PATCH", INBOX, "{\"readOnly\": true}"))).contains(entry("readOnly", true));
        assertThat(inbox().isReadOnly()).isTrue();
        host.send("PATCH", INBOX, "{\"uidValidity\": \"new\"}");
        assertThat(inbox().uidValidity()).isGreaterThan(before);
    }

    @Test
    void refusesOtherChanges() throws Exception {
        host.deliver("jane@example.com", "Welcome");

        assertThat(host.send("PATCH", INBOX, "{}").statusCode()).isEqualTo(400);
        assertThat(host.send("PATCH", INBOX, "{\"uidValidity\": \"7\"}").body()).contains("can become \\\"new\\\"");
        assertThat(host.send("PATCH", INBOX, "{\"readonly\": true}").body()).contains("did you mean readOnly?");
        assertThat(host.send("PATCH", INBOX, "{\"readOnly\": \"yes\"}").body())
                .contains("'readOnly' is true or false, not");
    }

    @Test
    void deletesAndEmptiesAndExpunges() throws Exception {
        host.deliver("jane@example.com", "Welcome");
        host.deliver("jane@example.com", "Hello");
        host.server().account("jane@example.com").createMailbox("Old");

        assertThat(host.send("DELETE", INBOX + "/1", "").statusCode()).isEqualTo(204);
        assertThat(inbox().messages()).extracting(each -> each.uid()).containsExactly(2);
        assertThat(host.send("DELETE", INBOX + "/1", "").statusCode()).isEqualTo(404);
        assertThat(host.send("DELETE", INBOX, "").statusCode()).isEqualTo(204);
        assertThat(inbox().count()).isZero();
        assertThat(host.send("DELETE", "/api/mailboxes/jane@example.com/Old", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(host.get("/api/mailboxes/jane@example.com/Old").body()).contains("has no mailbox \\\"Old\\\"");
        assertThat(host.server().received().count()).isEqualTo(2);
    }

    @Test
    void emptiesOneThatStays() throws Exception {
        Mailbox old = host.server().account("jane@example.com").createMailbox("Old");
        old.add(NewMail.from("a@example.com").subject("One"));
        old.add(NewMail.from("a@example.com").subject("Two"));

        assertThat(host.send("DELETE", "/api/mailboxes/jane@example.com/Old/messages", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(old.count()).isZero();
        assertThat(old.uidNext()).isEqualTo(3);
    }
}
