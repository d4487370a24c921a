package dev.restante.imap.command;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import java.util.ArrayList;
import java.util.List;

/** The patterns of a LIST or LSUB, each of them behind the reference. */
final class ListPatterns {

    private final List<MailboxPattern> patterns = new ArrayList<>();

    private ListPatterns() {}

    /** As RFC 3501 has it: one pattern. */
    static ListPatterns of(ImapSession session, String reference, String pattern) throws ImapException {
        ListPatterns patterns = new ListPatterns();
        patterns.add(session, reference, pattern);
        return patterns;
    }

    /** As RFC 5258 section 3 has it: an empty pattern stands for nothing. */
    static ListPatterns of(ImapSession session, String reference, List<String> all) {
        ListPatterns patterns = new ListPatterns();
        all.stream().filter(pattern -> !pattern.isEmpty()).forEach(pattern -> {
            try {
                patterns.add(session, reference, pattern);
            } catch (ImapException e) {
                // No name is of this form, so none matches; the other patterns count all the same.
            }
        });
        return patterns;
    }

    private void add(ImapSession session, String reference, String pattern) throws ImapException {
        patterns.add(
                new MailboxPattern(MailboxNames.decode(session, reference) + MailboxNames.decode(session, pattern)));
    }

    boolean match(String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }

    /** Whether the name is wanted although there is no such mailbox (RFC 9051 section 6.3.9). */
    boolean matchLevel(String name) {
        return patterns.stream().anyMatch(pattern -> pattern.endsWithPercent() && pattern.matches(name));
    }
}
