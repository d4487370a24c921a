package dev.restante.net;

import dev.restante.conversation.Authentication;
import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationEnd;
import dev.restante.conversation.ConversationEnd.Cause;
import dev.restante.fault.FaultStrike;
import dev.restante.mail.TlsDetails;
import dev.restante.settings.Listener;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one connection. Lines are copied as octets, a few hundred of each at most, and in all as many as
 * {@link Pieces} holds; what a message brings is only counted. So it costs a copy of the words, and no string.
 *
 * <p>What the client says is told by the session's own thread, all else by any.
 */
public final class Recording {

    /** Keeps nothing. */
    static final Recording OFF =
            new Recording(0, Listener.SMTP, new InetSocketAddress(0), InstantSource.system(), () -> {}).stopped();

    private static final int MAX_ADDRESSES = 100;
    private static final int MAX_ADDRESS = 320;
    private static final int MAX_STRIKES = 100;

    /** Of more than twice as much, sent at once, so much is kept of the beginning and of the end. */
    private static final int MAX_TOLD = 1024;

    private final long number;
    private final Listener listener;
    private final InstantSource clock;
    private final Runnable changed;
    private final Instant began;
    private final Utterance utterance = new Utterance(); // of the session's own thread, like the content
    private long content;
    private long readAt;
    private boolean fresh; // whether nothing was received since it was last asked when
    private boolean contentIsMessage;
    private boolean wary;
    private volatile boolean stopped;

    private final ReentrantLock lock = new ReentrantLock();
    private final Pieces pieces = new Pieces(); // guarded by lock
    private volatile Set<String> addresses = Set.of(); // written under lock; each value is final
    private InetSocketAddress client; // guarded by lock
    private @Nullable TlsDetails tls; // guarded by lock
    private @Nullable Authentication authentication; // guarded by lock
    private final List<FaultStrike> strikes = new ArrayList<>(0); // guarded by lock
    private volatile int strikeCount; // written under lock
    private @Nullable Cause cause; // guarded by lock
    private String reason = ""; // guarded by lock
    private @Nullable ConversationEnd end; // guarded by lock

    /** Of what is kept, the end and each fault are told to somebody. */
    Recording(long number, Listener listener, InetSocketAddress client, InstantSource clock, Runnable changed) {
        this.changed = changed;
        this.number = number;
        this.listener = listener;
        this.client = client;
        this.clock = clock;
        this.began = clock.instant();
    }

    private Recording stopped() {
        stopped = true;
        return this;
    }

    /** Keeps nothing any more: nobody will ask. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            pieces.clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Which conversation this is.
     *
     * @return its number; 0 if it is not recorded
     */
    public long number() {
        return number;
    }

    /** Octets came: only then is it later than it was. */
    void received() {
        if (!stopped) {
            fresh = false;
        }
    }

    private long readAt() {
        if (!fresh) {
            readAt = clock.millis();
            fresh = true;
        }
        return readAt;
    }

    /** The client begins to say something else, which is a secret until the session knows better. */
    void conceal() {
        if (!stopped) {
            settle();
            utterance.conceal();
        }
    }

    void said(byte[] octets, int from, int to) {
        if (!stopped) {
            settle();
            utterance.add(octets, from, to);
        }
    }

    void saidLine(byte[] octets, int from, int to) {
        if (!stopped) {
            settle();
            utterance.add(octets, from, to);
            utterance.end(readAt());
        }
    }

    void saidContent(long octets, boolean message) {
        if (!stopped) {
            content += octets;
            contentIsMessage |= message;
        }
    }

    /** There is no secret in what the client says. */
    void disclose() {
        if (!stopped) {
            utterance.reveal();
        }
    }

    /** The secret of this line begins there. */
    void disclose(int octets) {
        if (!stopped) {
            wary = true;
            utterance.reveal(octets);
        }
    }

    /** What comes now is a secret, if it begins within this line. */
    void discloseSoFar() {
        if (!stopped) {
            wary = true;
            utterance.revealSoFar();
        }
    }

    /**
     * Nobody knows what this line is. After a secret, or another such line, it may be one of which the server did not
     * know that it would come.
     */
    void discloseUnknown(int octets) {
        if (!wary) {
            disclose(octets);
        }
        wary = !stopped;
    }

    void discloseUnknownSoFar() {
        if (!wary) {
            discloseSoFar();
        }
        wary = !stopped;
    }

    boolean isConcealed() {
        return utterance.isConcealed();
    }

    /** Puts down what the client has said before something else happens. */
    private void settle() {
        if (utterance.isEnded() || content > 0) {
            lock.lock();
            try {
                settleLocked();
            } finally {
                lock.unlock();
            }
        }
    }

    private void settleLocked() {
        if (utterance.isEnded()) {
            pieces.add(utterance.take());
        }
        if (content > 0) {
            Piece.Kind kind = contentIsMessage ? Piece.Kind.CLIENT_MESSAGE : Piece.Kind.CLIENT_OCTETS;
            pieces.add(Piece.counted(kind, readAt(), content));
            content = 0;
            contentIsMessage = false;
        }
    }

