package dev.restante.authenticity;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** How a record tells whether it speaks of the client (RFC 7208 section 5): one record for each mechanism. */
sealed interface SpfMechanism {

    /** How many mail servers of a domain are looked up (section 4.6.4). */
    int MOST_EXCHANGERS = 10;

    /**
     * Tells whether it matches.
     *
     * @param check the check of which it is part, which counts the lookups
     * @param domain the domain whose record has it
     * @return why it does, to be said after the mechanism; empty if it does not
     * @throws Refusal if the whole check ends here
     */
    Optional<String> match(SpfCheck check, String domain) throws Refusal;

    /** Section 5.1. */
    record All() implements SpfMechanism {

        @Override
        public Optional<String> match(SpfCheck check, String domain) {
            return Optional.of("applies to " + check.session().clientText() + ": nothing before it matches");
        }
    }

    /** Section 5.2. */
    record Include(MacroString target) implements SpfMechanism {

        @Override
        public Optional<String> match(SpfCheck check, String domain) throws Refusal {
            String name = target.expand(check.session(), domain);
            check.countLookup();
            SpfCheck.Outcome included = check.host(name);
            if (included.verdict() == Verdict.NONE) {
                throw new Refusal(Verdict.PERMERROR, domain + " includes what is not there: " + included.reason());
            }
            return included.verdict() == Verdict.PASS
                    ? Optional.of("matches, because " + included.reason())
                    : Optional.empty();
        }
    }

    /** Section 5.3. */
    record Address(MacroString target, int ipv4Bits, int ipv6Bits) implements SpfMechanism {

        @Override
        public Optional<String> match(SpfCheck check, String domain) throws Refusal {
            String name = target.expand(check.session(), domain);
            check.countLookup();
            return check.isAmong(check.addresses(name), ipv4Bits, ipv6Bits);
        }
    }

    /** Section 5.4. */
    record Exchanger(MacroString target, int ipv4Bits, int ipv6Bits) implements SpfMechanism {

        @Override
        public Optional<String> match(SpfCheck check, String domain) throws Refusal {
            String name = target.expand(check.session(), domain);
            check.countLookup();
            List<String> hosts = check.exchangers(name);
            if (hosts.size() > MOST_EXCHANGERS) {
                throw new Refusal(
                        Verdict.PERMERROR,
                        name + " has " + hosts.size() + " MX records, and SPF looks at " + MOST_EXCHANGERS
                                + " at most");
            }
            for (String host : hosts) {
                Optional<String> match = check.isAmong(check.addresses(host), ipv4Bits, ipv6Bits);
                if (match.isPresent()) {
                    return match;
                }
            }
            return Optional.empty();
        }
    }

    /** Section 5.5, which says not to use it: addresses have no names here, so it never matches. */
    record Pointer() implements SpfMechanism {

        @Override
        public Optional<String> match(SpfCheck check, String domain) throws Refusal {
            check.countLookup();
            return Optional.empty();
        }
    }

    /** Section 5.6. */
    record Network(IpRange range) implements SpfMechanism {

        @Override
        public Optional<String> match(SpfCheck check, String domain) {
            InetAddress client = check.session().client();
            return range.contains(client)
                    ? Optional.of("matches " + check.session().clientText())
                    : Optional.empty();
        }
    }

    /** Section 5.7. */
    record Exists(MacroString target) implements SpfMechanism {

        @Override
        public Optional<String> match(SpfCheck check, String domain) throws Refusal {
            String name = target.expand(check.session(), domain);
            check.countLookup();
            return check.hasIpv4(name) ? Optional.of("matches, because " + name + " has an address") : Optional.empty();
        }
    }
}
