package dev.restante.mime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of an address field such as To, in the four pieces that ENVELOPE tells (RFC 3501, section 7.4.2).
 *
 * <p>A group is told by two items of its own, before and after its members: a group start has the group's name as its
 * {@code mailbox} and no {@code host}; a group end has nothing at all.
 *
 * <p>Quotes, escapes and comments are taken away; encoded words (RFC 2047) stay as they are.
 *
 * @param name the display name, or the comment that stands for it; null if there is none
 * @param route the source route of obsolete addresses, such as {@code @relay.example,@other.example}; null if none
 * @param mailbox the local part, or the name of the group that begins; null at the end of a group
 * @param host the domain, empty if the address has none; null at the start and the end of a group
 */
public record MailAddress(
        @Nullable String name,
        @Nullable String route,
        @Nullable String mailbox,
        @Nullable String host) {

    /** How many items one field yields at most: far more than a server takes recipients, and little enough to hold. */
    public static final int MAX_ITEMS = 100_000;

    static final MailAddress GROUP_END = new MailAddress(null, null, null, null);

    static MailAddress groupStart(String name) {
        return new MailAddress(null, null, name, null);
    }

    /**
     * Reads the value of an address field: From, Sender, Reply-To, To, Cc, Bcc (RFC 5322, sections 3.4 and 4.4). Never
     * fails: what is malformed is read in the way of RFC 7103, section 7.1, and text without any address is an item
     * with an empty host. Takes linear time.
     *
     * @param fieldValue the unfolded value
     * @return the items in order, immutable; at most {@value #MAX_ITEMS}, and the end of a group still open then
     */
    public static List<MailAddress> parseList(String fieldValue) {
        return new AddressParser(fieldValue).addressList();
    }

    /**
     * Whether a group begins here.
     *
     * @return true if {@link #mailbox()} is the name of a group
     */
    public boolean isGroupStart() {
        return mailbox != null && host == null;
    }

    /**
     * Whether a group ends here.
     *
     * @return true if this item says nothing else
     */
    public boolean isGroupEnd() {
        return mailbox == null;
    }

    /**
     * The address proper.
     *
     * @return {@code mailbox@host}, or only the mailbox if the host is empty; empty for the start and end of a group
     */
    public String address() {
        if (host == null) {
            return "";
        }
        return host.isEmpty() ? String.valueOf(mailbox) : mailbox + "@" + host;
    }
}
