package dev.restante.imap.fetch;

import dev.restante.imap.wire.ImapWriter;
import dev.restante.mime.MailAddress;
import dev.restante.mime.MimePart;
import dev.restante.store.EntryState;
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
        List<MailAddress> from = addresses(message, "From");
        out.raw("(").nstring(field(message, "Date"));
        out.raw(" ").nstring(field(message, "Subject"));
        writeAddresses(from, out.raw(" "));
        writeAddresses(orElse(addresses(message, "Sender"), from), out.raw(" "));
        writeAddresses(orElse(addresses(message, "Reply-To"), from), out.raw(" "));
        writeAddresses(addresses(message, "To"), out.raw(" "));
        writeAddresses(addresses(message, "Cc"), out.raw(" "));
        writeAddresses(addresses(message, "Bcc"), out.raw(" "));
        out.raw(" ").nstring(field(message, "In-Reply-To"));
        out.raw(" ").nstring(field(message, "Message-ID")).raw(")");
    }

    private static @Nullable String field(MimePart message, String name) {
        return message.header(name).orElse(null);
    }

    private static List<MailAddress> addresses(MimePart message, String name) {
        return message.headers(name).stream()
                .flatMap(value -> MailAddress.parseList(value).stream())
                .toList();
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
