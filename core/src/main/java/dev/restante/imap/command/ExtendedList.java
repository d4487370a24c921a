package dev.restante.imap.command;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.Parameters;
import dev.restante.imap.wire.Grammar;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of LIST by the grammar of RFC 5258 section 6.
 *
 * @param request what the options ask for
 * @param reference what stands before each pattern, as it came
 * @param patterns the patterns as they came
 * @param extended whether anything was there that RFC 3501 does not know
 */
record ExtendedList(ListRequest request, String reference, List<String> patterns, boolean extended) {

    private static final int MAX_PATTERNS = 100;

    static ExtendedList read(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        ListRequest request = new ListRequest(dialect);
        in.sp();
        boolean selects = in.peek() == '(';
        if (selects) {
            Parameters.readRepeatable(in, dialect, Listing.SELECTION, request);
            requireCriterion(request);
            in.sp();
        }
        String reference = MailboxNames.read(in);
        in.sp();
        boolean several = in.peek() == '(';
        List<String> patterns = several ? patterns(in) : List.of(in.listMailbox());
        boolean returns = in.trySp();
        if (returns) {
            requireReturn(in);
            in.sp();
            Parameters.readRepeatable(in, dialect, Listing.RETURN, request);
        }
        return new ExtendedList(request, reference, patterns, selects || several || returns);
    }

    private static void requireCriterion(ListRequest request) throws ImapSyntaxException {
        if (request.isRecursive() && request.selected().isEmpty()) {
            throw new ImapSyntaxException("RECURSIVEMATCH needs a selection option such as SUBSCRIBED beside it");
        }
    }

    /** {@code patterns = "(" list-mailbox *(SP list-mailbox) ")"}. */
    private static List<String> patterns(ImapReader in)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        List<String> patterns = new ArrayList<>();
        in.expect('(');
        do {
            if (patterns.size() == MAX_PATTERNS) {
                throw new ImapSyntaxException("LIST takes at most " + MAX_PATTERNS + " patterns");
            }
            patterns.add(in.listMailbox());
        } while (in.trySp());
        in.expect(')');
        return patterns;
    }

    /** {@code list-return-opts = "RETURN" SP "(" [return-option *(SP return-option)] ")"}. */
    private static void requireReturn(ImapReader in) throws ImapSyntaxException, IOException {
        String word = in.token(Grammar::isAtomChar, "RETURN");
        if (!word.equalsIgnoreCase("RETURN")) {
            throw new ImapSyntaxException("Expected RETURN, found " + word);
        }
    }
}
