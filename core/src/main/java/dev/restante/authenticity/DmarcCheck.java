package dev.restante.authenticity;

import dev.restante.mime.MailAddress;
import dev.restante.mime.RawMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks whether what SPF and DKIM vouch for is the domain that people see in From (RFC 7489 section 6.6). */
final class DmarcCheck {

    private final DnsZone zone;
    private final SpfResult spf;
    private final List<DkimResult> dkim;

    DmarcCheck(DnsZone zone, SpfResult spf, List<DkimResult> dkim) {
        this.zone = zone;
        this.spf = spf;
        this.dkim = dkim;
    }

    DmarcResult result(RawMessage message) {
        Set<String> domains = authorDomains(message);
        if (domains.size() == 1) {
            return result(domains.iterator().next());
        }
        return domains.isEmpty()
                ? new DmarcResult(Verdict.NONE, "", DmarcPolicy.NONE, "there is no domain in From")
                : new DmarcResult(
                        Verdict.PERMERROR,
                        "",
                        DmarcPolicy.NONE,
                        "there are " + domains.size()
                                + " domains in From: DMARC speaks of one (RFC 7489 section 6.6.1)");
    }

    /** The domains in all From fields; a group has none, and a list of addresses may share one. */
    private static Set<String> authorDomains(RawMessage message) {
        return message.mime().headers("From").stream()
                .flatMap(value -> MailAddress.parseList(value).stream())
                .map(address -> Optional.ofNullable(address.host()).orElse(""))
                .filter(host -> !host.isEmpty())
                .map(DomainName::normal)
                .collect(Collectors.toSet());
    }

    private DmarcResult result(String domain) {
        try {
            return find(domain)
                    .map(record -> result(domain, record))
                    .orElseGet(() -> result(Verdict.NONE, domain, DmarcPolicy.NONE, noRecord(domain)));
        } catch (Refusal e) {
            return result(e.verdict(), domain, DmarcPolicy.NONE, e.reason());
        }
    }

    private static DmarcResult result(Verdict verdict, String domain, DmarcPolicy policy, String reason) {
        return new DmarcResult(verdict, Shown.value(domain), policy, reason);
    }

    // RFC 7489, section 6.6.3: the domain itself, or else its organisational domain
    private Optional<DmarcRecord> find(String domain) throws Refusal {
        Optional<DmarcRecord> own = DmarcRecord.find(zone, domain);
        return own.isPresent() ? own : DmarcRecord.find(zone, organisation(domain));
    }

    private static String noRecord(String domain) {
        return "no DMARC record at " + DmarcRecord.nameFor(Shown.value(domain)) + " or above";
    }

    /** The highest domain above that has a record, or the domain itself; what one label is belongs to nobody. */
    private String organisation(String domain) {
        String highest = domain;
        Optional<String> name = Optional.of(domain).filter(DomainName::isName);
        while (name.isPresent()) {
            if (DmarcRecord.isThere(zone, name.get())) {
                highest = name.get();
            }
            name = DomainName.parent(name.get());
        }
        return highest;
    }

    private DmarcResult result(String domain, DmarcRecord record) {
        DmarcPolicy policy = domain.equals(record.domain()) ? record.policy() : record.subdomainPolicy();
        Optional<String> aligned = passedFor(domain, record);
        return aligned.isPresent()
                ? result(Verdict.PASS, domain, policy, aligned.get())
                : result(Verdict.FAIL, domain, policy, spfFailure(domain, record) + "; " + dkimFailure(domain, record));
    }

    private Optional<String> passedFor(String domain, DmarcRecord record) {
        var passed = new ArrayList<String>();
        if (spf.passed() && isAligned(spf.domain(), domain, record.strictSpf())) {
            passed.add("SPF passed for " + spf.domain());
        }
        dkim.stream()
                .filter(result -> result.passed() && isAligned(result.domain(), domain, record.strictDkim()))
                .findFirst()
                .ifPresent(result -> passed.add("DKIM passed for " + result.domain()));
        return passed.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" and ", passed) + ", aligned with " + domain);
    }

    // RFC 7489, section 3.1
    private boolean isAligned(String identifier, String domain, boolean strict) {
        return identifier.equals(domain) || !strict && organisation(identifier).equals(organisation(domain));
    }

    private String spfFailure(String domain, DmarcRecord record) {
        return spf.passed()
                ? "SPF passed for " + spf.domain() + ", which is not " + aligned(domain, record.strictSpf(), "aspf")
                : "SPF did not pass (" + spf.verdict().word() + " for " + spf.domain() + ")";
    }

    private String dkimFailure(String domain, DmarcRecord record) {
        List<String> passed = dkim.stream()
                .filter(DkimResult::passed)
                .map(DkimResult::domain)
                .distinct()
                .toList();
        if (!passed.isEmpty()) {
            return "DKIM passed for " + String.join(", ", passed) + ", which is not "
                    + aligned(domain, record.strictDkim(), "adkim");
        }
        return dkim.isEmpty() ? "there is no DKIM signature" : "no DKIM signature passed";
    }

    private static String aligned(String domain, boolean strict, String tag) {
        return strict ? domain + " itself (" + tag + "=s)" : "aligned with " + domain;
    }
}
