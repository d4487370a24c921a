package dev.restante;

import dev.restante.mail.MailSource;
import dev.restante.mail.MailboxMessage;
import dev.restante.mail.NewMail;
import dev.restante.store.EntryState;
import dev.restante.store.FlagNames;
import dev.restante.store.MailStore;
import dev.restante.store.MailboxException;
import dev.restante.store.NewMessage;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A mailbox of a store in this JVM. It is looked up by its name each time, as its account's clients may replace it. */
final class StoredMailbox implements Mailbox {

    private static final int SHOWN = 10;

    private final MailStore store;
    private final StoredAccount account;
    private final String name;
    private final Duration waitLimit;
    private final Supplier<String> readers;

    StoredMailbox(MailStore store, StoredAccount account, String name, Duration waitLimit, Supplier<String> readers) {
        this.readers = readers;
        this.store = store;
        this.account = account;
        this.name = name;
        this.waitLimit = waitLimit;
    }

    dev.restante.store.Mailbox stored() {
        return account.account()
                .mailbox(name)
                .orElseThrow(() -> new IllegalArgumentException("%s has no mailbox %s, only %s"
                        .formatted(account.name(), name, String.join(", ", account.mailboxNames()))));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public MailAccount account() {
        return account;
    }

    @Override
    public List<MailboxMessage> messages() {
        return stored().states().stream().map(this::message).toList();
    }

    private MailboxMessage message(EntryState state) {
        return new MailboxMessage(
                name,
                state.entry().uid(),
                state.entry().message(),
                FlagNames.of(state.flags()),
                state.entry().internalDate());
    }

    @Override
    public MailboxMessage message() {
        List<MailboxMessage> messages = messages();
        if (messages.size() != 1) {
            throw new MailWaitError("Expected one message in %s.%s".formatted(this, inWords()));
        }
        return messages.get(0);
    }

    @Override
    public boolean isSubscribed() {
        return account.account().listed(name).subscribed();
    }

    @Override
    public int count() {
        return stored().status().messages();
    }

    @Override
    public int unseenCount() {
        return stored().status().unseen();
    }

    @Override
    public long uidValidity() {
        return stored().uidValidity();
    }

    @Override
    public long uidNext() {
        return stored().status().uidNext();
    }

    @Override
    public List<MailboxMessage> add(List<? extends MailSource> mails) {
        List<NewMail> made =
                mails.stream().map(mail -> mail.newMail(store.clock())).toList();
        return stored().addFreely(made.stream().map(this::toStored).toList()).stream()
                .map(this::message)
                .toList();
    }

    private NewMessage toStored(NewMail mail) {
        return new NewMessage(mail.message(), FlagNames.toFlags(mail.flags()), date(mail));
    }

    private OffsetDateTime date(NewMail mail) {
        return mail.internalDate().orElseGet(() -> store.clock().instant().atOffset(ZoneOffset.UTC));
    }

    @Override
    public void clear() {
        stored().expungeAll();
    }

    @Override
    public void expunge(Predicate<? super MailboxMessage> which) {
        dev.restante.store.Mailbox stored = stored();
        stored.expunge(stored.states().stream()
                .filter(state -> which.test(message(state)))
                .map(EntryState::entry)
                .toList());
    }

    @Override
    public void expungeFirst(int count) {
        requireCount(count);
        stored().expungeFirst(count);
    }

    @Override
    public void expungeLast(int count) {
        requireCount(count);
        stored().expungeLast(count);
    }

    private static void requireCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A number of messages must not be negative, as " + count + " is");
        }
    }

    @Override
    public void delete() {
        stored(); // or else there is none
        try {
            account.account().deleteFreely(name);
        } catch (MailboxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public long changeUidValidity() {
        stored(); // or else there is none
        try {
            return account.account().changeUidValidity(name);
        } catch (MailboxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public boolean isReadOnly() {
        return stored().isReadOnly();
    }

    @Override
    public void readOnly(boolean readOnly) {
        stored().readOnly(readOnly);
    }

    @Override
    public Mailbox await(String description, Predicate<? super Mailbox> condition) {
        return await(description, condition, waitLimit);
    }

    @Override
    public Mailbox await(String description, Predicate<? super Mailbox> condition, Duration limit) {
        try {
            if (AccountWait.until(() -> condition.test(this), account::signal, limit)) {
                return this;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailWaitError(
                    "Interrupted while waiting in %s for %s.%s".formatted(this, description, inWords()));
        }
        throw new MailWaitError("Expected in %s within %s: %s.%s"
                .formatted(this, WaitFailure.shown(limit), description, inWords() + readers.get()));
    }

    private String inWords() {
        List<MailboxMessage> messages = messages();
        if (messages.isEmpty()) {
            return " It is empty.";
        }
        StringBuilder text = new StringBuilder("\nThere now: ").append(messages.size());
        if (messages.size() > SHOWN) {
            text.append(", the last ").append(SHOWN).append(" of them:");
        }
        messages.subList(Math.max(0, messages.size() - SHOWN), messages.size())
                .forEach(message -> text.append("\n  ").append(message));
        return text.toString();
    }

    /** Shows which one it is. */
    @Override
    public String toString() {
        return name + " of " + account.name();
    }
}
