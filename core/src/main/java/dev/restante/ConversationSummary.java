package dev.restante;

import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationEnd;
import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.conversation.ConversationLine;
import dev.restante.conversation.DeliveryAttempt;
import dev.restante.conversation.Direction;
import dev.restante.fault.FaultStrike;
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
    private static final Pattern FAREWELL = Pattern.compile("421 4\\.3\\.2 .*");
    private static final Pattern DISTRUST =
            Pattern.compile("certificate_unknown|unknown_ca|bad_certificate|unknown ca");
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

    /**
     * The text, with a line end in front.
     *
     * @param listening where clients can connect that send mail, for those who connected to something else
     */
    String text(String listening) {
        List<Conversation> last = sending(relevant).last(SHOWN);
        if (last.isEmpty()) {
            return "\nNo client has connected over SMTP"
                    + (sending(all).count() == 0 ? ", which is at " + listening + othersCame() : whose) + ".";
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

    /** Whoever sends mail to a port for reading it finds nothing of it here. */
    private String othersCame() {
        List<Conversation> last = all.last(1);
        return last.isEmpty()
                ? ""
                : "; the last client came over " + last.get(0).listener();
    }

    /** Of those who read mail, with a line end in front: the last one, with its last words. */
    String readers() {
        List<Conversation> last = relevant.matching(each -> !isSending(each)).last(1);
        if (last.isEmpty()) {
            return "\nNo client has connected over IMAP or POP3.";
        }
        StringBuilder text = new StringBuilder("\nThe last client was ").append(title(last.get(0)));
        lastOf(last.get(0).lines()).forEach(line -> text.append("\n  ").append(cut(line.toString())));
        last.get(0).faults().stream()
                .skip(Math.max(0, last.get(0).faults().size() - SHOWN))
                .forEach(strike -> text.append("\n  It was struck by ").append(strike));
        return text.toString();
    }

    private static Conversations sending(Conversations conversations) {
        return conversations.matching(ConversationSummary::isSending);
    }

    private static boolean isSending(Conversation conversation) {
        MailProtocol protocol = conversation.listener().protocol();
        return protocol == MailProtocol.SMTP || protocol == MailProtocol.LMTP;
    }

    private static String title(Conversation conversation) {
        return conversation.title() + " at " + TIME.format(conversation.began());
    }

    private static void append(StringBuilder text, Conversation conversation, List<DeliveryAttempt> tried) {
        Optional<String> problem = problem(conversation, tried);
        text.append("\n  ").append(title(conversation)).append(": ").append(problem.orElseGet(() -> success(tried)));
        if (problem.isPresent()) {
            telling(conversation.lines()).forEach(line -> text.append("\n    ").append(cut(line.toString())));
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
                .map(end -> end + hint(conversation, end))
                .or(() ->
                        tried.stream().flatMap(each -> each.refusal().stream()).reduce(ConversationSummary::second));
        if (refused.isPresent() || !tried.isEmpty() && tried.stream().allMatch(DeliveryAttempt::isAccepted)) {
            return refused;
        }
        String unsent = tried.stream().anyMatch(DeliveryAttempt::isAccepted)
                ? "no other message was sent"
                : "no message was sent";
        return Optional.of(unsent + told(conversation) + state(conversation, tried));
    }

    /** What Java and OpenSSL call the refusal of a certificate (RFC 8446 section 6). */
    private static String hint(Conversation conversation, ConversationEnd end) {
        List<FaultStrike> struck = conversation.faults();
        if (!struck.isEmpty()) {
            return "; " + struck.get(struck.size() - 1) + " had struck";
        }
        boolean distrust = end.cause() == Cause.HANDSHAKE_FAILED
                && DISTRUST.matcher(end.reason()).find();
        return distrust ? "; the client does not trust the certificate, so give it certificateAuthority()" : "";
    }

    private static String state(Conversation conversation, List<DeliveryAttempt> tried) {
        if (conversation.end().isPresent()) {
            return ", " + conversation.end().get();
        }
        if (conversation.listener().implicitTls() && conversation.tls().isEmpty()) {
            return ", and the client does not begin the TLS handshake with which " + conversation.listener()
                    + " begins: does it wait for a greeting in plain text?";
        }
        boolean open = tried.stream().anyMatch(each -> each.ended().isEmpty());
        return open ? " yet, and the transaction is still open" : ", and the client is still connected";
    }

    private static <T> T second(T first, T second) {
        return second;
    }

    /** The last refusal of anything else, such as a login. */
    private static String told(Conversation conversation) {
        List<ConversationLine> lines = conversation.lines();
        int refusal = lastRefusal(lines);
        return refusal < 0
                ? ""
                : ", " + before(lines.subList(0, refusal)) + " was refused with "
                        + lines.get(refusal).text();
    }

    /** The last thing that a client said, but not its secrets. */
    private static String before(List<ConversationLine> lines) {
        return lines.stream()
                .filter(line ->
                        line.direction() == Direction.CLIENT && !line.text().equals("***"))
                .map(ConversationLine::text)
                .reduce(ConversationSummary::second)
                .orElse("the client");
    }

    /**
     * The position of the last refusal, but for the farewell to a client that has gone already; -1 if there is none.
     */
    private static int lastRefusal(List<ConversationLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String text = lines.get(i).text();
            if (lines.get(i).direction() == Direction.SERVER
                    && REFUSAL.matcher(text).matches()
                    && !FAREWELL.matcher(text).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** The lines around the last refusal, or else the last ones. */
    private static List<ConversationLine> telling(List<ConversationLine> all) {
        int refusal = lastRefusal(all);
        return lastOf(refusal < 0 ? all : all.subList(0, Math.min(all.size(), refusal + 2)));
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
