package dev.restante.imap.sort;

import dev.restante.decode.EncodedWords;
import dev.restante.imap.search.UnicodeCasemap;
import dev.restante.mime.MailAddress;
import dev.restante.store.MailboxEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The keys of SORT by their names. */
public final class SortKeys {

    /** Those of RFC 5256 section 3. */
    public static final Map<String, SortKey<?>> BASIC = Map.of(
            "ARRIVAL", SortKey.natural(entry -> entry.internalDate().toInstant()),
            "CC", address("Cc", SortKeys::mailbox),
            "DATE", SortKey.natural(SentDate::of),
            "FROM", address("From", SortKeys::mailbox),
            "SIZE", SortKey.natural(entry -> entry.message().size()),
            "SUBJECT", folded(entry -> BaseSubject.of(subject(entry)).folded()),
            "TO", address("To", SortKeys::mailbox));

    /** Those of RFC 5957 section 4. */
    public static final Map<String, SortKey<?>> DISPLAY = Map.of(
            "DISPLAYFROM", address("From", SortKeys::display),
            "DISPLAYTO", address("To", SortKeys::display));

    private SortKeys() {}

    /**
     * The subject of a message.
     *
     * @param entry the message
     * @return the unfolded value of its first field Subject; empty if it has none
     */
    public static String subject(MailboxEntry entry) {
        return entry.message().mime().header("Subject").orElse("");
    }

    private static SortKey<String> folded(Function<MailboxEntry, String> value) {
        return new SortKey<>(value, UnicodeCasemap::compare);
    }

    /** By the first address that ENVELOPE would tell for this field; the empty text if there is none. */
    private static SortKey<String> address(String field, Function<MailAddress, String> value) {
        return folded(entry -> UnicodeCasemap.fold(
                firstAddress(entry.message().mime().headers(field)).map(value).orElse("")));
    }

    private static Optional<MailAddress> firstAddress(List<String> values) {
        return values.stream()
                .map(MailAddress::parseList)
                .filter(addresses -> !addresses.isEmpty())
                .map(addresses -> addresses.get(0))
                .findFirst();
    }

    private static String mailbox(MailAddress address) {
        return Optional.ofNullable(address.mailbox()).orElse("");
    }

    /** RFC 5957 section 3. */
    private static String display(MailAddress address) {
        String name =
                Optional.ofNullable(address.name()).map(EncodedWords::decode).orElse("");
        if (!name.isEmpty()) {
            return name;
        }
        return address.host() == null ? mailbox(address) : mailbox(address) + "@" + address.host();
    }
}
