package dev.restante.store;

import dev.restante.fault.StateChange;
import dev.restante.fault.StateChange.Bounce;
import dev.restante.fault.StateChange.DeleteMailbox;
import dev.restante.fault.StateChange.Expunge;
import dev.restante.fault.StateChange.NewMessage;
import dev.restante.mail.Notification;
import dev.restante.mail.ReceivedMail;
import dev.restante.mime.RawMessage;
import dev.restante.report.DeliveryAction;
import dev.restante.report.DeliveryReport;
import dev.restante.report.RecipientStatus;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes that fault rules ask for, as another client or an administrator would. Safe for several threads.
 */
public final class StateChanges {

    private final MailStore store;

    StateChanges(MailStore store) {
        this.store = store;
    }

    /**
     * Changes what SMTP has to do with.
     *
     * @param change what changes
     * @param addresses of whom; where there is no account, nothing changes
     * @param mail the mail that it is about; null if it is about none
     */
    public void make(StateChange change, List<String> addresses, @Nullable ReceivedMail mail) {
        if (change instanceof Bounce bounce) {
            bounce(bounce, addresses, mail);
        } else {
            addresses.stream()
                    .flatMap(each -> store.account(each).stream())
                    .distinct()
                    .forEach(each -> make(change, each, Account.INBOX));
        }
    }

    private void bounce(Bounce bounce, List<String> addresses, @Nullable ReceivedMail mail) {
        boolean canBounce = mail != null
                && !mail.envelope().mailFrom().isEmpty()
                && store.accepts(mail.envelope().mailFrom());
        if (canBounce) {
            List<RecipientStatus> failures = addresses.stream()
                    .distinct()
                    .filter(each -> isToldOfFailure(each, mail))
                    .map(each -> RecipientStatus.of(each, DeliveryAction.FAILED)
                            .because(bounce.status(), "550 " + bounce.status() + " " + bounce.text()))
                    .toList();
            if (!failures.isEmpty()) {
                store.deliver(DeliveryReport.on(mail).with(failures));
            }
        }
    }

    /** RFC 3461 section 4.1: a sender who wants no notification of a failure gets none. */
    private static boolean isToldOfFailure(String address, ReceivedMail mail) {
        return mail.envelope().recipients().stream()
                .filter(each -> each.address().equals(address))
                .anyMatch(each -> each.notifications().contains(Notification.FAILURE));
    }

    /**
     * Changes an account.
     *
     * @param change what changes
     * @param account whose
     * @param concerned the mailbox that is meant where the change names none
     */
    public void make(StateChange change, Account account, String concerned) {
        if (change instanceof Expunge expunge) {
            expunge(mailbox(account, expunge.mailbox(), concerned), expunge.count());
        } else if (change instanceof NewMessage arrival) {
            append(mailbox(account, arrival.mailbox(), concerned), arrival.subject());
        } else if (change instanceof DeleteMailbox deletion) {
            delete(account, deletion.mailbox().isEmpty() ? concerned : deletion.mailbox());
        }
    }

    private static Mailbox mailbox(Account account, String named, String concerned) {
        return account.mailbox(named.isEmpty() ? concerned : named).orElseGet(account::inbox);
    }

    private static void expunge(Mailbox mailbox, int count) {
        List<MailboxEntry> all =
                mailbox.states().stream().map(EntryState::entry).toList();
        mailbox.expunge(count == 0 ? all : all.subList(0, Math.min(count, all.size())));
    }

    private void append(Mailbox mailbox, String subject) {
        String message =
                "From: restante@localhost\r\nSubject: " + subject + "\r\n\r\nA fault rule has put this here.\r\n";
        mailbox.append(
                RawMessage.of(message.getBytes(StandardCharsets.UTF_8)),
                Flags.NONE,
                store.clock().instant().atOffset(ZoneOffset.UTC));
    }

    private static void delete(Account account, String name) {
        try {
            if (name.equalsIgnoreCase(Account.INBOX)) {
                account.inbox().expungeAll();
            } else {
                account.delete(name);
            }
        } catch (MailboxException e) {
            throw new IllegalStateException(
                    "The fault could not delete the mailbox " + name + ": " + e.getMessage(), e);
        }
    }
}
