package dev.restante.imap.notify;

import dev.restante.imap.ImapDialect;
import dev.restante.imap.ImapException;
import dev.restante.imap.fetch.FetchItem;
import dev.restante.imap.fetch.FetchItems;
import dev.restante.imap.wire.ImapReader;
import dev.restante.imap.wire.ImapSyntaxException;
import dev.restante.imap.wire.LiteralTooLargeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the event groups of NOTIFY SET (RFC 5465 section 8). */
final class RequestReader {

    private final ImapReader in;
    private final ImapDialect dialect;
    private final List<Request.Group> groups = new ArrayList<>();
    private List<FetchItem> items = List.of();
    private Optional<SelectedGroup> selected = Optional.empty();

    RequestReader(ImapReader in, ImapDialect dialect) {
        this.in = in;
        this.dialect = dialect;
    }

    /** {@code notify-set = "SET" [SP "STATUS"] SP event-groups}, from behind the first word. */
    Request read() throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        in.sp();
        boolean status = in.peek() != '(';
        if (status) {
            requireStatus();
            in.sp();
        }
        do {
            in.expect('(');
            group(in.atom().toUpperCase(Locale.ROOT));
            in.expect(')');
        } while (in.trySp());
        return new Request(status, selected.orElse(SelectedGroup.NONE), groups);
    }

    private void requireStatus() throws ImapSyntaxException, IOException {
        if (!in.atom().equalsIgnoreCase("STATUS")) {
            throw new ImapSyntaxException("Expected STATUS or event groups in parentheses");
        }
    }

    /** {@code event-group = "(" filter-mailboxes SP events ")"}, between the parentheses. */
    private void group(String filter) throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        if (filter.equals("SELECTED") || filter.equals("SELECTED-DELAYED")) {
            selected(filter.equals("SELECTED-DELAYED"));
            return;
        }
        Filter.Kind kind = Arrays.stream(Filter.Kind.values())
                .filter(each -> each.name().equals(filter))
                .findFirst()
                .orElseThrow(() -> new ImapSyntaxException("There is no mailbox filter " + filter));
        List<String> names = kind.hasNames() ? names() : List.of();
        in.sp();
        Set<Event> events = events();
        if (!items.isEmpty()) {
            throw new ImapSyntaxException("Only SELECTED and SELECTED-DELAYED take items to fetch");
        }
        groups.add(new Request.Group(kind, names, events));
    }

    private void selected(boolean delayed)
            throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        if (selected.isPresent()) {
            throw new ImapSyntaxException("SELECTED or SELECTED-DELAYED can be there once");
        }
        in.sp();
        Set<Event> events = events();
        if (!events.stream().allMatch(Event::isOfMessages)) {
            throw new ImapSyntaxException("The selected mailbox has events of messages only, name it in another group");
        }
        selected = Optional.of(new SelectedGroup(delayed, events, items));
        items = List.of();
    }

    /** {@code one-or-more-mailbox = mailbox / "(" mailbox *(SP mailbox) ")"}. */
    private List<String> names() throws ImapSyntaxException, LiteralTooLargeException, IOException {
        in.sp();
        List<String> names = new ArrayList<>();
        boolean many = in.tryChar('(');
        do {
            names.add(in.astring());
        } while (many && in.trySp());
        if (many) {
            in.expect(')');
        }
        return names;
    }

    /** {@code events = "(" event *(SP event) ")" / "NONE"}. */
    private Set<Event> events() throws ImapSyntaxException, LiteralTooLargeException, ImapException, IOException {
        Set<Event> events = EnumSet.noneOf(Event.class);
        if (in.tryChar('(')) {
            boolean more = true;
            while (more) {
                Event event = event();
                events.add(event);
                more = in.trySp();
                if (more && event == Event.MESSAGE_NEW && in.peek() == '(') {
                    items = FetchItems.read(in, dialect);
                    more = in.trySp();
                }
            }
            in.expect(')');
            requireCompany(events);
        } else if (!in.atom().equalsIgnoreCase("NONE")) {
            throw new ImapSyntaxException("Expected events in parentheses, or NONE");
        }
        return events;
    }

    private Event event() throws ImapSyntaxException, ImapException, IOException {
        String name = in.atom();
        return Event.named(name, dialect)
                .orElseThrow(
                        () -> ImapException.no(Event.badEventCode(dialect), "There is no event " + name + " here"));
    }

    /** RFC 5465 section 5. */
    private static void requireCompany(Set<Event> events) throws ImapSyntaxException {
        boolean arrivals = events.contains(Event.MESSAGE_NEW);
        boolean expunges = events.contains(Event.MESSAGE_EXPUNGE);
        if (arrivals != expunges || events.contains(Event.FLAG_CHANGE) && !arrivals) {
            throw new ImapSyntaxException(
                    "MessageNew and MessageExpunge go together, and FlagChange goes with both of them");
        }
    }
}
