package dev.restante;

import dev.restante.conversation.Conversation;
import dev.restante.net.ConversationLog;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Those of the log of this JVM. */
record RecordedConversations(ConversationLog log, Predicate<Conversation> which) implements Conversations {

    @Override
    public List<Conversation> list() {
        return log.list().stream().filter(which).toList();
    }

    @Override
    public Conversations matching(Predicate<Conversation> narrower) {
        return new RecordedConversations(log, which.and(narrower));
    }

    /** Shows all of them, a line each of what was said. */
    @Override
    public String toString() {
        return list().stream().map(Conversation::toString).collect(Collectors.joining("\n\n"));
    }
}
