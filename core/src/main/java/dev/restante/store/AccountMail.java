package dev.restante.store;

import dev.restante.fault.ConcernedMail;
import dev.restante.mail.Notification;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import dev.restante.report.DeliveryAction;
import dev.restante.report.DeliveryReport;
import dev.restante.report.RecipientStatus;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mail of some accounts, which fault rules change as another client or an administrator would. */
public final class AccountMail implements ConcernedMail {

    private final MailStore store;
    private final List<String> addresses;
    private final List<Account> accounts;
    private final String concerned;
    private final @Nullable ReceivedMail message;

    private AccountMail(
            MailStore store,
            List<String> addresses,
            List<Account> accounts,
            String concerned,
            @Nullable ReceivedMail message) {
        this.store = store;
        this.addresses = addresses;
        this.accounts = accounts;
        this.concerned = concerned;
        this.message = message;
    }

    /**
     * The mail in INBOXes.
     *
     * @param store which has them
     * @param addresses whose; there need not be an account for each
     * @param message the mail that it is about; null if it is about none
     * @return what can be changed
     */
    public static ConcernedMail ofInboxes(MailStore store, List<String> addresses, @Nullable ReceivedMail message) {
        List<Account> accounts = addresses.stream()
                .flatMap(each -> store.account(each).stream())
                .distinct()
                .toList();
        return new AccountMail(store, addresses, accounts, Account.INBOX, message);
    }

    /**
     * The mail of an account.
     *
     * @param store which has it
     * @param account whose
     * @param mailbox which mailbox is concerned
     * @return what can be changed
     */
    public static ConcernedMail of(MailStore store, Account account, String mailbox) {
        return new AccountMail(store, List.of(account.name()), List.of(account), mailbox, null);
    }

    @Override
    public void expunge(String mailbox, int count) {
        mailboxes(mailbox).forEach(each -> {
            if (count == 0) {
                each.expungeAll();
            } else {
                each.expungeFirst(count);
            }
        });
    }

    @Override
    public void add(String mailbox, String subject) {
        String text = "From: restante@localhost\r\nSubject: " + subject + "\r\n\r\nA fault rule has put this here.\r\n";
        RawMessage added = RawMessage.of(text.getBytes(StandardCharsets.UTF_8));
        OffsetDateTime now = store.clock().instant().atOffset(ZoneOffset.UTC);
        mailboxes(mailbox).forEach(each -> each.append(added, Flags.NONE, now));
    }

    @Override
    public void changeUidValidity(String mailbox) {
        whereThere(mailbox, Account::changeUidValidity);
    }

    @Override
    public void delete(String mailbox) {
        if (name(mailbox).equalsIgnoreCase(Account.INBOX)) {
            expunge(mailbox, 0);
        } else {
            whereThere(mailbox, Account::deleteFreely);
        }
    }

    @Override
    public void fillQuota() {
        accounts.forEach(each -> each.quota().fill());
    }

    @Override
    public void expireTokens() {
        accounts.forEach(store::expireTokens);
    }

    @Override
    public void makeReadOnly(String mailbox) {
        mailboxes(mailbox).forEach(each -> each.readOnly(true));
    }

    @Override
    public void bounce(String status, String text) {
        if (message != null
                && !message.envelope().mailFrom().isEmpty()
                && store.accepts(message.envelope().mailFrom())) {
            DeliveryReport report = DeliveryReport.on(message).with(failures(message, status, text));
            if (!report.recipients().isEmpty()) {
                store.deliver(report);
            }
        }
    }

    /** RFC 3461 section 4.1: a sender who wants no notification of a failure gets none. */
    private List<RecipientStatus> failures(ReceivedMail bounced, String status, String text) {
        Set<String> meant = Set.copyOf(addresses);
        return bounced.envelope().recipients().stream()
                .filter(each -> meant.contains(each.address()))
                .filter(each -> each.notifications().contains(Notification.FAILURE))
                .map(Recipient::address)
                .distinct()
                .map(each ->
                        RecipientStatus.of(each, DeliveryAction.FAILED).because(status, "550 " + status + " " + text))
                .toList();
    }

    private String name(String mailbox) {
        return mailbox.isEmpty() ? concerned : mailbox;
    }

    private Stream<Mailbox> mailboxes(String name) {
        return accounts.stream().map(each -> each.mailbox(name(name))).flatMap(Optional::stream);
    }

    /** A change of a mailbox by its name. */
    private interface Change {
        void make(Account account, String name) throws MailboxException;
    }

    private void whereThere(String mailbox, Change change) {
        for (Account account : accounts) {
            try {
                change.make(account, name(mailbox));
            } catch (MailboxException e) {
                continue; // there is none, or none any more: then nothing changes
            }
        }
    }
}
