package dev.restante.imap.notify;

import dev.restante.imap.ImapSession;
import dev.restante.imap.command.MailboxNames;
import dev.restante.imap.wire.ImapWriter;
import dev.restante.store.Annotation;
import dev.restante.store.Annotations;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The annotations of a mailbox or of the server at one moment (RFC 5465 sections 5.6 and 5.7).
 *
 * @param byName all of them
 */
record Notes(Map<String, Annotation> byName) {

    static final Notes NONE = new Notes(Map.of());

    static Notes of(Annotations annotations) {
        return new Notes(Stream.of("/private", "/shared")
                .flatMap(root -> annotations.find(root, Integer.MAX_VALUE).stream())
                .collect(Collectors.toMap(Annotation::name, each -> each)));
    }

    /**
     * Tells which were set or removed since (RFC 5464 section 4.4.2).
     *
     * @param mailbox its name; empty for the server
     */
    void tellSince(Notes before, String mailbox, ImapSession session) throws IOException {
        SortedSet<String> names = new TreeSet<>(before.byName.keySet());
        names.addAll(byName.keySet());
        names.removeIf(name -> Objects.equals(before.byName.get(name), byName.get(name)));
        if (!names.isEmpty()) {
            ImapWriter out = session.out().raw("* METADATA ").astring(MailboxNames.encode(session, mailbox));
            for (String name : names) {
                out.raw(" ").astring(name);
            }
            out.end();
        }
    }
}
