package dev.restante.authenticity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A DMARC record (RFC 7489 section 6.3), but for what only matters to reports and samples of mail.
 *
 * @param domain whose it is
 * @param policy for mail of the domain itself, {@code p=}
 * @param subdomainPolicy for mail of its subdomains, {@code sp=}
 * @param strictDkim whether the domain of a signature must be that of From, {@code adkim=s}
 * @param strictSpf whether the domain of SPF must be that of From, {@code aspf=s}
 */
record DmarcRecord(
        String domain, DmarcPolicy policy, DmarcPolicy subdomainPolicy, boolean strictDkim, boolean strictSpf) {

    // dmarc-version = "v" *WSP "=" *WSP %x44 %x4d %x41 %x52 %x43 %x31     RFC 7489, section 6.4
    private static final Pattern BEGINNING = Pattern.compile("v[ \\t]*=[ \\t]*DMARC1[ \\t]*(?:;.*)?", Pattern.DOTALL);

    static String nameFor(String domain) {
        return "_dmarc." + domain;
    }

    /** Whether a TXT record is one of DMARC. */
    static boolean isOne(String text) {
        return BEGINNING.matcher(text).matches();
    }

    /** The record of a domain itself; empty if it has none. Several are wrong (section 6.6.3, step 5). */
    static Optional<DmarcRecord> find(DnsZone zone, String domain) throws Refusal {
        List<String> records =
                zone.txt(nameFor(domain)).stream().filter(DmarcRecord::isOne).toList();
        if (records.size() > 1) {
            throw new Refusal(
                    Verdict.PERMERROR, "there are " + records.size() + " DMARC records at " + nameFor(domain));
        }
        return records.isEmpty() ? Optional.empty() : Optional.of(parse(records.get(0), domain));
    }

    /** Whether a domain has a record, be it right or wrong. */
    static boolean isThere(DnsZone zone, String domain) {
        return zone.txt(nameFor(domain)).stream().anyMatch(DmarcRecord::isOne);
    }

    private static DmarcRecord parse(String text, String domain) throws Refusal {
        try {
            TagList tags = TagList.parse(text, Verdict.PERMERROR);
            DmarcPolicy policy = policy(tags);
            return new DmarcRecord(
                    domain, policy, policy(tags, "sp").orElse(policy), isStrict(tags, "adkim"), isStrict(tags, "aspf"));
        } catch (Refusal e) {
            throw new Refusal(e.verdict(), "the DMARC record at " + nameFor(domain) + " is wrong: " + e.reason());
        }
    }

    /** Who only wants reports may leave the policy out (section 6.6.3, step 6). */
    private static DmarcPolicy policy(TagList tags) throws Refusal {
        Optional<DmarcPolicy> policy = policy(tags, "p");
        if (policy.isEmpty() && tags.tag("rua").isEmpty()) {
            throw new Refusal(Verdict.PERMERROR, "p= is missing");
        }
        return policy.orElse(DmarcPolicy.NONE);
    }

    private static Optional<DmarcPolicy> policy(TagList tags, String name) throws Refusal {
        Optional<String> word = tags.value(name);
        Optional<DmarcPolicy> policy = word.flatMap(DmarcPolicy::ofWord);
        if (word.isPresent() && policy.isEmpty()) {
            throw new Refusal(
                    Verdict.PERMERROR, name + "= is none, quarantine or reject, not " + Shown.value(word.get()));
        }
        return policy;
    }

    private static boolean isStrict(TagList tags, String name) throws Refusal {
        String mode = tags.value(name).orElse("r");
        if (!mode.equalsIgnoreCase("r") && !mode.equalsIgnoreCase("s")) {
            throw new Refusal(Verdict.PERMERROR, name + "= is r or s, not " + Shown.value(mode));
        }
        return mode.equalsIgnoreCase("s");
    }
}
