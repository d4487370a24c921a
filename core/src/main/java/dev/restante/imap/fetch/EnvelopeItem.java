package dev.restante.imap.fetch;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.mime.HeaderField;
import dev.restante.mime.MailAddress;
import dev.restante.mime.MimePart;
import dev.restante.store.EntryState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ENVELOPE (RFC 3501 section 7.4.2): the header fields as they are, encoded words included. */
final class EnvelopeItem implements FetchItem {

    @Override
    public void write(EntryState state, ImapWriter out) {
        out.raw("ENVELOPE ");
        write(state.entry().message().mime(), out);
    }

    /**
     * {@code envelope = "(" env-date SP env-subject SP env-from SP env-sender SP env-reply-to SP env-to SP env-cc SP
     * env-bcc SP env-in-reply-to SP env-message-id ")"}.
     */
    static void write(MimePart message, ImapWriter out) {
        List<HeaderField> header = message.headers(); // once: there are ten fields to look for
        List<MailAddress> from = addresses(header, "From");
        out.raw("(").nstring(field(header, "Date"));
        out.raw(" ").nstring(field(header, "Subject"));
        writeAddresses(from, out.raw(" "));
        writeAddresses(orElse(addresses(header, "Sender"), from), out.raw(" "));
        writeAddresses(orElse(addresses(header, "Reply-To"), from), out.raw(" "));
        writeAddresses(addresses(header, "To"), out.raw(" "));
        writeAddresses(addresses(header, "Cc"), out.raw(" "));
        writeAddresses(addresses(header, "Bcc"), out.raw(" "));
        out.raw(" ").nstring(field(header, "In-Reply-To"));
        out.raw(" ").nstring(field(header, "Message-ID")).raw(")");
    }

    private static @Nullable String field(List<HeaderField> header, String name) {
        for (HeaderField field : header) {
            if (field.isNamed(name)) {
                return field.unfoldedValue();
            }
        }
        return null;
    }

    private static List<MailAddress> addresses(List<HeaderField> header, String name) {
        List<MailAddress> addresses = new ArrayList<>();
        for (HeaderField field : header) {
            if (field.isNamed(name)) {
                addresses.addAll(MailAddress.parseList(field.unfoldedValue()));
            }
        }
        return addresses;
    }

    private static List<MailAddress> orElse(List<MailAddress> addresses, List<MailAddress> others) {
        return addresses.isEmpty() ? others : addresses;
    }

    /** {@code "(" 1*address ")" / nil}. */
    private static void writeAddresses(List<MailAddress> addresses, ImapWriter out) {
        if (addresses.isEmpty()) {
            out.raw("NIL");
            return;
        }
        out.raw("(");
        for (MailAddress address : addresses) {
            out.raw("(").nstring(address.name()).raw(" ").nstring(address.route());
            out.raw(" ")
                    .nstring(address.mailbox())
                    .raw(" ")
                    .nstring(address.host())
                    .raw(")");
        }
        out.raw(")");
    }
}
