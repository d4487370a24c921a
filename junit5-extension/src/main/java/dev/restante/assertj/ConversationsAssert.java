package dev.restante.assertj;

import dev.restante.Conversations;
import dev.restante.conversation.Conversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on the conversations of clients with a server, as they are at the moment. */
public class ConversationsAssert
        extends AbstractItemsAssert<ConversationsAssert, Conversations, Conversation, ConversationAssert> {

    /**
     * Begins an assertion.
     *
     * @param actual the conversations
     */
    public ConversationsAssert(@Nullable Conversations actual) {
        super(actual, ConversationsAssert.class);
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
