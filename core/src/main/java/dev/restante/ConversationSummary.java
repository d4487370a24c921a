package dev.restante;

import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationEnd;
import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.conversation.ConversationLine;
import dev.restante.conversation.DeliveryAttempt;
import dev.restante.conversation.Direction;
import dev.restante.settings.MailProtocol;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What clients that send mail said last, in a few lines: why a mail that somebody waits for may not have come. */
final class ConversationSummary {

    private static final int SHOWN = 3;
    private static final int LINES = 5;
    private static final int MAX_LINE = 200;
    private static final Set<Cause> REFUSALS =
            Set.of(Cause.HANDSHAKE_FAILED, Cause.TOO_MANY_CONNECTIONS, Cause.PROXY_HEADER);
    private static final Pattern REFUSAL = Pattern.compile("[45]\\d\\d .*");
    private static final Pattern CONTINUED = Pattern.compile("\\d\\d\\d-.*");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private final Conversations all;
    private final Conversations relevant;
    private final DeliveryAttempts attempts;
    private final String whose;

    /** Of all conversations of a server. */
    ConversationSummary(Conversations all, DeliveryAttempts attempts) {
        this(all, all, attempts, "");
    }

    private ConversationSummary(Conversations all, Conversations relevant, DeliveryAttempts attempts, String whose) {
        this.all = all;
        this.relevant = relevant;
        this.attempts = attempts;
        this.whose = whose;
    }

    /** Of those that named an address of a domain, or broke off before they named any. */
    ConversationSummary of(String domain) {
        Conversations narrowed = all.matching(each -> each.addresses().isEmpty()
                || each.addresses().stream().anyMatch(address -> Addresses.isIn(domain, address)));
        return new ConversationSummary(all, narrowed, attempts, " and named an address of " + domain);
    }

    /** The text, with a line end in front. */
    String text() {
        List<Conversation> last = sending(relevant).last(SHOWN);
        if (last.isEmpty()) {
            return "\nNo client has connected over SMTP" + (sending(all).count() == 0 ? "." : whose + ".");
        }
        StringBuilder text = new StringBuilder("\nThe last conversations over SMTP:");
        List<DeliveryAttempt> tried = attempts.list();
        for (Conversation each : last) {
            append(
                    text,
                    each,
                    tried.stream()
                            .filter(attempt -> attempt.conversation() == each.number())
                            .toList());
        }
        return text.toString();
    }

    private static Conversations sending(Conversations conversations) {
        return conversations.matching(each -> each.listener().protocol() == MailProtocol.SMTP
                || each.listener().protocol() == MailProtocol.LMTP);
    }

    private static void append(StringBuilder text, Conversation conversation, List<DeliveryAttempt> tried) {
        Optional<String> problem = problem(conversation, tried);
        text.append("\n  ")
                .append(conversation.title())
                .append(" at ")
                .append(TIME.format(conversation.began()))
                .append(": ")
                .append(problem.orElseGet(() -> success(tried)));
        if (problem.isPresent()) {
            lastOf(conversation.lines()).forEach(line -> text.append("\n    ").append(cut(line.toString())));
        }
    }

    private static String success(List<DeliveryAttempt> tried) {
        DeliveryAttempt last = tried.get(tried.size() - 1);
        return tried.size() == 1
                ? "accepted mail from " + last.addresses()
                : "accepted " + tried.size() + " mails, the last from " + last.addresses();
    }

    /** Empty if all went well. */
    private static Optional<String> problem(Conversation conversation, List<DeliveryAttempt> tried) {
        Optional<String> refused = conversation
                .end()
                .filter(end -> REFUSALS.contains(end.cause()))
                .map(ConversationEnd::toString)
                .or(() ->
                        tried.stream().flatMap(each -> each.refusal().stream()).reduce(ConversationSummary::second));
        if (refused.isPresent() || !tried.isEmpty() && tried.stream().allMatch(DeliveryAttempt::isAccepted)) {
            return refused;
        }
        String unsent = tried.stream().anyMatch(DeliveryAttempt::isAccepted)
                ? "no other message was sent"
                : "no message was sent";
        return Optional.of(unsent
                + told(conversation)
                        .map(line -> ", the client was told " + line)
                        .orElse("")
                + state(conversation, tried));
    }

    private static String state(Conversation conversation, List<DeliveryAttempt> tried) {
        if (conversation.end().isPresent()) {
            return ", " + conversation.end().get();
        }
        boolean open = tried.stream().anyMatch(each -> each.ended().isEmpty());
        return open ? " yet, and the transaction is still open" : ", and the client is still connected";
    }

    private static <T> T second(T first, T second) {
        return second;
    }

    /** The last refusal of anything else, such as a login. */
    private static Optional<String> told(Conversation conversation) {
        return conversation.said(Direction.SERVER).stream()
                .filter(line -> REFUSAL.matcher(line).matches())
                .reduce(ConversationSummary::second);
    }

    /** Of a reply of several lines, such as that to EHLO, the last one will do. */
    private static List<ConversationLine> lastOf(List<ConversationLine> all) {
        List<ConversationLine> lines = all.stream()
                .filter(line -> !CONTINUED.matcher(line.text()).matches())
                .toList();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    }

    private static String cut(String line) {
        return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "…";
    }
}
