package dev.restante.authenticity;

import dev.restante.mail.ReceivedMail;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Checks one client against the records of its domain: check_host() of RFC 7208 section 4. For one use. */
final class SpfCheck {

    // RFC 7208, section 4.6.4
    private static final int MOST_LOOKUPS = 10;

    private static final int MOST_VOID_LOOKUPS = 2;

    private final DnsZone zone;
    private final SpfSession session;
    private int lookups;
    private int voidLookups;

    private SpfCheck(DnsZone zone, SpfSession session) {
        this.zone = zone;
        this.session = session;
    }

    /** What a record says. */
    record Outcome(Verdict verdict, String reason) {}

    static SpfResult check(ReceivedMail mail, DnsZone zone, InetAddress client) {
        String mailFrom = mail.envelope().mailFrom();
        String helo = mail.envelope().client().helo();
        SpfIdentity identity = mailFrom.isEmpty() ? SpfIdentity.HELO : SpfIdentity.MAIL_FROM;
        int at = mailFrom.lastIndexOf('@');
        String domain = DomainName.normal(mailFrom.isEmpty() ? helo : mailFrom.substring(at + 1));
        String localPart = at > 0 ? mailFrom.substring(0, at) : "postmaster";
        Outcome outcome = check(zone, new SpfSession(client, localPart, domain, helo));
        return new SpfResult(outcome.verdict(), identity, Shown.value(domain), outcome.reason());
    }

    static Outcome check(DnsZone zone, SpfSession session) {
        try {
            return new SpfCheck(zone, session).host(session.domain());
        } catch (Refusal e) {
            return new Outcome(e.verdict(), e.reason());
        }
    }

    SpfSession session() {
        return session;
    }

    /** What the record of a domain says of the client. */
    Outcome host(String domain) throws Refusal {
        if (!DomainName.isDotted(domain)) {
            return new Outcome(Verdict.NONE, "\"" + Shown.value(domain) + "\" is no domain name with a dot");
        }
        Optional<SpfRecord> record = SpfRecord.find(zone, domain);
        if (record.isEmpty()) {
            return new Outcome(Verdict.NONE, "no SPF record at " + domain);
        }
        return evaluate(record.get(), domain);
    }

    private Outcome evaluate(SpfRecord record, String domain) throws Refusal {
        for (SpfDirective directive : record.directives()) {
            Optional<String> match = directive.mechanism().match(this, domain);
            if (match.isPresent()) {
                return new Outcome(directive.verdict(), directive.text() + " of " + domain + " " + match.get());
            }
        }
        Optional<MacroString> redirect = record.redirect();
        return redirect.isPresent()
                ? redirect(redirect.get(), domain)
                : new Outcome(
                        Verdict.NEUTRAL, "nothing in the SPF record of " + domain + " matches " + session.clientText());
    }

    // RFC 7208, section 6.1
    private Outcome redirect(MacroString target, String domain) throws Refusal {
        String name = target.expand(session, domain);
        countLookup();
        Outcome outcome = host(name);
        if (outcome.verdict() == Verdict.NONE) {
            throw new Refusal(Verdict.PERMERROR, domain + " redirects to what is not there: " + outcome.reason());
        }
        return outcome;
    }

    void countLookup() throws Refusal {
        if (++lookups > MOST_LOOKUPS) {
            throw new Refusal(
                    Verdict.PERMERROR,
                    "the record of " + session.domain() + " and those it leads to need more than " + MOST_LOOKUPS
                            + " lookups (RFC 7208 section 4.6.4)");
        }
    }

    /** The addresses of a name that are of the client's family. */
    List<InetAddress> addresses(String name) throws Refusal {
        List<InetAddress> addresses = zone.addresses(name).stream()
                .filter(address -> address instanceof Inet4Address != session.isIpv6())
                .toList();
        countIfVoid(addresses, name);
        return addresses;
    }

    List<String> exchangers(String name) throws Refusal {
        List<String> hosts = zone.mx(name);
        countIfVoid(hosts, name);
        return hosts;
    }

    /** Whether a name has an A record, also for a client of IPv6 (RFC 7208 section 5.7). */
    boolean hasIpv4(String name) throws Refusal {
        List<InetAddress> addresses = zone.addresses(name).stream()
                .filter(Inet4Address.class::isInstance)
                .toList();
        countIfVoid(addresses, name);
        return !addresses.isEmpty();
    }

    private void countIfVoid(List<?> answer, String name) throws Refusal {
        if (answer.isEmpty() && ++voidLookups > MOST_VOID_LOOKUPS) {
            throw new Refusal(
                    Verdict.PERMERROR,
                    "more than " + MOST_VOID_LOOKUPS + " lookups find nothing, the last one that of "
                            + Shown.value(name) + " (RFC 7208 section 4.6.4)");
        }
    }

    /** Whether the client is one of these, or near enough to one. */
    Optional<String> isAmong(List<InetAddress> addresses, int ipv4Bits, int ipv6Bits) {
        int bits = session.isIpv6() ? ipv6Bits : ipv4Bits;
        return addresses.stream()
                .filter(address -> new IpRange(address, bits).contains(session.client()))
                .findFirst()
                .map(address -> "matches " + session.clientText());
    }
}
