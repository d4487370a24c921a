package dev.restante;

import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.MailSource;
import dev.restante.mail.NewMail;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.store.Account;
import dev.restante.store.MailStore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A store as test authors look into it and fill it.
 *
 * @param store the store
 * @param waitLimit how long its mailboxes wait where no limit is named
 * @param readers says what clients did last that read mail, for a wait that fails
 */
record StoredMail(MailStore store, Duration waitLimit, Supplier<String> readers) {

    MailAccount account(String name) {
        return new StoredAccount(store, name, waitLimit, readers);
    }

    List<MailAccount> accounts(Predicate<Account> which) {
        return store.accounts().stream()
                .filter(which)
                .map(Account::name)
                .sorted()
                .map(this::account)
                .toList();
    }

    ReceivedMail deliver(MailSource mail) {
        NewMail made = mail.newMail(store.clock());
        List<String> recipients = made.recipients();
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException(made + " has no recipient: name one in To, or with recipients(…)");
        }
        recipients.stream().map(MailServerBuilder::requireAccountName).forEach(store::requireAccount);
        return store.deliver(envelope(made, recipients), made.message());
    }

    /** As no client brings it, the client is the server itself. */
    private Envelope envelope(NewMail mail, List<String> recipients) {
        Instant now = store.clock().instant();
        return new Envelope(
                mail.sender(),
                Map.of(),
                recipients.stream().map(each -> new Recipient(each, Map.of())).toList(),
                new Client(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), InProcessMailServer.HOST_NAME),
                now,
                mail.internalDate().map(OffsetDateTime::toInstant).orElse(now));
    }
}
