package dev.restante.server.mailpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.MailServer;
import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.http.Problem;
import dev.restante.server.live.Marks;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private final MailServer server = MailServer.start();
    private final Marks marks = new Marks(ids -> {});
    private final ReceivedMail mail = server.deliver(NewMail.from("Acme Shop <shop@example.com>")
            .to("Jane Doe <jane@example.com>")
            .cc("bob@example.com")
            .bcc("eve@example.com")
            .subject("Welcome back, Jane")
            .text("Your order 4711 is on its way")
            .header("Reply-To", "help@example.com")
            .header("Message-ID", "<m1@example.com>")
            .header("X-Tags", "Orders, VIP list")
            .attach("terms.pdf", "application/pdf", new byte[3000]));

    @AfterEach
    void close() {
        server.close();
    }

    private boolean finds(String query) {
        return new Search(marks).read(query, ZoneOffset.UTC).matches(mail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to:jane@",
                "to:\"Jane Doe\"",
                "TO:JANE",
                "from:acme",
                "from:shop@example.com",
                "cc:bob",
                "bcc:eve",
                "reply-to:help",
                "addressed:bob",
                "addressed:\"jane doe\"",
                "addressed:eve",
                "addressed:help",
                "subject:welcome",
                "subject:\"back, jane\"",
                "message-id:m1@example",
                "tag:orders",
                "tag:\"VIP list\"",
                "is:tagged",
                "is:unread",
                "-is:read",
                "!is:read",
                "has:attachment",
                "has:attachments",
                "-has:inline",
                "larger:2000",
                "larger:2k",
                "smaller:1M",
                "smaller:1.5mb",
                "order",
                "ORDER 4711",
                "\"order 4711\"",
                "terms.pdf",
                "\u201corder 4711\u201d",
                "order -refund",
                "!subject:goodbye",
                "from: order",
                "*** order"
            })
    void findsWhatIsMeant(String query) {
        assertThat(finds(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to:john",
                "to:eve",
                "from:jane",
                "cc:jane",
                "subject:4711",
                "tag:order",
                "-is:tagged",
                "is:read",
                "-has:attachment",
                "has:inline",
                "larger:1M",
                "smaller:2k",
                "-order",
                "order refund",
                "\"4711 order\"",
                "unknown:order",
                "larger:x"
            })
    void findsNothingElse(String query) {
        assertThat(finds(query)).isFalse();
    }

    @Test
    void knowsWhatIsRead() {
        marks.read(List.of(mail), true);

        assertThat(finds("is:read")).isTrue();
        assertThat(finds("is:unread")).isFalse();
    }

    @Test
    void comparesTimes() {
        Instant received = mail.envelope().receivedAt();

        assertThat(finds("after:2020-01-31")).isTrue();
        assertThat(finds("after:2020/01/31 before:2999-01-01")).isTrue();
        assertThat(finds("before:2020-01-31")).isFalse();
        assertThat(finds("-before:2020-01-31T12:30")).isTrue();
        assertThat(finds("after:\"" + received + "\"")).isTrue();
        assertThat(finds("before:" + received.minusSeconds(1))).isFalse();
        assertThat(finds("before:+999999999-12-31")).isTrue();
    }

    @Test
    void readsDatesInATimeZone() {
        assertThat(SearchDate.read("2026-01-31", ZoneId.of("Pacific/Auckland")))
                .isEqualTo(Instant.parse("2026-01-30T11:00:00Z"));
        assertThat(SearchDate.read("2026-01-31 12:30", ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-01-31T12:30:00Z"));
        assertThat(SearchDate.read("2026-01-31T12:30:00+01:00", ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-01-31T11:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\"", "-", "*** !!", "after:soon", "before:2026-99-99"})
    void refusesWhatIsNoSearch(String query) {
        assertThatThrownBy(() -> finds(query)).isInstanceOf(Problem.class);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> finds("x".repeat(2001))).hasMessage("A search has at most 2000 characters");
        assertThatThrownBy(() -> finds("x ".repeat(51))).hasMessage("A search has at most 50 words");
    }
}
