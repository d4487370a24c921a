package dev.restante.assertj;

import dev.restante.Conversations;
import dev.restante.conversation.Conversation;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assertions on the conversations of clients with a server, as they are at the moment. */
public class ConversationsAssert
        extends AbstractItemsAssert<ConversationsAssert, Conversations, Conversation, ConversationAssert> {

    private static final int SHOWN = 3;

    /**
     * Begins an assertion.
     *
     * @param actual the conversations
     */
    public ConversationsAssert(@Nullable Conversations actual) {
        super(actual, ConversationsAssert.class);
    }

    /**
     * No client said a password or a token without TLS, not even one that was refused.
     *
     * <pre>{@code
     * // two clients that began with STARTTLS pass, and so does nobody
     * assertThat(server.conversations()).neverSentAPasswordInTheClear();
     * // and one that said AUTH PLAIN without TLS fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if one did
     * @see Conversation#passwordsInTheClear()
     */
    public ConversationsAssert neverSentAPasswordInTheClear() {
        return none(
                conversation -> !conversation.passwordsInTheClear().isEmpty(),
                "send no password in the clear",
                "did",
                each -> "\n" + FailureText.indented(DialogueExcerpt.of(each, each.passwordsInTheClear())));
    }

    /**
     * Each connection was protected by TLS, from the beginning or later on, and there is one at least.
     *
     * <pre>{@code
     * // two clients that used STARTTLS pass
     * assertThat(server.conversations()).allUsedTls();
     * // and none at all fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is none, or one was not
     */
    public ConversationsAssert allUsedTls() {
        hasAtLeast(1);
        return none(conversation -> conversation.tls().isEmpty(), "all use TLS", "did not", each -> "");
    }

    private ConversationsAssert none(
            Predicate<Conversation> wrong, String expectation, String deed, Function<Conversation, String> detail) {
        isNotNull();
        List<Conversation> all = actual.list();
        List<Conversation> those = all.stream().filter(wrong).toList();
        if (!those.isEmpty()) {
            String listed = those.stream()
                    .limit(SHOWN)
                    .map(each -> "\n  " + shown(each) + detail.apply(each))
                    .collect(Collectors.joining());
            String more = those.size() > SHOWN ? "\n  … and " + (those.size() - SHOWN) + " more" : "";
            String reality = those.size() + " of " + all.size() + " " + deed + listed + more;
            failWithMessage("%s", FailureText.of(name(actual), expectation, reality));
        }
        return this;
    }

    @Override
    List<Conversation> items(Conversations view) {
        return view.list();
    }

    @Override
    ConversationAssert assertion(Conversation item) {
        return new ConversationAssert(item);
    }

    @Override
    String name(Conversations view) {
        return "the conversations";
    }

    /** The whole dialogue would be too much where there are many. */
    @Override
    String shown(Conversation conversation) {
        return conversation.title() + conversation.end().map(end -> ", " + end).orElse("");
    }
}
