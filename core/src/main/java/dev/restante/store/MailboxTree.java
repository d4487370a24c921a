package dev.restante.store;

import static dev.restante.store.Account.DELIMITER;
import static dev.restante.store.Account.INBOX;
import static dev.restante.store.MailboxException.Reason.ALREADY_EXISTS;
import static dev.restante.store.MailboxException.Reason.CANNOT;
import static dev.restante.store.MailboxException.Reason.NONEXISTENT;
import static dev.restante.store.MailboxException.Reason.SPECIAL_USE;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The mailboxes of one account by their canonical names (RFC 3501 section 6.3). Guarded by the account's lock. */
final class MailboxTree {

    private final SortedMap<String, Mailbox> mailboxes = new TreeMap<>();
    private final Supplier<Mailbox> newMailbox;

    MailboxTree(Supplier<Mailbox> newMailbox) {
        this.newMailbox = newMailbox;
        mailboxes.put(INBOX, newMailbox.get());
    }

    SortedMap<String, Mailbox> byName() {
        return mailboxes;
    }

    Mailbox create(String name, Set<SpecialUse> uses) throws MailboxException {
        MailboxName.requireLegal(name);
        requireAbsent(name);
        requireRightToCreate(name);
        requireFree(uses, null);
        createParents(name);
        Mailbox created = add(name);
        created.designate(uses);
        return created;
    }

    /**
     * RFC 6154 section 3 leaves it to the server: no two mailboxes have the same special use.
     *
     * @param wanting may have it already; null for a mailbox that is to be
     */
    void requireFree(Set<SpecialUse> uses, @Nullable Mailbox wanting) throws MailboxException {
        if (uses.isEmpty()) {
            return; // most are, and the mailboxes can be many
        }
        for (Map.Entry<String, Mailbox> each : mailboxes.entrySet()) {
            for (SpecialUse use : each.getValue().specialUses()) {
                if (uses.contains(use) && each.getValue() != wanting) {
                    throw new MailboxException(SPECIAL_USE, each.getKey() + " is the mailbox for " + use.imapName());
                }
            }
        }
    }

    void delete(String name) throws MailboxException {
        Mailbox mailbox = requireDeletable(name);
        mailbox.accessControl().ofOwner().require(Right.DELETE_MAILBOX);
        mailbox.life().requireWritable();
        deleteFreely(name);
    }

    /** Whether its owner could do that or not. */
    void deleteFreely(String name) throws MailboxException {
        Mailbox mailbox = requireDeletable(name);
        mailboxes.remove(name);
        mailbox.discard();
    }

    private Mailbox requireDeletable(String name) throws MailboxException {
        if (name.equals(INBOX)) {
            throw new MailboxException(CANNOT, "INBOX cannot be deleted");
        }
        return require(name);
    }

    /** The mailbox has another UIDVALIDITY from now on. */
    Mailbox renew(String name) throws MailboxException {
        Mailbox former = require(name);
        Mailbox renewed = newMailbox.get();
        new MailboxRenewal(former, renewed).run();
        mailboxes.put(name, renewed);
        return renewed;
    }

    void rename(String source, String target) throws MailboxException {
        MailboxName.requireLegal(target);
        requireAbsent(target);
        requireRightToRename(source, target);
        if (source.equals(INBOX)) {
            moveInboxTo(target);
        } else {
            renameTree(source, target);
        }
    }

    /** Removes all messages, and all mailboxes but the INBOX. */
    void clear() {
        Mailbox inbox = mailboxes.remove(INBOX);
        inbox.clear();
        mailboxes.values().forEach(Mailbox::discard);
        mailboxes.clear();
        mailboxes.put(INBOX, inbox);
    }

    SortedMap<String, MailboxState> save() {
        SortedMap<String, MailboxState> states = new TreeMap<>();
        mailboxes.forEach((name, mailbox) -> states.put(name, mailbox.save()));
        return states;
    }

    /** Has those mailboxes again under those names, and no others; the states become those of now. */
    void restore(SortedMap<String, MailboxState> states) {
        SortedMap<String, Mailbox> before = new TreeMap<>(mailboxes);
        Account account = before.get(INBOX).account();
        mailboxes.clear();
        states.forEach((name, state) -> mailboxes.put(
                name,
                state.mailbox().account() == account
                        ? state.mailbox().life().newest(state.mailbox()) // whatever became of it
                        : before.getOrDefault(name, newMailbox.get())));
        Set<Mailbox> staying = new HashSet<>(mailboxes.values());
        before.values().stream().filter(each -> !staying.contains(each)).forEach(Mailbox::discard);
        states.replaceAll((name, state) -> new MailboxRestoration(mailboxes.get(name), state).run());
    }

