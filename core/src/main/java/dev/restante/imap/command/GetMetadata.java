package dev.restante.imap.command;

import dev.restante.imap.Completion;
import dev.restante.imap.ImapCommand.Action;
import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.wire.Grammar;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.imap.wire.LiteralTooLargeException;
import dev.restante.store.Annotation;
import dev.restante.store.Annotations;
import dev.restante.store.MailboxException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** GETMETADATA (RFC 5464 section 4.2). */
public final class GetMetadata {

    private final String mailbox;
    private final MetadataOptions options;
    private final List<String> entries;

    private GetMetadata(String mailbox, MetadataOptions options, List<String> entries) {
        this.mailbox = mailbox;
        this.options = options;
        this.entries = entries;
    }

    /**
     * {@code getmetadata = "GETMETADATA" [SP getmetadata-options] SP mailbox SP entries}. In the examples of the RFC
     * the options stand behind the mailbox; there they are understood too.
     *
     * @param in the command
     * @param dialect what the server knows
     * @return what is to be done
     * @throws ImapSyntaxException if the arguments break the grammar
     * @throws LiteralTooLargeException if they have a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static Action parse(ImapReader in, ImapDialect dialect)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        MetadataOptions options = MetadataOptions.NONE;
        in.sp();
        if (in.tryChar('(')) {
            options = MetadataOptions.readRest(in);
            in.sp();
        }
        String mailbox = MailboxNames.read(in);
        in.sp();
        if (!in.tryChar('(')) {
            return new GetMetadata(mailbox, options, List.of(MetadataEntry.read(in)))::tell;
        }
        if (Grammar.isAlpha(in.peek())) {
            options = MetadataOptions.readRest(in);
            in.sp();
            return new GetMetadata(mailbox, options, entries(in))::tell;
        }
        return new GetMetadata(mailbox, options, entriesRest(in))::tell;
    }

    /**
     * Reads the entries of which LIST shall tell the values.
     *
     * @param in stands before them
     * @return what tells them of a mailbox, if its annotations may be read
     * @throws ImapSyntaxException if something else is there
     * @throws LiteralTooLargeException if a name is a literal beyond the limit
     * @throws IOException if the connection breaks
     */
    public static ListRequest.Answer listed(ImapReader in)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        List<String> entries = entries(in);
        return (session, name, mailbox) -> {
            if (MetadataPlace.isReadable(mailbox)) {
                GetMetadata asked = new GetMetadata(name, MetadataOptions.NONE, entries);
                asked.write(List.copyOf(asked.find(mailbox.annotations())), session.out());
            }
        };
    }

    /** {@code entries = entry / "(" entry *(SP entry) ")"}. */
    private static List<String> entries(ImapReader in)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        return in.tryChar('(') ? entriesRest(in) : List.of(MetadataEntry.read(in));
    }

    private static List<String> entriesRest(ImapReader in)
            throws ImapSyntaxException, LiteralTooLargeException, IOException {
        List<String> entries = new ArrayList<>();
        do {
            entries.add(MetadataEntry.read(in));
        } while (in.trySp());
        in.expect(')');
        return entries;
    }

    private Completion tell(ImapSession session) throws ImapException, MailboxException, IOException {
        Collection<Annotation> found = find(MetadataPlace.find(session, mailbox));
        write(found.stream().filter(each -> size(each) <= options.maxSize()).toList(), session.out());
        long largest = found.stream().mapToLong(GetMetadata::size).max().orElse(0);
        return largest > options.maxSize() ? new Completion("METADATA LONGENTRIES " + largest) : Completion.OK;
    }

    private static long size(Annotation annotation) {
        return annotation.value() == null ? 0 : annotation.value().length;
    }

    /**
     * Each of them once, by the name that the client has for it. If it asks for one that is not there, it is told so.
     */
    private Collection<Annotation> find(Annotations annotations) {
        Map<String, Annotation> found = new LinkedHashMap<>();
        for (String entry : entries) {
            List<Annotation> there = annotations.find(entry, options.depth());
            if (there.isEmpty()) {
                found.put(entry.toLowerCase(Locale.ROOT), new Annotation(entry, null));
            }
            there.forEach(each -> found.putIfAbsent(each.name().toLowerCase(Locale.ROOT), named(entry, each)));
        }
        return found.values();
    }

    private static Annotation named(String entry, Annotation found) {
        return found.name().equalsIgnoreCase(entry) ? new Annotation(entry, found.value()) : found;
    }

    private void write(List<Annotation> annotations, ImapWriter out) throws IOException {
        if (annotations.isEmpty()) {
            return;
        }
        out.raw("* METADATA ").astring(mailbox);
        String separator = " (";
        for (Annotation each : annotations) {
            out.raw(separator).astring(each.name()).raw(" ");
            MetadataValue.write(each.value(), out);
            separator = " ";
        }
        out.raw(")").end();
    }
}
