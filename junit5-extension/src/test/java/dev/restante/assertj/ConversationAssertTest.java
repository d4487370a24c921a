package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static final Conversation MAIL = conversation(
            null,
            null,
            null,
            line(Direction.SERVER, "220 localhost"),
            line(Direction.CLIENT, "EHLO localhost"),
            line(Direction.SERVER, "250 AUTH PLAIN"),
            line(Direction.CLIENT, "AUTH PLAIN ***"),
            line(Direction.SERVER, "235 2.7.0 Welcome"),
            line(Direction.CLIENT, "MAIL FROM:<> SIZE=21"),
            line(Direction.SERVER, "250 2.1.0 OK"),
            line(Direction.CLIENT, "RCPT TO:<jane@example.com>"),
            line(Direction.SERVER, "250 2.1.5 OK"),
            line(Direction.CLIENT, "DATA"),
            line(Direction.SERVER, "354 Go on"));
    private static final Conversation SILENT = conversation(null, null, null, line(Direction.SERVER, "220 localhost"));

    private static final String WHOLE = "  SMTP 3 from 127.0.0.1:54321\n"
            + "  S: 220 localhost\n"
            + "  C: EHLO localhost\n"
            + "  S: 250 AUTH PLAIN\n"
            + "  C: AUTH PLAIN ***\n"
            + "  S: 235 2.7.0 Welcome\n"
            + "  C: MAIL FROM:<> SIZE=21\n"
            + "  S: 250 2.1.0 OK\n"
            + "  C: RCPT TO:<jane@example.com>\n"
            + "  S: 250 2.1.5 OK\n"
            + "  C: DATA\n"
            + "  S: 354 Go on";

    @Test
    void saidInOrderPassesWhenOthersAreBetween() {
        assertThat(MAIL).saidInOrder("EHLO", "mail", "DATA").saidInOrder("RCPT");
    }

    @Test
    void saidInOrderFailsWhenTheOrderIsAnother() {
        assertFails(
                () -> assertThat(MAIL).saidInOrder("EHLO", "MAIL", "AUTH"),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to say EHLO, MAIL, AUTH in this order\n"
                        + "but it said no AUTH after this, but RCPT, DATA\n"
                        + "  …\n"
                        + "  C: AUTH PLAIN ***\n"
                        + "  S: 235 2.7.0 Welcome\n"
                        + "> C: MAIL FROM:<> SIZE=21\n"
                        + "  S: 250 2.1.0 OK\n"
                        + "  …");
    }

    @Test
    void saidInOrderFailsWhenOneIsSaidOnceOnly() {
        assertFails(
                () -> assertThat(MAIL).saidInOrder("DATA", "DATA"),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to say DATA, DATA in this order\n"
                        + "but it said no DATA after this, but none\n"
                        + "  …\n"
                        + "  C: RCPT TO:<jane@example.com>\n"
                        + "  S: 250 2.1.5 OK\n"
                        + "> C: DATA\n"
                        + "  S: 354 Go on");
    }

    @Test
    void saidInOrderFailsWhenTheFirstIsMissing() {
        assertFails(
                () -> assertThat(MAIL).saidInOrder("STARTTLS", "EHLO"),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to say STARTTLS, EHLO in this order\n"
                        + "but it said no STARTTLS, it was\n" + WHOLE);
    }

    @Test
    void saidExactlyPassesWhenTheyAreAll() {
        assertThat(MAIL).saidExactly("EHLO", "auth", "MAIL", "RCPT", "DATA");
        assertThat(SILENT).saidExactly();
    }

    @Test
    void saidExactlyFailsWhenOneIsAnother() {
        assertFails(
                () -> assertThat(MAIL).saidExactly("EHLO", "MAIL", "RCPT", "DATA"),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to say exactly EHLO, MAIL, RCPT, DATA\n"
                        + "but it said EHLO, AUTH, MAIL, RCPT, DATA, this where MAIL was expected\n"
                        + "  …\n"
                        + "  C: EHLO localhost\n"
                        + "  S: 250 AUTH PLAIN\n"
                        + "> C: AUTH PLAIN ***\n"
                        + "  S: 235 2.7.0 Welcome\n"
                        + "  …");
    }

    @Test
    void saidExactlyFailsWhenThereAreMore() {
        assertFails(
                () -> assertThat(MAIL).saidExactly("EHLO", "AUTH", "MAIL", "RCPT"),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to say exactly EHLO, AUTH, MAIL, RCPT\n"
                        + "but it said EHLO, AUTH, MAIL, RCPT, DATA, this where nothing more was expected\n"
                        + "  …\n"
                        + "  C: RCPT TO:<jane@example.com>\n"
                        + "  S: 250 2.1.5 OK\n"
                        + "> C: DATA\n"
                        + "  S: 354 Go on");
    }

    @Test
    void saidExactlyFailsWhenThereAreFewer() {
        assertFails(
                () -> assertThat(MAIL).saidExactly("EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to say exactly EHLO, AUTH, MAIL, RCPT, DATA, QUIT\n"
                        + "but it said EHLO, AUTH, MAIL, RCPT, DATA, and no QUIT after this\n"
                        + "  …\n"
                        + "  C: RCPT TO:<jane@example.com>\n"
                        + "  S: 250 2.1.5 OK\n"
                        + "> C: DATA\n"
                        + "  S: 354 Go on");
    }

    @Test
    void saidExactlyFailsWhenNothingWasSaid() {
        assertFails(
                () -> assertThat(SILENT).saidExactly("QUIT"),
                "Expected SMTP 3 from 127.0.0.1\nto say exactly QUIT\nbut it said none");
    }

    @Test
    void theOrderOfNothingAndOfWhatIsNoVerbIsRefused() {
        assertThatThrownBy(() -> assertThat(MAIL).saidInOrder())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("saidInOrder takes one verb at least");
        assertThatThrownBy(() -> assertThat(MAIL).saidInOrder("MAIL FROM:<>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"MAIL FROM:<>\" is no verb, such as EHLO, MAIL or UID FETCH");
    }

    @Test
    void usedCapabilityPassesWhenACommandShowsIt() {
        assertThat(MAIL).usedCapability("size").usedCapability("AUTH");
    }

    @Test
    void usedCapabilityFailsWhenNoCommandShowsIt() {
        assertFails(
                () -> assertThat(MAIL).usedCapability("DSN"),
                "Expected SMTP 3 from 127.0.0.1\nto use DSN\nbut it used AUTH, SIZE, it was\n" + WHOLE);
    }

    @Test
    void didNotUseCapabilityPassesWhenNoCommandShowsIt() {
        assertThat(MAIL).didNotUseCapability("PIPELINING");
    }

    @Test
    void didNotUseCapabilityFailsWhenACommandShowsIt() {
        assertFails(
                () -> assertThat(MAIL).didNotUseCapability("SIZE"),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to do without SIZE\n"
                        + "but it used it\n"
                        + "  …\n"
                        + "  C: AUTH PLAIN ***\n"
                        + "  S: 235 2.7.0 Welcome\n"
                        + "> C: MAIL FROM:<> SIZE=21\n"
                        + "  S: 250 2.1.0 OK\n"
                        + "  …");
    }

    @Test
    void aCapabilityThatNeverShowsIsRefused() {
        assertThatThrownBy(() -> assertThat(MAIL).didNotUseCapability("UIDPLUS"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No command of SMTP shows that a client uses \"UIDPLUS\", only that it uses");
    }

    @Test
    void neverSentAPasswordInTheClearPassesWhenThereIsNone() {
        assertThat(OPEN).neverSentAPasswordInTheClear();
        assertThat(SECURE).neverSentAPasswordInTheClear();
    }

    @Test
    void neverSentAPasswordInTheClearFailsWhenOneWas() {
        assertFails(
                () -> assertThat(MAIL).neverSentAPasswordInTheClear(),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to send no password in the clear\n"
                        + "but it did\n"
                        + "  …\n"
                        + "  C: EHLO localhost\n"
                        + "  S: 250 AUTH PLAIN\n"
                        + "> C: AUTH PLAIN ***\n"
                        + "  S: 235 2.7.0 Welcome\n"
                        + "  …");
    }

    @Test
    void anExcerptMarksTheLinesThatAreMeantAndNoEqualOnes() {
        ConversationLine prompt = line(Direction.SERVER, "334");
        Conversation login = conversation(
                null,
                null,
                null,
                line(Direction.CLIENT, "AUTH LOGIN"),
                prompt,
                line(Direction.CLIENT, "***"),
                prompt,
                line(Direction.CLIENT, "***"),
                line(Direction.SERVER, "535"),
                line(Direction.CLIENT, "AUTH PLAIN ***"));

        assertFails(
                () -> assertThat(login).neverSentAPasswordInTheClear(),
                "Expected SMTP 3 from 127.0.0.1\n"
                        + "to send no password in the clear\n"
                        + "but it did\n"
                        + "  …\n"
                        + "  C: ***\n"
                        + "  S: 334\n"
                        + "> C: ***\n"
                        + "  S: 535\n"
                        + "> C: AUTH PLAIN ***");
    }
}