    /** The server says something. */
    void told(byte[] octets, int from, int to) {
        if (stopped || from == to) {
            return;
        }
        lock.lock();
        try {
            settleLocked();
            long now = clock.millis();
            if (to - from <= 2 * MAX_TOLD) {
                pieces.add(server(octets, from, to, now));
            } else {
                int head = Piece.endOfLine(octets, from + MAX_TOLD / 2, from + MAX_TOLD);
                int tail = Piece.endOfLine(octets, to - MAX_TOLD, to - MAX_TOLD / 2);
                pieces.add(server(octets, from, head, now));
                pieces.add(Piece.counted(Piece.Kind.GAP, now, Piece.countLines(octets, head, tail)));
                pieces.add(server(octets, tail, to, now));
            }
        } finally {
            lock.unlock();
        }
    }

    private static Piece server(byte[] octets, int from, int to, long now) {
        return new Piece(Piece.Kind.SERVER, now, Arrays.copyOfRange(octets, from, to), to - from);
    }

    /** The server says what is not shown. */
    void toldElided(Elision what, long octets) {
        if (!stopped && octets > 0) {
            lock.lock();
            try {
                settleLocked();
                pieces.add(Piece.counted(what.kind(), clock.millis(), octets));
            } finally {
                lock.unlock();
            }
        }
    }

    void forwarded(InetSocketAddress source, InetSocketAddress proxy) {
        lock.lock();
        try {
            client = source;
            noteLocked("forwarded by the proxy " + proxy.getAddress().getHostAddress());
        } finally {
            lock.unlock();
        }
    }

    void secured(TlsDetails details) {
        lock.lock();
        try {
            tls = details;
            noteLocked(
                    details + details.serverName().map(name -> " for " + name).orElse(""));
        } finally {
            lock.unlock();
        }
    }

    /**
     * The client is known from now on.
     *
     * @param user whom it has authenticated as
     * @param mechanism how
     */
    public void authenticated(String user, String mechanism) {
        lock.lock();
        try {
            authentication = new Authentication(user, mechanism);
            nameLocked(user);
            noteLocked("authenticated as " + authentication);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The client speaks of somebody.
     *
     * @param address an address, or the name of a user
     */
    public void named(String address) {
        if (stopped || addresses.contains(address)) {
            return;
        }
        lock.lock();
        try {
            nameLocked(address);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whom the client has spoken of so far.
     *
     * @return addresses and names of users, as they were said
     */
    public Set<String> addresses() {
        return addresses;
    }

    private void nameLocked(String address) {
        if (!stopped && addresses.size() < MAX_ADDRESSES) {
            Set<String> more = new LinkedHashSet<>(addresses);
            more.add(address.substring(0, Math.min(address.length(), MAX_ADDRESS)));
            addresses = more;
        }
    }

    /** A fault strikes. */
    void struck(FaultStrike strike) {
        lock.lock();
        try {
            if (!stopped && strikes.size() < MAX_STRIKES) {
                strikes.add(strike);
                strikeCount = strikes.size();
            }
            noteLocked(strike.toString());
        } finally {
            lock.unlock();
        }
        changed.run();
    }

    /**
     * How many faults have struck so far.
     *
     * @return as many as {@link #strikes} has
     */
    public int strikeCount() {
        return strikeCount;
    }

    /**
     * Which faults have struck so far.
     *
     * @return the first hundred at most, in order
     */
    public List<FaultStrike> strikes() {
        lock.lock();
        try {
            return List.copyOf(strikes);
        } finally {
            lock.unlock();
        }
    }

    void note(String text) {
        lock.lock();
        try {
            noteLocked(text);
        } finally {
            lock.unlock();
        }
    }

    private void noteLocked(String text) {
        if (!stopped) {
            settleLocked();
            pieces.add(Piece.note(clock.millis(), text));
        }
    }

    /**
     * The server takes its leave of a client that has not asked for that.
     *
     * @param why what the client is told
     */
    public void serverLeaves(String why) {
        because(Cause.SERVER_ENDED, why);
    }

    /** Why the conversation will end: what is told first is what has caused the rest. */
    void because(Cause why, String inWords) {
        lock.lock();
        try {
            if (cause == null) {
                cause = why;
                reason = inWords;
            }
        } finally {
            lock.unlock();
        }
    }

    /** The conversation is over; the client is the one who wanted it, unless another cause was told. */
    void end() {
        lock.lock();
        try {
            if (end == null && !stopped) {
                if (!utterance.isEmpty()) {
                    utterance.end(readAt()); // it left in the middle of a line
                }
                end = new ConversationEnd(cause == null ? Cause.CLIENT_QUIT : cause, reason, clock.instant());
                noteLocked(end.toString());
            }
        } finally {
            lock.unlock();
        }
        changed.run();
    }

    boolean isOver() {
        lock.lock();
        try {
            return end != null;
        } finally {
            lock.unlock();
        }
    }

    /** As it is now. */
    Conversation look() {
        lock.lock();
        try {
            return new Conversation(
                    number,
                    listener,
                    client,
                    began,
                    end,
                    tls,
                    authentication,
                    addresses,
                    strikes,
                    RecordedLines.of(pieces.all()));
        } finally {
            lock.unlock();
        }
    }
}
