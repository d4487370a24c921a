package dev.restante.imap.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.imap.ImapException;
import dev.restante.imap.ImapSession;
import dev.restante.imap.fetch.Section;
import dev.restante.imap.fetch.SectionOctets;
import dev.restante.store.Mailbox;
import dev.restante.store.Right;
import java.net.URLDecoder;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * URLs of messages and their parts on this server (RFC 5092, as far as RFC 4469 section 3 wants it): relative ones,
 * from the root such as {@code /INBOX;UIDVALIDITY=1/;UID=20/;SECTION=1.2}, or from the selected mailbox such as
 * {@code ;UID=20}.
 */
final class MessageUrl {

    private static final int MAX_LENGTH = 1000;

    /** {@code imailbox-ref "/" iuid ["/" isection] / iuid ["/" isection]}; names are in UTF-8, percent-encoded. */
    private static final Pattern URL = Pattern.compile(
            "(?:/?(?<mailbox>[^;/][^;]*)(?:;UIDVALIDITY=(?<validity>[0-9]{1,10}))?/)?"
                    + ";UID=(?<uid>[0-9]{1,10})(?:/;SECTION=(?<section>[^;]+))?",
            Pattern.CASE_INSENSITIVE);

    private MessageUrl() {}

    /** The octets that a URL names; \Seen is not set. */
    static SectionOctets octets(String url, ImapSession session) throws ImapException {
        if (url.length() > MAX_LENGTH) {
            throw badUrl(url.substring(0, MAX_LENGTH), "A URL has at most " + MAX_LENGTH + " characters");
        }
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw badUrl(url, "A URL looks like /INBOX;UIDVALIDITY=1/;UID=20/;SECTION=1.2");
        }
        Mailbox mailbox = mailbox(parts, session)
                .filter(found -> isValid(found, parts.group("validity")))
                .filter(found -> found.accessControl().ofOwner().has(Right.READ))
                .orElseThrow(() -> badUrl(url, "There is no such mailbox"));
        return mailbox.entry(Long.parseLong(parts.group("uid")))
                .flatMap(entry -> section(parts.group("section")).flatMap(section -> section.of(entry.message())))
                .orElseThrow(() -> badUrl(url, "There is no such message, or it has no such part"));
    }

    private static Optional<Mailbox> mailbox(Matcher parts, ImapSession session) {
        String name = parts.group("mailbox");
        if (name == null) {
            return session.isSelected() ? Optional.of(session.view().mailbox()) : Optional.empty();
        }
        return decoded(name)
                .flatMap(session.account()::mailbox)
                .filter(found -> found.accessControl().ofOwner().has(Right.READ));
    }

    private static boolean isValid(Mailbox mailbox, @Nullable String uidValidity) {
        return uidValidity == null || Long.parseLong(uidValidity) == mailbox.uidValidity();
    }

    private static Optional<Section> section(@Nullable String encoded) {
        return encoded == null ? Optional.of(Section.WHOLE) : decoded(encoded).flatMap(Section::parse);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code badurl-response-code = "BADURL" SP url-resp-text}: what must not stand there is percent-encoded. */
    private static ImapException badUrl(String url, String why) {
        StringBuilder text = new StringBuilder();
        for (byte octet : url.getBytes(UTF_8)) {
            if (octet > ' ' && octet < 0x7f && octet != ']' && octet != '\\') {
                text.append((char) octet);
            } else {
                text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return ImapException.no("BADURL " + text, why);
    }
}
