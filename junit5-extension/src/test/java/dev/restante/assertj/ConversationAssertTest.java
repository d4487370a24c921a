package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.conversation.Authentication;
import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationEnd;
import dev.restante.conversation.ConversationLine;
import dev.restante.conversation.Direction;
import dev.restante.mail.TlsDetails;
import dev.restante.settings.Listener;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationAssertTest {

    private static final Instant TIME = Instant.parse("2026-11-23T10:00:00Z");

    private static final Conversation SECURE = conversation(
            new ConversationEnd(ConversationEnd.Cause.CLIENT_QUIT, "", TIME),
            new TlsDetails("TLSv1.3", "TLS_AES_256_GCM_SHA384", null, null),
            new Authentication("jane@example.com", "PLAIN"),
            line(Direction.CLIENT, "EHLO localhost"),
            line(Direction.SERVER, "250 OK"),
            line(Direction.CLIENT, "QUIT"));
    private static final Conversation OPEN = conversation(null, null, null, line(Direction.CLIENT, "MAIL FROM:<>"));

    private static final String DIALOGUE =
            "it was\n  SMTP 3 from 127.0.0.1:54321\n  C: EHLO localhost\n  S: 250 OK\n  C: QUIT";

    static Conversation conversation(
            @Nullable ConversationEnd end,
            @Nullable TlsDetails tls,
            @Nullable Authentication authentication,
            ConversationLine... lines) {
        return new Conversation(
                3,
                Listener.SMTP,
                SampleMail.CLIENT.address(),
                TIME,
                end,
                tls,
                authentication,
                Set.of(),
                List.of(),
                List.of(lines));
    }

    private static ConversationLine line(Direction direction, String text) {
        return new ConversationLine(direction, TIME, text);
    }

    @Test
    void clientSaidPassesWhenALineBeginsSo() {
        assertThat(SECURE).clientSaid("ehlo").clientSaid("QUIT");
    }

    @Test
    void clientSaidFailsWhenOnlyTheServerDid() {
        assertFails(
                () -> assertThat(SECURE).clientSaid("250"),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to have a line of the client that begins with \"250\"\n"
                        + "but " + DIALOGUE);
    }

    @Test
    void clientDidNotSayPassesWhenNoLineBeginsSo() {
        assertThat(SECURE).clientDidNotSay("MAIL");
    }

    @Test
    void clientDidNotSayFailsWhenALineBeginsSo() {
        assertFails(
                () -> assertThat(SECURE).clientDidNotSay("QUIT"),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to have no line of the client that begins with \"QUIT\"\n"
                        + "but " + DIALOGUE);
    }

    @Test
    void serverSaidPassesWhenALineBeginsSo() {
        assertThat(SECURE).serverSaid("250");
    }

    @Test
    void serverSaidFailsWhenOnlyTheClientDid() {
        assertFails(
                () -> assertThat(SECURE).serverSaid("QUIT"),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to have a line of the server that begins with \"QUIT\"\n"
                        + "but " + DIALOGUE);
    }

    @Test
    void usedTlsPassesWhenTheConnectionWasProtected() {
        assertThat(SECURE).usedTls().usedTls(tls -> tls.hasProtocol("TLSv1.3"));
    }

    @Test
    void usedTlsFailsWhenTheConnectionWasNotProtected() {
        assertFails(
                () -> assertThat(OPEN).usedTls(),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to use TLS\n"
                        + "but it was\n"
                        + "  SMTP 3 from 127.0.0.1:54321\n"
                        + "  C: MAIL FROM:<>");
    }

    @Test
    void usedTlsFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(SECURE).usedTls(tls -> tls.hasProtocol("TLSv1.2")),
                "[TLS of SMTP 3 from 127.0.0.1] Expected TLSv1.3 with TLS_AES_256_GCM_SHA384\n"
                        + "to have the protocol TLSv1.2\n"
                        + "but it is TLSv1.3");
    }

    @Test
    void authenticatedAsPassesInAnyCase() {
        assertThat(SECURE).authenticatedAs("Jane@example.com");
    }

    @Test
    void authenticatedAsFailsWhenItWasSomebodyElse() {
        assertFails(
                () -> assertThat(SECURE).authenticatedAs("bob@example.com"),
                "Expected SMTP 3 from 127.0.0.1\n" + "to be authenticated as bob@example.com\n" + "but " + DIALOGUE);
    }

    @Test
    void endedWithPassesWhenTheCauseIsTheSame() {
        assertThat(SECURE).endedWith(ConversationEnd.Cause.CLIENT_QUIT);
    }

    @Test
    void endedWithFailsWhenTheCauseIsAnother() {
        assertFails(
                () -> assertThat(SECURE).endedWith(ConversationEnd.Cause.BROKEN),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to end with BROKEN\n"
                        + "but it ended: the client took its leave");
    }

    @Test
    void endedWithFailsWhenItIsGoingOn() {
        assertFails(
                () -> assertThat(OPEN).endedWith(ConversationEnd.Cause.BROKEN),
                "Expected SMTP 3 from 127.0.0.1\n" + "to end with BROKEN\n" + "but it is going on");
    }
}
