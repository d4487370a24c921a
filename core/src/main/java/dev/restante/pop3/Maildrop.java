package dev.restante.pop3;

import dev.restante.mime.RawMessage;
import dev.restante.store.Account;
import dev.restante.store.MailboxException;
import dev.restante.store.MailboxView;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Somebody's INBOX as it was at the login, locked against other POP3 sessions, and which of its messages are marked as
 * deleted. Nothing that happens to the mailbox meanwhile moves a number (RFC 1939 section 4). For one thread.
 */
public final class Maildrop implements AutoCloseable {

    private final Account account;
    private final MailboxView view;
    private final boolean keepsNothing;
    private final BitSet deleted = new BitSet();
    private final BitSet retrieved = new BitSet();

    private Maildrop(Account account, boolean keepsNothing) {
        this.account = account;
        this.keepsNothing = keepsNothing;
        // Read-only: what POP3 fetches stays recent and unseen for IMAP.
        this.view = account.inbox().open(true);
    }

    /**
     * Locks a maildrop and takes its messages as they are now.
     *
     * @param account whose; its session ends with {@link #close}, or here if the maildrop is refused
     * @param settings how long to wait, and what is kept
     * @param now the time of the login
     * @return the maildrop
     * @throws Pop3Exception if another session has it, or had it just now
     */
    static Maildrop open(Account account, Pop3Settings settings, Instant now) throws Pop3Exception {
        if (!account.maildropLock().take(settings.maildropPatience())) {
            account.closeSession();
            throw new Pop3Exception(
                    ResponseCode.IN_USE, "Another POP3 session has the maildrop of " + account.name() + " open");
        }
        try {
            requireLateEnough(account, settings, now);
            return new Maildrop(account, settings.keepsNothing());
        } catch (Pop3Exception | RuntimeException | Error e) {
            giveBack(account);
            throw e;
        }
    }

    private static void requireLateEnough(Account account, Pop3Settings settings, Instant now) throws Pop3Exception {
        Duration left = account.maildropLock().logIn(now, settings.loginDelay());
        if (!left.isNegative() && !left.isZero()) {
            throw new Pop3Exception(
                    ResponseCode.LOGIN_DELAY,
                    "Too early after the last login, come back in " + Pop3Settings.seconds(left) + " s");
        }
    }

    private static void giveBack(Account account) {
        account.maildropLock().giveBack();
        account.closeSession();
    }

    /** The numbers of the messages that are not marked, ascending. */
    IntStream numbers() {
        return IntStream.rangeClosed(1, view.exists()).filter(number -> !deleted.get(number));
    }

    /** How many messages are not marked. */
    int count() {
        return view.exists() - deleted.cardinality();
    }

    /** How many octets the messages have that are not marked. */
    long octets() {
        return numbers().mapToLong(this::size).sum();
    }

    /** What is not marked, in words for people. */
    String summary() {
        return "%s (%d octets)".formatted(messages(count()), octets());
    }

    private static String messages(int count) {
        return count == 1 ? "1 message" : count + " messages";
    }

    /** How many octets a message has. */
    int size(int number) {
        return view.entry(number).message().size();
    }

    /**
     * The unique-id of a message: of the mailbox's life and the message in it, so that none is ever given twice (RFC
     * 1939 section 7).
     */
    String uniqueId(int number) {
        return view.mailbox().uidValidity() + "." + view.entry(number).uid();
    }

    /** The octets of a message with a number that the client gave. */
    RawMessage message(int number) throws Pop3Exception {
        requirePresent(number);
        return view.entry(number).message();
    }

    /** Makes sure that a number that the client gave is that of a message which is not marked. */
    void requirePresent(int number) throws Pop3Exception {
        if (number < 1 || number > view.exists()) {
            throw new Pop3Exception(
                    "There is no such message, the maildrop was opened with " + messages(view.exists()));
        }
        if (deleted.get(number)) {
            throw new Pop3Exception("Message " + number + " is marked as deleted");
        }
    }

    /** Marks a message as deleted; none can be marked while the mailbox is read-only. */
    void delete(int number) throws Pop3Exception {
        requirePresent(number);
        requireWritable();
        deleted.set(number);
    }

    private void requireWritable() throws Pop3Exception {
        try {
            view.requireWritable();
        } catch (MailboxException e) {
            throw new Pop3Exception(ResponseCode.SYS_TEMP, String.valueOf(e.getMessage()));
        }
    }

    /** Takes all marks away. */
    void reset() {
        deleted.clear();
    }

    /** The octets of a message that the client is given whole. */
    RawMessage retrieve(int number) throws Pop3Exception {
        RawMessage message = message(number);
        retrieved.set(number);
        return message;
    }

    /**
     * Removes the messages that are marked (RFC 1939 section 6). Where nothing may be left on the server, what was
     * retrieved counts as marked (RFC 2449 section 6.7).
     *
     * @throws Pop3Exception if they are still there, as the mailbox is read-only now, or has another UIDVALIDITY
     */
    void update() throws Pop3Exception {
        if (keepsNothing) {
            deleted.or(retrieved);
        }
        if (deleted.isEmpty()) {
            return;
        }
        try {
            view.expunge(deleted.stream().toArray());
        } catch (MailboxException e) {
            throw new Pop3Exception(ResponseCode.SYS_TEMP, "The messages marked as deleted are still there");
        }
    }

    /** Gives the maildrop back. */
    @Override
    public void close() {
        giveBack(account);
    }
}
