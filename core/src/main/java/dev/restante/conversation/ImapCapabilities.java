package dev.restante.conversation;

import static dev.restante.conversation.Capability.verb;
import static dev.restante.conversation.Capability.verbs;
import static dev.restante.conversation.Capability.words;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What commands of IMAP show of the capabilities. A word counts only where the grammar has no room for the name of a
 * mailbox or for a text; so the keys of SEARCH do not.
 */
final class ImapCapabilities {

    /** RFC 7888 section 5. */
    private static final long MAX_LITERAL_MINUS = 4096;

    private static final List<Capability> SESSIONS = List.of(
            Capability.of("IMAP4rev2", enabled("IMAP4rev2")),
            verb("STARTTLS"),
            Capability.of("SASL-IR", verbs("AUTHENTICATE").and(SpokenCommand::hasInitialResponse)),
            verb("ENABLE"),
            verb("ID"),
            verb("IDLE"),
            verb("NOTIFY"),
            verb("UNAUTHENTICATE"),
            Capability.of("COMPRESS=DEFLATE", words("COMPRESS", first("DEFLATE"))),
            Capability.of("LITERAL+", unaskedLiteral(Long.MAX_VALUE)),
            Capability.of("LITERAL-", unaskedLiteral(MAX_LITERAL_MINUS)));

    private static final List<Capability> MAILBOXES = List.of(
            verb("NAMESPACE"),
            verb("UNSELECT"),
            Capability.of("LIST-EXTENDED", words("LIST", ImapWord::isListed)),
            Capability.of("LIST-STATUS", words("LIST", returned("STATUS"))),
            Capability.of("LIST-MYRIGHTS", words("LIST", returned("MYRIGHTS"))),
            Capability.of("LIST-METADATA", words("LIST", returned("METADATA"))),
            Capability.of("SPECIAL-USE", words("LIST", returned("SPECIAL-USE").or(selecting("SPECIAL-USE")))),
            Capability.of("CREATE-SPECIAL-USE", words("CREATE", listed("USE"))),
            Capability.of("STATUS=SIZE", words("STATUS", listed("SIZE"))),
            Capability.of("APPENDLIMIT", words("STATUS", listed("APPENDLIMIT"))),
            Capability.of("ACL", verbs("SETACL", "GETACL", "DELETEACL", "LISTRIGHTS", "MYRIGHTS")),
            Capability.of("METADATA", verbs("GETMETADATA", "SETMETADATA")),
            Capability.of("QUOTA", verbs("GETQUOTA", "GETQUOTAROOT")),
            Capability.of("QUOTASET", verbs("SETQUOTA")));

    private static final List<Capability> MESSAGES = List.of(
            Capability.of(
                    "CONDSTORE",
                    enabled("CONDSTORE"),
                    selected("CONDSTORE"),
                    words("STATUS", listed("HIGHESTMODSEQ")),
                    words("FETCH", item("MODSEQ").or(item("CHANGEDSINCE"))),
                    words("STORE", word -> word.is("UNCHANGEDSINCE") && word.position() == 1)),
            Capability.of("QRESYNC", enabled("QRESYNC"), selected("QRESYNC"), words("FETCH", item("VANISHED"))),
            Capability.of("UIDONLY", enabled("UIDONLY")),
            Capability.of("UTF8=ACCEPT", enabled("UTF8=ACCEPT")),
            Capability.of("UIDPLUS", verbs("UID EXPUNGE")),
            Capability.of("MOVE", verbs("MOVE", "UID MOVE")),
            Capability.of("REPLACE", verbs("REPLACE", "UID REPLACE")),
            Capability.of("CATENATE", words("APPEND", item("CATENATE").and(word -> !word.isListed()))),
            Capability.of("MULTIAPPEND", verbs("APPEND").and(ImapCapabilities::hasSeveralMessages)),
            Capability.of(
                    "BINARY",
                    words("FETCH", item("BINARY[").or(item("BINARY.PEEK[")).or(item("BINARY.SIZE["))),
                    words("APPEND", word -> word.isBinaryLiteral() && !word.isIn("UTF8"))),
            Capability.of("PREVIEW", words("FETCH", item("PREVIEW"))),
            Capability.of("SAVEDATE", words("FETCH", item("SAVEDATE"))),
            Capability.of(
                    "OBJECTID",
                    words("FETCH", item("EMAILID").or(item("THREADID"))),
                    words("STATUS", listed("MAILBOXID"))));

    private static final List<Capability> SEARCHES = List.of(
            Capability.of("ESEARCH", words("SEARCH", first("RETURN"))),
            Capability.of("SEARCHRES", words("SEARCH", returned("SAVE"))),
            Capability.of("CONTEXT=SEARCH", words("SEARCH", returned("UPDATE").or(returned("CONTEXT")))),
            Capability.of("PARTIAL", words("SEARCH", returned("PARTIAL")), words("FETCH", item("PARTIAL"))),
            Capability.of("SORT", verbs("SORT", "UID SORT")),
            Capability.of("ESORT", words("SORT", first("RETURN"))),
            Capability.of("CONTEXT=SORT", words("SORT", returned("UPDATE").or(returned("CONTEXT")))),
            Capability.of("THREAD=ORDEREDSUBJECT", words("THREAD", first("ORDEREDSUBJECT"))),
            Capability.of("THREAD=REFERENCES", words("THREAD", first("REFERENCES"))));

    static final List<Capability> ALL = Stream.of(SESSIONS, MAILBOXES, MESSAGES, SEARCHES)
            .flatMap(List::stream)
            .toList();

    private ImapCapabilities() {}

    private static Predicate<SpokenCommand> enabled(String name) {
        String word = name.toUpperCase(Locale.ROOT);
        return words("ENABLE", each -> each.is(word));
    }

    private static Predicate<SpokenCommand> selected(String parameter) {
        return words("SELECT", listed(parameter)).or(words("EXAMINE", listed(parameter)));
    }

    private static Predicate<ImapWord> first(String name) {
        return word -> word.is(name) && word.position() == 0;
    }

    /** An option of RETURN (RFC 5258 section 3, RFC 4731 section 3). */
    private static Predicate<ImapWord> returned(String option) {
        return word -> word.is(option) && word.isIn("RETURN");
    }

    /** An option in front of all other arguments (RFC 5258 section 3). */
    private static Predicate<ImapWord> selecting(String option) {
        return word -> word.is(option) && word.isListed() && word.isIn("");
    }

    /** Something in parentheses behind the mailbox (RFC 4466 section 2). */
    private static Predicate<ImapWord> listed(String option) {
        return word -> word.is(option) && word.isListed();
    }

    /** What follows the messages, or the mailbox: nothing there is a name, but for the flags in parentheses. */
    private static Predicate<ImapWord> item(String name) {
        return word -> word.is(name) && word.position() > 0;
    }

    private static Predicate<SpokenCommand> unaskedLiteral(long maxSize) {
        return command -> ImapWord.of(command.arguments()).stream().anyMatch(word -> word.isUnaskedLiteral(maxSize));
    }

    /** RFC 3502: each message is a literal outside of parentheses. */
    private static boolean hasSeveralMessages(SpokenCommand append) {
        return ImapWord.of(append.arguments()).stream()
                        .filter(word -> word.isLiteral() && word.position() > 0 && !word.isListed())
                        .count()
                > 1;
    }
}
