package dev.restante.server.api;

import static dev.restante.server.api.ApiHost.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.mail.NewMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of a mail. */
class MailJsonTest {

    private static final String FORWARD = """
            From: =?utf-8?Q?Caf=C3=A9?= <cafe@example.com>
            To: Jane <jane@example.com>
            Reply-To: desk@example.com
            Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
             from us
            Date: Fri, 30 Jan 2026 09:00:00 +0100
            Message-ID: <2@example.com>
            In-Reply-To: <1@example.com>
            List-Unsubscribe: <https://example.com/leave>, <mailto:leave@example.com>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            DKIM-Signature: v=1; d=example.com; s=s1
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/related; boundary=r

            --r
            Content-Type: text/html; charset=utf-8

            <p>Your code is <b>123456</b>, <a href="https://example.com/x">go on</a> <img src="cid:logo">
            --r
            Content-Type: image/png; name=logo.png
            Content-ID: <logo>
            Content-Disposition: inline
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --r--
            --m
            Content-Type: message/rfc822
            Content-Disposition: attachment; filename=old.eml

            Subject: Old
            Content-Type: multipart/alternative; boundary=a

            --a

            Inner
            --a--
            --m
            Content-Type: text/calendar; method=REQUEST

            BEGIN:VCALENDAR
            BEGIN:VEVENT
            SUMMARY:Lunch
            DTSTART:20260201T120000Z
            ATTENDEE:mailto:jane@example.com
            END:VEVENT
            END:VCALENDAR
            --m--
            """;

    private final ApiHost host = new ApiHost();

    @AfterEach
    void close() {
        host.close();
    }

    private Map<String, Object> delivered(String message, String... recipients) throws Exception {
        byte[] octets = message.replace("\n", "\r\n").getBytes(ISO_8859_1);
        host.server().deliver(NewMail.of(octets).recipients(recipients));
        return json(host.get("/api/mails/latest"));
    }

    @Test
    void tellsInShortWhatAListShows() throws Exception {
        delivered(FORWARD, "jane@example.com", "audit@example.com");

        Map<?, ?> mail = (Map<?, ?>) ((List<?>) json(host.get("/api/mails")).get("mails")).get(0);

        assertThat(mail.keySet().stream().map(Object::toString).toList())
                .containsExactly(
                        "id",
                        "receivedAt",
                        "mailFrom",
                        "recipients",
                        "subject",
                        "from",
                        "to",
                        "bcc",
                        "messageId",
                        "size",
                        "attachments",
                        "read",
                        "snippet");
        assertThat(mail.get("snippet")).isEqualTo("Your code is 123456 , go on");
        assertThat(mail.get("bcc")).isEqualTo(List.of("audit@example.com"));
        assertThat(mail.get("attachments")).isEqualTo(2);
    }

    @Test
    void tellsTheHeaderFieldByField() throws Exception {
        Map<String, Object> mail = delivered(FORWARD, "jane@example.com");

        assertThat((List<?>) mail.get("headers"))
                .hasSize(12)
                .element(3)
                .isEqualTo(Map.of(
                        "name", "Subject",
                        "value", "Grüße from us",
                        "raw", "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n from us"));
    }

    @Test
    void tellsTheStructureWithTheNumbersOfImap() throws Exception {
        Map<String, Object> mail = delivered(FORWARD, "jane@example.com");

        assertThat(outline((Map<?, ?>) mail.get("structure")))
                .isEqualTo("multipart/mixed("
                        + "1 multipart/related(1.1 text/html,1.2 image/png),"
                        + "2 message/rfc822( multipart/alternative(2.1 text/plain)),"
                        + "3 text/calendar)");
        assertThat(mail.get("structure").toString())
                .contains("{part=1.2, contentType=image/png, disposition=inline, fileName=logo.png, contentId=logo,"
                        + " transferEncoding=base64, size=12}");
        assertThat(outline((Map<?, ?>)
                        delivered("Subject: x\n\nHi", "jane@example.com").get("structure")))
                .isEqualTo("1 text/plain");
    }

    private static String outline(Map<?, ?> part) {
        List<?> children = part.get("children") instanceof List<?> list ? list : List.of();
        String inner = String.join(
                ",", children.stream().map(child -> outline((Map<?, ?>) child)).toList());
        String self = part.get("part") + " " + part.get("contentType") + (inner.isEmpty() ? "" : "(" + inner + ")");
        return part.get("part").equals("") && inner.contains("1 multipart") ? self.strip() : self;
    }

    @Test
    void tellsWhatIsInIt() throws Exception {
        Map<String, Object> mail = delivered(FORWARD, "jane@example.com");

        assertThat(mail)
                .contains(
                        entry("codes", List.of("123456")),
                        entry("inReplyTo", List.of("<1@example.com>")),
                        entry("date", "2026-01-30T09:00+01:00"),
                        entry("from", List.of(Map.of("name", "Café", "address", "cafe@example.com"))),
                        entry("replyTo", List.of(Map.of("address", "desk@example.com"))),
                        entry(
                                "inlineImages",
                                List.of(Map.of("contentId", "logo", "part", "1.2", "contentType", "image/png"))),
                        entry(
                                "links",
                                List.of(Map.of("text", "go on", "target", "https://example.com/x", "origin", "HTML"))));
        assertThat(mail.get("attachments").toString())
                .startsWith("[{number=1, fileName=old.eml, contentType=message/rfc822, disposition=attachment, size=")
                .contains("part=2}", "number=2", "part=3}");
        assertThat(mail.get("calendars").toString())
                .isEqualTo("[{method=REQUEST, events=[{summary=Lunch, start=20260201T120000Z,"
                        + " attendees=[jane@example.com]}]}]");
        assertThat(mail.get("listUnsubscribe").toString()).contains("https://example.com/leave", "oneClick=true");
        assertThat(mail.get("authenticity").toString())
                .startsWith("{dkim=[{domain=example.com, selector=s1, bodyIntact=false, problem=the signature cannot");
    }

    @Test
    void marksTheBlindRecipients() throws Exception {
        Map<String, Object> mail = delivered(FORWARD, "jane@example.com", "audit@example.com");

        assertThat(mail.get("envelope").toString())
                .contains("recipients=[{address=jane@example.com}, {address=audit@example.com, blind=true}]");
    }

    @Test
    void namesTheConversationInWhichItWasSent() throws Exception {
        host.send("jane@example.com", "First");
        host.send("jane@example.com", "Second");

        Map<String, Object> mail = json(host.get("/api/mails/2"));

        assertThat(mail).contains(entry("subject", "Second"), entry("conversation", 2));
        assertThat(delivered(FORWARD, "jane@example.com"))
                .as("nobody has sent it")
                .doesNotContainKey("conversation");
    }

    @Test
    void staysBoundedWhateverAMailIsMadeOf() throws Exception {
        String links = "https://example.com/1 ".repeat(5_000);
        Map<String, Object> mail = delivered("a:\n".repeat(50_000) + "\n" + links, "jane@example.com");

        assertThat((List<?>) mail.get("headers")).hasSize(1_000);
        assertThat((List<?>) mail.get("links")).hasSize(1_000);
    }
}
