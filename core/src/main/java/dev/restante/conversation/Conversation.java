package dev.restante.conversation;

import dev.restante.fault.FaultStrike;
import dev.restante.mail.TlsDetails;
import dev.restante.settings.Listener;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One connection, as it was when it was looked at: who spoke with the server, and what the two said. Also there for a
 * connection that was refused, or whose TLS handshake failed. Immutable.
 *
 * <p>Printed, it reads as protocol dialogues are written:
 *
 * <pre>
 * SMTP 3 from 127.0.0.1:40112
 * C: EHLO client.example.com
 * S: 250-localhost greets client.example.com
 * S: 250 AUTH PLAIN LOGIN
 * C: AUTH PLAIN ***
 * S: 235 2.7.0 Authentication successful
 * -- authenticated as jane@example.com by PLAIN
 * </pre>
 *
 * <p>Passwords, tokens and digests are never in it. Neither is what a message or a literal brings, only its size. Of a
 * long conversation there are the first lines and the last ones, and a note that tells how many were left out.
 */
public final class Conversation {

    private final long number;
    private final Listener listener;
    private final InetSocketAddress client;
    private final Instant began;
    private final @Nullable ConversationEnd end;
    private final @Nullable TlsDetails tls;
    private final @Nullable Authentication authentication;
    private final Set<String> addresses;
    private final List<FaultStrike> faults;
    private final List<ConversationLine> lines;

    /**
     * Describes a conversation.
     *
     * @param number counts the server's conversations
     * @param listener where the client connected to
     * @param client where it connected from
     * @param began when it connected
     * @param end how the conversation ended; null if it is still going on
     * @param tls the TLS that it used; null if it used none
     * @param authentication as whom the client authenticated last; null if it did not
     * @param addresses what it named
     * @param faults what struck it
     * @param lines what was said, in order
     */
    public Conversation(
            long number,
            Listener listener,
            InetSocketAddress client,
            Instant began,
            @Nullable ConversationEnd end,
            @Nullable TlsDetails tls,
            @Nullable Authentication authentication,
            Set<String> addresses,
            List<FaultStrike> faults,
            List<ConversationLine> lines) {
        this.number = number;
        this.listener = Objects.requireNonNull(listener, "listener");
        this.client = Objects.requireNonNull(client, "client");
        this.began = Objects.requireNonNull(began, "began");
        this.end = end;
        this.tls = tls;
        this.authentication = authentication;
        this.addresses = Collections.unmodifiableSet(new LinkedHashSet<>(addresses));
        this.faults = List.copyOf(faults);
        this.lines = List.copyOf(lines);
    }

    /**
     * The number of this conversation, which no other one of its server has.
     *
     * @return from 1, in the order in which clients connected
     */
    public long number() {
        return number;
    }

    /**
     * Tells where the client connected to.
     *
     * @return such as {@link Listener#SMTPS}
     */
    public Listener listener() {
        return listener;
    }

    /**
     * Tells where the client connected from, by what a proxy said of it where the server takes that.
     *
     * @return its address and port
     */
    public InetSocketAddress client() {
        return client;
    }

    /**
     * Tells when the client connected.
     *
     * @return by the server's clock
     */
    public Instant began() {
        return began;
    }

    /**
     * Tells how the conversation ended.
     *
     * @return the end; empty if it had not ended yet
     */
    public Optional<ConversationEnd> end() {
        return Optional.ofNullable(end);
    }

    /**
     * Tells how the connection was protected.
     *
     * @return the TLS that it used; empty if it used none
     */
    public Optional<TlsDetails> tls() {
        return Optional.ofNullable(tls);
    }

    /**
     * Tells as whom the client authenticated.
     *
     * @return the user and the mechanism, of the last time; empty if it did not
     */
    public Optional<Authentication> authentication() {
        return Optional.ofNullable(authentication);
    }

    /**
     * Which addresses the client named: those of MAIL and RCPT, also of refused ones, and as whom it wanted to log in.
     *
     * @return the first hundred of them at most, as they were written, in order
     */
    public Set<String> addresses() {
        return addresses;
    }

    /**
     * Which faults struck it, each with its moment: they are notes between its {@link #lines} too.
     *
     * @return the first hundred of them at most, in order
     */
    public List<FaultStrike> faults() {
        return faults;
    }

