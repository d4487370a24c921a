package dev.restante.authenticity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SPF record, read as a whole: if anything is wrong in it, all is (RFC 7208 section 4.6). Immutable. */
final class SpfRecord {

    private static final String VERSION = "v=spf1";

    // modifier name = ALPHA *( ALPHA / DIGIT / "-" / "_" / "." )
    private static final Pattern MODIFIER = Pattern.compile("([A-Za-z][A-Za-z0-9._-]*)=(.*)");

    private final List<SpfDirective> directives = new ArrayList<>();
    private final Map<String, MacroString> modifiers = new HashMap<>();

    private SpfRecord() {}

    // record = version terms *SP
    /** Whether a TXT record is one of SPF (section 4.5). */
    static boolean isOne(String text) {
        return text.regionMatches(true, 0, VERSION, 0, VERSION.length())
                && (text.length() == VERSION.length() || text.charAt(VERSION.length()) == ' ');
    }

    /** The record of a domain; empty if it has none. */
    static Optional<SpfRecord> find(DnsZone zone, String domain) throws Refusal {
        List<String> records =
                zone.txt(domain).stream().filter(SpfRecord::isOne).toList();
        if (records.size() > 1) {
            throw new Refusal(
                    Verdict.PERMERROR,
                    domain + " has " + records.size() + " SPF records, and may have one (RFC 7208 section 3.2)");
        }
        return records.isEmpty() ? Optional.empty() : Optional.of(parse(records.get(0), domain));
    }

    private static SpfRecord parse(String text, String domain) throws Refusal {
        var record = new SpfRecord();
        try {
            for (String term : text.substring(VERSION.length()).split(" ")) {
                if (!term.isEmpty()) {
                    record.add(term);
                }
            }
        } catch (Refusal e) {
            throw new Refusal(e.verdict(), "the SPF record of " + domain + " is wrong: " + e.reason());
        }
        return record;
    }

    // terms = *( 1*SP ( directive / modifier ) )
    private void add(String term) throws Refusal {
        Matcher modifier = MODIFIER.matcher(term);
        if (modifier.matches()) {
            addModifier(modifier.group(1).toLowerCase(Locale.ROOT), modifier.group(2));
        } else {
            directives.add(SpfTerm.directive(term));
        }
    }

    // redirect and exp at most once, others ignored: RFC 7208, section 6
    private void addModifier(String name, String value) throws Refusal {
        if (!name.equals("redirect") && !name.equals("exp")) {
            MacroString.parse(value);
            return;
        }
        if (modifiers.put(name, MacroString.parseDomain(value)) != null) {
            throw new Refusal(Verdict.PERMERROR, name + "= is there twice");
        }
    }

    List<SpfDirective> directives() {
        return directives;
    }

    /** Where to go on if nothing matches. */
    Optional<MacroString> redirect() {
        return Optional.ofNullable(modifiers.get("redirect"));
    }
}
