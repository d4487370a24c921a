package dev.restante.smtp;

import dev.restante.fault.Answer;
import dev.restante.fault.Moment.Event;
import dev.restante.fault.StateChange;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.net.SessionMoments;
import dev.restante.store.AccountMail;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Announces the moments of a session at which a fault can strike, and tells what is known then. */
final class SmtpMoments extends SessionMoments<Reply> {

    private final SmtpSession session;
    private String verb = "";
    private String argument = "";
    private @Nullable ReceivedMail mail;
    private @Nullable Recipient recipient; // whom alone it is about

    SmtpMoments(SmtpSession session) {
        super(session.connection());
        this.session = session;
    }

    /** Whether a fault may strike at the end of a message. */
    boolean mayStrikeAtMessage() {
        return moments().mayStrikeAt(Event.MESSAGE) || moments().mayStrikeAt(Event.STORED);
    }

    /** The line of a command was read; gives what to answer in place of carrying it out; null to do that. */
    @Nullable
    Reply before(SmtpCommand command, String itsArgument) throws IOException {
        verb = command.verb();
        argument = itsArgument;
        moments().begin(verb);
        return before();
    }

    /**
     * A message is about to be stored.
     *
     * @param whole the mail that it would be
     * @param accepted its recipients
     * @return for whom it is not to be stored, and what to answer about them
     */
    Map<Recipient, Reply> message(ReceivedMail whole, List<Recipient> accepted) throws IOException {
        return ofMessage(Event.MESSAGE, whole, accepted);
    }

    /**
     * A message is stored.
     *
     * @param stored the mail that it is
     * @param accepted its recipients
     * @return what to answer about some of them in place of the truth
     */
    Map<Recipient, Reply> stored(ReceivedMail stored, List<Recipient> accepted) throws IOException {
        return ofMessage(Event.STORED, stored, accepted);
    }

    /** In LMTP each recipient is one moment, as each gets a reply. */
    private Map<Recipient, Reply> ofMessage(Event event, ReceivedMail whole, List<Recipient> accepted)
            throws IOException {
        mail = whole;
        Map<Recipient, Reply> replies = new HashMap<>();
        try {
            if (session.protocol().repliesToEach()) {
                for (Recipient each : new LinkedHashSet<>(accepted)) {
                    recipient = each;
                    put(replies, List.of(each), reply(moments().at(event)));
                }
            } else {
                put(replies, accepted, reply(moments().at(event)));
            }
            return replies;
        } finally {
            mail = null;
            recipient = null;
        }
    }

    private static void put(Map<Recipient, Reply> replies, List<Recipient> of, @Nullable Reply reply) {
        if (reply != null) {
            of.forEach(each -> replies.put(each, reply));
        }
    }

    @Override
    protected @Nullable Reply reply(@Nullable Answer answer) {
        return answer instanceof Answer.Reply reply ? new Reply(reply.code(), reply.enhanced(), reply.lines()) : null;
    }

    @Override
    public String client() {
        InetAddress address = session.client().address().getAddress();
        return address == null ? "" : address.getHostAddress();
    }

    @Override
    public String helo() {
        return session.client().helo();
    }

    @Override
    protected String knownUser() {
        return session.client().user().orElse("");
    }

    @Override
    protected String knownMechanism() {
        boolean logsIn = verb.equals("AUTH") && session.client().user().isEmpty();
        return logsIn
                ? argument.strip().split(" ", 2)[0].toUpperCase(Locale.ROOT)
                : session.client().mechanism().orElse("");
    }

    @Override
    public @Nullable String sender() {
        return session.transaction()
                .map(Transaction::mailFrom)
                .orElseGet(() -> verb.equals("MAIL") ? address("FROM") : null);
    }

    @Override
    public List<String> recipients() {
        if (recipient != null) {
            return List.of(recipient.address());
        }
        if (verb.equals("RCPT")) {
            String named = address("TO");
            return named == null ? List.of() : List.of(named);
        }
        return session.transaction().stream()
                .flatMap(open -> open.accepted().stream())
                .map(Recipient::address)
                .toList();
    }

    private @Nullable String address(String keyword) {
        try {
            return PathParser.parse(argument, keyword, true).address();
        } catch (SmtpException e) {
            return null;
        }
    }

    @Override
    public Optional<ReceivedMail> mail() {
        return Optional.ofNullable(mail);
    }

    @Override
    public void change(StateChange change, Predicate<String> about) {
        change.make(AccountMail.ofInboxes(session.store(), accounts(about), mail));
    }

    /** Of the recipients that it is about, or else of the client. */
    private List<String> accounts(Predicate<String> about) {
        List<String> recipients = recipients();
        if (recipients.isEmpty() && !user().isEmpty()) {
            return List.of(user());
        }
        List<String> meant = recipients.stream().filter(about).toList();
        return meant.isEmpty() ? recipients : meant;
    }
}
