package dev.restante;

import dev.restante.conversation.Conversation;
import dev.restante.conversation.DeliveryAttempt;
import dev.restante.net.ConversationLog;
import dev.restante.smtp.AttemptLog;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a server has heard from clients, or the part of it that a scope sees.
 *
 * @param conversationLog holds all conversations
 * @param attemptLog holds all attempts to deliver
 * @param seenConversations which conversations are seen
 * @param seenAttempts which attempts are seen
 * @param summarizing tells of them where a mail is missing
 */
record Heard(
        ConversationLog conversationLog,
        AttemptLog attemptLog,
        Predicate<Conversation> seenConversations,
        Predicate<DeliveryAttempt> seenAttempts,
        ConversationSummary summarizing) {

    /** Of a whole server. */
    static Heard keeping(int count, InstantSource usersClock) {
        InstantSource clock = new RecordingClock(usersClock);
        ConversationLog conversations = new ConversationLog(count, clock);
        AttemptLog attempts = new AttemptLog(count, clock);
        return new Heard(
                conversations,
                attempts,
                each -> true,
                each -> true,
                new ConversationSummary(
                        new RecordedConversations(conversations, each -> true),
                        new RecordedAttempts(attempts, each -> true)));
    }

    /** What is of one domain. */
    Heard of(String domain) {
        return new Heard(
                conversationLog,
                attemptLog,
                each -> each.addresses().stream().anyMatch(address -> Addresses.isIn(domain, address)),
                each -> Stream.concat(Stream.of(each.sender()), each.addresses().recipients().stream())
                        .anyMatch(address -> Addresses.isIn(domain, address)),
                summarizing.of(domain));
    }

    Conversations conversations() {
        return new RecordedConversations(conversationLog, seenConversations);
    }

    DeliveryAttempts attempts() {
        return new RecordedAttempts(attemptLog, seenAttempts);
    }

    /** Says why a mail may be missing; nothing if nothing is kept. Is told where clients can connect that send mail. */
    String summary(String listening) {
        return conversationLog.isOn() ? summarizing.text(listening) : "";
    }

    /** Says what those did last who read mail; nothing if nothing is kept. */
    String readers() {
        return conversationLog.isOn() ? summarizing.readers() : "";
    }

    /** Forgets everything, as far as it is over. */
    void forgetAll() {
        conversationLog.forgetAll();
        attemptLog.forgetAll();
    }

    /** Forgets what is seen, as far as it is over. */
    void forget() {
        conversationLog.forget(seenConversations);
        attemptLog.forget(seenAttempts);
    }
}
