package dev.restante.assertj;

import static dev.restante.assertj.FailureText.quoted;

import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationEnd;
import dev.restante.conversation.Direction;
import dev.restante.mail.TlsDetails;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Assertions on a conversation of a client with a server. */
public class ConversationAssert extends AbstractMailAssert<ConversationAssert, Conversation> {

    /**
     * Begins an assertion.
     *
     * @param actual the conversation
     */
    public ConversationAssert(@Nullable Conversation actual) {
        super(actual, ConversationAssert.class);
    }

    /**
     * The client said a line that begins so.
     *
     * <pre>{@code
     * // MAIL FROM:<shop@example.com> passes
     * assertThat(conversation).clientSaid("MAIL FROM:<shop@example.com>");
     * // and fails
     * assertThat(conversation).clientSaid("STARTTLS");
     * }</pre>
     *
     * @param beginning what the line begins with, in any case; secrets are {@code ***}
     * @return this assertion
     * @throws AssertionError if it did not
     */
    public ConversationAssert clientSaid(String beginning) {
        return verify(
                conversation -> said(conversation, Direction.CLIENT, beginning),
                "have a line of the client that begins with " + quoted(beginning),
                ConversationAssert::dialogue);
    }

    /**
     * The client said no line that begins so.
     *
     * <pre>{@code
     * // a client that sends no password passes
     * assertThat(conversation).clientDidNotSay("AUTH");
     * // and fails
     * assertThat(conversation).clientDidNotSay("MAIL");
     * }</pre>
     *
     * @param beginning what the line begins with, in any case; secrets are {@code ***}
     * @return this assertion
     * @throws AssertionError if it did
     */
    public ConversationAssert clientDidNotSay(String beginning) {
        return verify(
                conversation -> !said(conversation, Direction.CLIENT, beginning),
                "have no line of the client that begins with " + quoted(beginning),
                ConversationAssert::dialogue);
    }

    /**
     * The client said these commands one after the other; others may be in front, between and behind.
     *
     * <pre>{@code
     * // EHLO, STARTTLS, EHLO, AUTH, MAIL, RCPT, DATA passes
     * assertThat(conversation).saidInOrder("STARTTLS", "EHLO", "AUTH", "MAIL");
     * // and fails
     * assertThat(conversation).saidInOrder("AUTH", "STARTTLS");
     * }</pre>
     *
     * @param verbs such as {@code MAIL} or {@code UID FETCH}, in any case, as of {@link Conversation#commands()}
     * @return this assertion
     * @throws AssertionError if one is missing behind the others
     * @throws IllegalArgumentException if one is no verb, or there are none
     */
    public ConversationAssert saidInOrder(String... verbs) {
        if (verbs.length == 0) {
            throw new IllegalArgumentException("saidInOrder takes one verb at least");
        }
        return verify(CommandOrder.of(verbs)::missingIn);
    }

    /**
     * The client said these commands and no others.
     *
     * <pre>{@code
     * // EHLO, MAIL, RCPT, DATA, QUIT passes
     * assertThat(conversation).saidExactly("EHLO", "MAIL", "RCPT", "DATA", "QUIT");
     * // and fails
     * assertThat(conversation).saidExactly("EHLO", "MAIL", "DATA", "QUIT");
     * }</pre>
     *
     * @param verbs such as {@code MAIL} or {@code UID FETCH}, in any case, as of {@link Conversation#commands()}; none
     *     if it said no command at all
     * @return this assertion
     * @throws AssertionError if one is missing, there are others, or the order is another
     * @throws IllegalArgumentException if one is no verb
     */
    public ConversationAssert saidExactly(String... verbs) {
        return verify(CommandOrder.of(verbs)::differenceTo);
    }

    /**
     * The client made use of an extension or a capability, whether it was offered or not.
     *
     * <pre>{@code
     * // MAIL FROM:<shop@example.com> SIZE=1234 passes
     * assertThat(conversation).usedCapability("SIZE");
     * // and fails
     * assertThat(conversation).usedCapability("DSN");
     * }</pre>
     *
     * @param capability its name as of {@link Conversation#usedCapabilities()}, in any case
     * @return this assertion
     * @throws AssertionError if no command shows it
     * @throws IllegalArgumentException if no command of the protocol would show it
     */
    public ConversationAssert usedCapability(String capability) {
        return verify(
                conversation -> !conversation.linesUsing(capability).isEmpty(),
                "use " + capability,
                conversation -> "it used " + FailureText.listed(conversation.usedCapabilities()) + ", "
                        + dialogue(conversation));
    }

