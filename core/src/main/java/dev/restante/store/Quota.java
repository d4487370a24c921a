package dev.restante.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much mail the clients of an account may put into its mailboxes (RFC 9208). All of them are in the one quota root;
 * there is no limit until somebody sets it. Mail that comes in is filed whatever the limits. Safe for several threads.
 */
public final class Quota {

    private final Account account;
    private final Tally total; // guarded by the account's lock
    private final Map<QuotaResource, Long> limits = new EnumMap<>(QuotaResource.class); // guarded by the account's lock

    Quota(Account account, Tally total) {
        this.account = account;
        this.total = total;
    }

    /**
     * All limits, as they are now.
     *
     * @return what is limited, in a fixed order
     */
    public List<QuotaState> states() {
        return account.locked(() -> limits.entrySet().stream()
                .map(each -> new QuotaState(
                        each.getKey(), each.getKey().usage(total.messages(), total.octets()), each.getValue()))
                .toList());
    }

    /**
     * Sets limits.
     *
     * @param all what is limited from now on, and nothing else
     */
    public void limit(Map<QuotaResource, Long> all) {
        account.locked(() -> {
            restore(all);
            return null;
        });
    }

    /** The mailboxes are full: whatever is there now is the limit, of messages as well as of octets. */
    public void fill() {
        account.locked(() -> {
            for (QuotaResource resource : QuotaResource.values()) {
                limits.put(resource, resource.usage(total.messages(), total.octets()));
            }
            return null;
        });
    }

    /** There are no limits any more. */
    public void lift() {
        limit(Map.of());
    }

    // From here on, the caller holds the lock.

    /** Whoever adds nothing to what is beyond a limit already does no harm. */
    void requireRoom(long messages, long octets) throws MailboxException {
        for (Map.Entry<QuotaResource, Long> limit : limits.entrySet()) {
            boolean adds = limit.getKey().usage(messages, octets) > 0;
            long usage = limit.getKey().usage(total.messages() + messages, total.octets() + octets);
            if (adds && usage > limit.getValue()) {
                throw new MailboxException(
                        MailboxException.Reason.OVER_QUOTA,
                        "This would make " + limit.getKey() + " " + usage + ", beyond the limit of "
                                + limit.getValue());
            }
        }
    }

    Map<QuotaResource, Long> limits() {
        return Map.copyOf(limits);
    }

    void restore(Map<QuotaResource, Long> all) {
        limits.clear();
        limits.putAll(all);
    }

    void clear() {
        limits.clear();
    }
}