    private void moveInboxTo(String target) throws MailboxException {
        mailboxes.get(INBOX).life().requireWritable();
        createParents(target);
        Mailbox created = newMailbox.get();
        mailboxes.put(target, created);
        MailboxView inbox = mailboxes.get(INBOX).open(true);
        inbox.moveTo(created, IntStream.rangeClosed(1, inbox.exists()).toArray());
        created.inherit(inbox.mailbox()); // RFC 5464 section 4.1: the INBOX keeps them, too
    }

    /** A new name may be one of the old ones: they all become free. */
    private void renameTree(String source, String target) throws MailboxException {
        if (target.startsWith(source + DELIMITER)) {
            throw new MailboxException(CANNOT, "A mailbox cannot be moved below itself");
        }
        SortedMap<String, Mailbox> tree = tree(source);
        if (tree.isEmpty()) {
            throw noSuch(source);
        }
        SortedMap<String, Mailbox> renamed = new TreeMap<>();
        for (Map.Entry<String, Mailbox> each : tree.entrySet()) {
            String name = target + each.getKey().substring(source.length());
            MailboxName.requireLegal(name);
            if (!tree.containsKey(name)) {
                requireAbsent(name);
            }
            renamed.put(name, each.getValue());
        }
        createParents(target);
        mailboxes.keySet().removeAll(tree.keySet());
        mailboxes.putAll(renamed);
    }

    /** The mailbox of the name, if there is one, and all below it. */
    private SortedMap<String, Mailbox> tree(String name) {
        SortedMap<String, Mailbox> tree = new TreeMap<>(below(name));
        Mailbox top = mailboxes.get(name);
        if (top != null) {
            tree.put(name, top);
        }
        return tree;
    }

    private SortedMap<String, Mailbox> below(String name) {
        return mailboxes.subMap(name + DELIMITER, name + (char) (DELIMITER + 1));
    }

    /**
     * What is above comes into being as well (RFC 3501 section 6.3.3). Where a name stands for what is below it
     * already, its mailbox was deleted and stays so.
     */
    private void createParents(String canonical) {
        for (int at = canonical.indexOf(DELIMITER); at > 0; at = canonical.indexOf(DELIMITER, at + 1)) {
            String parent = canonical.substring(0, at);
            if (!mailboxes.containsKey(parent) && below(parent).isEmpty()) {
                add(parent);
            }
        }
    }

    /** With the rights to the one above (RFC 4314 section 4). */
    private Mailbox add(String name) {
        Mailbox created = newMailbox.get();
        nearestAbove(name).ifPresent(above -> created.accessControl().copy(above.accessControl()));
        mailboxes.put(name, created);
        return created;
    }

    private Optional<Mailbox> nearestAbove(String name) {
        for (int at = name.lastIndexOf(DELIMITER); at > 0; at = name.lastIndexOf(DELIMITER, at - 1)) {
            Mailbox above = mailboxes.get(name.substring(0, at));
            if (above != null) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private void requireRightToCreate(String name) throws MailboxException {
        Optional<Mailbox> above = nearestAbove(name);
        if (above.isPresent()) {
            above.get().accessControl().ofOwner().require(Right.CREATE);
        }
    }

    /** RFC 4314 section 4: nothing is asked of what is below the source. */
    private void requireRightToRename(String source, String target) throws MailboxException {
        if (mailboxes.containsKey(source)) {
            require(source).accessControl().ofOwner().require(Right.DELETE_MAILBOX);
        }
        requireRightToCreate(target);
    }

    Mailbox require(String canonical) throws MailboxException {
        Mailbox mailbox = mailboxes.get(canonical);
        if (mailbox == null) {
            throw noSuch(canonical);
        }
        return mailbox;
    }

    private MailboxException noSuch(String canonical) {
        String butBelow = below(canonical).isEmpty() ? "" : ", only mailboxes below it";
        return new MailboxException(NONEXISTENT, "There is no mailbox " + canonical + butBelow);
    }

    private void requireAbsent(String canonical) throws MailboxException {
        if (mailboxes.containsKey(canonical)) {
            throw new MailboxException(ALREADY_EXISTS, "Mailbox " + canonical + " exists already");
        }
    }
}
