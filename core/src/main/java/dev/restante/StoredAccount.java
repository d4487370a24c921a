package dev.restante;

import dev.restante.archive.MailTree;
import dev.restante.mail.NewMail;
import dev.restante.store.Account;
import dev.restante.store.ChangeSignal;
import dev.restante.store.Hierarchy;
import dev.restante.store.MailStore;
import dev.restante.store.MailboxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An account of a store in this JVM. It is looked up each time, as a reset forgets accounts. */
final class StoredAccount implements MailAccount {

    private final MailStore store;
    private final String name;
    private final Duration waitLimit;
    private final Supplier<String> readers;

    /** What clients did last that read mail is asked for when a wait fails. */
    StoredAccount(MailStore store, String name, Duration waitLimit, Supplier<String> readers) {
        this.readers = readers;
        this.store = store;
        this.name = name;
        this.waitLimit = waitLimit;
        account();
    }

    Account account() {
        return store.requireAccount(name);
    }

    @Override
    public String name() {
        return account().name();
    }

    @Override
    public Optional<String> password() {
        return account().password();
    }

    @Override
    public Mailbox mailbox(String mailboxName) {
        StoredMailbox mailbox = new StoredMailbox(store, this, mailboxName, waitLimit, readers);
        mailbox.stored();
        return mailbox;
    }

    @Override
    public Mailbox awaitMailbox(String mailboxName) {
        try {
            if (AccountWait.until(() -> hasMailbox(mailboxName), this::signal, waitLimit)) {
                return mailbox(mailboxName);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MailWaitError("Interrupted while waiting for the mailbox " + mailboxName + " of " + name());
        }
        throw new MailWaitError("Expected a mailbox %s of %s within %s, but there are %s."
                        .formatted(mailboxName, name(), WaitFailure.shown(waitLimit), String.join(", ", mailboxNames()))
                + readers.get());
    }

    ChangeSignal signal() {
        return account().signal();
    }

    @Override
    public boolean hasMailbox(String mailboxName) {
        return account().mailbox(mailboxName).isPresent();
    }

    @Override
    public Mailbox createMailbox(String mailboxName) {
        try {
            account().create(mailboxName);
            return mailbox(mailboxName);
        } catch (MailboxException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public List<Mailbox> mailboxes() {
        return mailboxNames().stream().map(this::mailbox).toList();
    }

    List<String> mailboxNames() {
        Hierarchy hierarchy = account().hierarchy();
        return hierarchy.names().stream()
                .filter(each -> hierarchy.name(each).exists())
                .toList();
    }

    @Override
    public void add(Map<String, List<NewMail>> content) {
        content.forEach((mailboxName, mails) -> findOrCreate(mailboxName).add(mails));
    }

    private Mailbox findOrCreate(String mailboxName) {
        return hasMailbox(mailboxName) ? mailbox(mailboxName) : createMailbox(mailboxName);
    }

    @Override
    public void importTree(Path folder) {
        add(MailTree.read(folder));
    }

    @Override
    public void exportTree(Path folder) {
        Map<String, List<NewMail>> content = new LinkedHashMap<>();
        for (Mailbox mailbox : mailboxes()) {
            content.put(
                    mailbox.name(), mailbox.messages().stream().map(NewMail::of).toList());
        }
        MailTree.write(folder, content);
    }

    @Override
    public void fillQuota() {
        account().quota().fill();
    }

    @Override
    public void liftQuota() {
        account().quota().lift();
    }

    @Override
    public void expireTokens() {
        store.expireTokens(account());
    }

    /** Shows whose it is. */
    @Override
    public String toString() {
        return "account " + name;
    }
}
