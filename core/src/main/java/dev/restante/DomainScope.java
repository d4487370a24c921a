package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import dev.restante.store.MailStore;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What has an address in one domain. */
final class DomainScope implements MailScope {

    private static final Pattern DOMAIN = Pattern.compile("[^@<>\\s\\p{Cntrl}\"]+");

    private final MailServer server;
    private final MailStore store;
    private final String domain;
    private final Duration waitLimit;
    private final Heard heard;

    DomainScope(MailServer server, MailStore store, Heard heard, String domain, Duration waitLimit) {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("A scope has a domain such as shop.example.com, not '" + domain + "'");
        }
        this.server = server;
        this.store = store;
        this.domain = domain.toLowerCase(Locale.ROOT);
        this.waitLimit = waitLimit;
        this.heard = heard.of(this.domain);
    }

    @Override
    public MailServer server() {
        return server;
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public ReceivedMails received(MailQuery query) {
        return new JournalMails(store.journal(), this::sees, query, waitLimit, heard::summary);
    }

    @Override
    public Conversations conversations() {
        return heard.conversations();
    }

    @Override
    public DeliveryAttempts deliveryAttempts() {
        return heard.attempts();
    }

    @Override
    public boolean sees(ReceivedMail mail) {
        return Stream.concat(
                        mail.envelope().recipientAddresses().stream(),
                        Stream.of(mail.envelope().mailFrom()))
                .anyMatch(this::owns);
    }

    private boolean owns(String address) {
        return Addresses.isIn(domain, address);
    }

    @Override
    public void reset() {
        store.reset(this::sees, account -> owns(account.name()));
        heard.forget();
    }

    @Override
    public void close() {
        reset();
    }

    /** Shows whose mail it is. */
    @Override
    public String toString() {
        return "MailScope[" + domain + "]";
    }
}