    /**
     * The client made no use of an extension or a capability, whether it was offered or not.
     *
     * <pre>{@code
     * // MAIL FROM:<shop@example.com> passes
     * assertThat(conversation).didNotUseCapability("SIZE");
     * // and MAIL FROM:<shop@example.com> SIZE=1234 fails
     * }</pre>
     *
     * @param capability its name as of {@link Conversation#usedCapabilities()}, in any case
     * @return this assertion
     * @throws AssertionError if a command shows it
     * @throws IllegalArgumentException if no command of the protocol would show it
     */
    public ConversationAssert didNotUseCapability(String capability) {
        return verify(
                conversation -> conversation.linesUsing(capability).isEmpty(),
                "do without " + capability,
                conversation -> "it used it\n" + DialogueExcerpt.of(conversation, conversation.linesUsing(capability)));
    }

    /**
     * The client said no password and no token without TLS, not even one that was refused.
     *
     * <pre>{@code
     * // AUTH PLAIN after STARTTLS passes, and so does AUTH CRAM-MD5 without
     * assertThat(conversation).neverSentAPasswordInTheClear();
     * // and AUTH PLAIN without fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it did
     * @see Conversation#passwordsInTheClear()
     */
    public ConversationAssert neverSentAPasswordInTheClear() {
        return verify(
                conversation -> conversation.passwordsInTheClear().isEmpty(),
                "send no password in the clear",
                conversation -> "it did\n" + DialogueExcerpt.of(conversation, conversation.passwordsInTheClear()));
    }

    /**
     * The server said a line that begins so.
     *
     * <pre>{@code
     * // 550 5.1.1 No such user passes
     * assertThat(conversation).serverSaid("550");
     * // and fails
     * assertThat(conversation).serverSaid("250 2.1.5");
     * }</pre>
     *
     * @param beginning what the line begins with, in any case; secrets are {@code ***}
     * @return this assertion
     * @throws AssertionError if it did not
     */
    public ConversationAssert serverSaid(String beginning) {
        return verify(
                conversation -> said(conversation, Direction.SERVER, beginning),
                "have a line of the server that begins with " + quoted(beginning),
                ConversationAssert::dialogue);
    }

    /**
     * The connection was protected by TLS, from the beginning or later on.
     *
     * <pre>{@code
     * // a client that used STARTTLS passes
     * assertThat(conversation).usedTls();
     * // and one that did not fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it was not
     */
    public ConversationAssert usedTls() {
        return verify(conversation -> conversation.tls().isPresent(), "use TLS", ConversationAssert::dialogue);
    }

    /**
     * The connection was protected by TLS that meets the requirements.
     *
     * <pre>{@code
     * // TLS 1.3 passes
     * assertThat(conversation).usedTls(tls -> tls.hasProtocol("TLSv1.3"));
     * // and fails
     * assertThat(conversation).usedTls(tls -> tls.hasProtocol("TLSv1.2"));
     * }</pre>
     *
     * @param requirements assertions on what the two sides agreed on
     * @return this assertion
     * @throws AssertionError if it was not, or the requirements fail
     */
    public ConversationAssert usedTls(Consumer<? super TlsAssert> requirements) {
        usedTls();
        TlsDetails tls = actual.tls().orElseThrow();
        requirements.accept(new TlsAssert(tls).as("%s", describe("TLS of " + actual.title())));
        return this;
    }

    /**
     * The client authenticated as this user.
     *
     * <pre>{@code
     * // AUTH PLAIN as jane@example.com passes
     * assertThat(conversation).authenticatedAs("jane@example.com");
     * // and fails
     * assertThat(conversation).authenticatedAs("bob@example.com");
     * }</pre>
     *
     * @param user the name, in any case
     * @return this assertion
     * @throws AssertionError if it authenticated as somebody else, or not at all
     */
    public ConversationAssert authenticatedAs(String user) {
        return verify(
                conversation -> conversation
                        .authentication()
                        .filter(each -> each.user().equalsIgnoreCase(user))
                        .isPresent(),
                "be authenticated as " + user,
                ConversationAssert::dialogue);
    }

    /**
     * The conversation ended so.
     *
     * <pre>{@code
     * // a client that said QUIT passes
     * assertThat(conversation).endedWith(ConversationEnd.Cause.CLIENT_QUIT);
     * // and fails
     * assertThat(conversation).endedWith(ConversationEnd.Cause.BROKEN);
     * }</pre>
     *
     * @param cause why it ended
     * @return this assertion
     * @throws AssertionError if it ended otherwise, or is going on
     */
    public ConversationAssert endedWith(ConversationEnd.Cause cause) {
        return verify(
                conversation ->
                        conversation.end().filter(end -> end.cause() == cause).isPresent(),
                "end with " + cause,
                conversation ->
                        conversation.end().map(end -> "it ended: " + end).orElse("it is going on"));
    }

    private static boolean said(Conversation conversation, Direction who, String beginning) {
        return conversation.said(who).stream()
                .anyMatch(line -> line.regionMatches(true, 0, beginning, 0, beginning.length()));
    }

    private static String dialogue(Conversation conversation) {
        return "it was\n" + DialogueExcerpt.whole(conversation);
    }

    @Override
    String name(Conversation conversation) {
        return conversation.title();
    }
}
