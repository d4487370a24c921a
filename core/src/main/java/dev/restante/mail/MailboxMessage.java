package dev.restante.mail;

import dev.restante.mime.RawMessage;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message in a mailbox as it was at one moment: what IMAP clients see and change. Immutable and safe for several
 * threads.
 */
public final class MailboxMessage implements MailMessage {

    private final String mailbox;
    private final int uid;
    private final RawMessage message;
    private final Set<String> flags;
    private final OffsetDateTime internalDate;

    /**
     * Makes a message.
     *
     * @param mailbox the name of its mailbox
     * @param uid its UID
     * @param message its octets
     * @param flags its flags, such as {@code \Seen}, and keywords
     * @param internalDate when it came
     */
    public MailboxMessage(String mailbox, int uid, RawMessage message, Set<String> flags, OffsetDateTime internalDate) {
        this.mailbox = Objects.requireNonNull(mailbox, "mailbox");
        this.uid = uid;
        this.message = Objects.requireNonNull(message, "message");
        Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(flags);
        this.flags = Collections.unmodifiableSet(sorted);
        this.internalDate = Objects.requireNonNull(internalDate, "internalDate");
    }

    /**
     * Tells where it is.
     *
     * @return the name of the mailbox
     */
    public String mailbox() {
        return mailbox;
    }

    /**
     * The number that it keeps in its mailbox (RFC 3501 section 2.3.1.1).
     *
     * @return its UID
     */
    public int uid() {
        return uid;
    }

    @Override
    public RawMessage message() {
        return message;
    }

    /**
     * Its flags, but not {@code \Recent}, which belongs to a session.
     *
     * @return such as {@code \Seen}, and keywords, sorted; names compare without regard to case
     */
    public Set<String> flags() {
        return flags;
    }

    /**
     * Tells whether it has a flag.
     *
     * @param flag such as {@code \Seen}, or a keyword; in any case
     * @return whether it has it
     */
    public boolean hasFlag(String flag) {
        return flags.contains(flag);
    }

    /**
     * Tells whether it has been read.
     *
     * @return whether it has {@code \Seen}
     */
    public boolean isSeen() {
        return hasFlag("\\Seen");
    }

    /**
     * When it came (RFC 3501 section 2.3.3).
     *
     * @return the date in the zone in which it was said
     */
    public OffsetDateTime internalDate() {
        return internalDate;
    }

    /**
     * Shows the message in one line, as failure messages do.
     *
     * @return such as {@code message 3 in INBOX (\Seen): "Welcome"}
     */
    @Override
    public String toString() {
        return "message %d in %s (%s): \"%s\""
                .formatted(
                        uid, mailbox, flags.isEmpty() ? "no flags" : String.join(" ", flags), ShortText.of(subject()));
    }
}