    /**
     * What was said.
     *
     * @return the lines of both sides and the notes between them, in order
     */
    public List<ConversationLine> lines() {
        return lines;
    }

    /**
     * What one side said.
     *
     * <pre>{@code
     * assertThat(conversation.said(Direction.CLIENT)).contains("STARTTLS", "DATA");
     * }</pre>
     *
     * @param direction which side
     * @return the texts of its lines, in order
     */
    public List<String> said(Direction direction) {
        return lines.stream()
                .filter(line -> line.direction() == direction)
                .map(ConversationLine::text)
                .toList();
    }

    /**
     * The commands of the client: the verbs that it said, known to the server or not. What is said within a command is
     * none: messages, literals, the responses of an authentication, and the DONE that ends IDLE. Nor is a line of which
     * nothing is shown, as it may be a secret.
     *
     * <pre>{@code
     * assertThat(conversation.commands()).containsExactly("EHLO", "STARTTLS", "EHLO", "MAIL", "RCPT", "DATA", "QUIT");
     * }</pre>
     *
     * @return verbs in upper case, in order, in IMAP without the tag and such as {@code UID FETCH}; of a long
     *     conversation those of the lines that were kept
     */
    public List<String> commands() {
        return SpokenCommands.of(this).stream().map(SpokenCommand::verb).toList();
    }

    /**
     * The lines with which the client's commands begin.
     *
     * @return one for each of {@link #commands()}, from among {@link #lines()}
     */
    public List<ConversationLine> commandLines() {
        return SpokenCommands.of(this).stream().map(SpokenCommand::line).toList();
    }

    /**
     * Where the client said a password or a token without TLS, for everybody on the way to read, whether the server
     * took it or not: with {@code AUTH} or {@code AUTHENTICATE} by PLAIN, LOGIN, XOAUTH2 or OAUTHBEARER, with
     * {@code PASS}, or with IMAP's {@code LOGIN}. Mechanisms that answer a challenge, such as CRAM-MD5, SCRAM and APOP,
     * say none. An authentication of which not even the mechanism may be shown counts, since it can be one of these:
     * where AUTH is hidden, for one, or the mechanism is known to nobody.
     *
     * <p>Clients log in at the beginning, and the first lines are always kept. Among those that were left out of a long
     * conversation nothing is found.
     *
     * @return the lines, in which the secret is {@code ***}; none if all passwords were protected, or there were none
     */
    public List<ConversationLine> passwordsInTheClear() {
        return new SpokenPasswords(this).inTheClear();
    }

    /**
     * Which extensions and capabilities the client made use of, whether the server offers them or not: those of which a
     * command is part, or a parameter or an option of one; PIPELINING if it said a command before the one in front of
     * it was answered. What leaves no trace in commands, such as ENHANCEDSTATUSCODES, is not told, nor the keys of
     * IMAP's SEARCH. {@code LITERAL-} is literals without waiting, as {@code LITERAL+}, none of them large.
     *
     * @return names as servers announce them, such as {@code STARTTLS}, {@code SIZE}, {@code UIDL} or
     *     {@code COMPRESS=DEFLATE}, in the order of their first use; of a long conversation by the lines that were kept
     */
    public Set<String> usedCapabilities() {
        return Collections.unmodifiableSet(new UsedCapabilities(this).names());
    }

    /**
     * Where the client made use of a capability.
     *
     * @param capability its name as of {@link #usedCapabilities()}, in any case
     * @return the lines with which such commands begin; none if it made no use of it
     * @throws IllegalArgumentException if no command of this protocol would show it; the message lists those that would
     *     show
     */
    public List<ConversationLine> linesUsing(String capability) {
        return new UsedCapabilities(this).lines(capability);
    }

    /**
     * Names the conversation in a few words.
     *
     * @return such as {@code SMTP 3 from 127.0.0.1}
     */
    public String title() {
        return listener + " " + number + " from " + host();
    }

    private String host() {
        return client.getAddress() == null
                ? client.getHostString()
                : client.getAddress().getHostAddress();
    }

    /** Shows the whole conversation, a line each. */
    @Override
    public String toString() {
        return lines.stream()
                .map(line -> "\n" + line)
                .collect(Collectors.joining("", title() + ":" + client.getPort(), ""));
    }
}
