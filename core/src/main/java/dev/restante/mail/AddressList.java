package dev.restante.mail;

import dev.restante.decode.EncodedWords;
import dev.restante.mime.MailAddress;
import java.util.List;

/** Decodes address lists (RFC 5322 section 3.4) for people. */
final class AddressList {

    private AddressList() {}

    /** The addresses in all fields of a name. */
    static List<EmailAddress> ofField(MailMessage mail, String name) {
        return mail.message().mime().headers(name).stream()
                .flatMap(value -> decode(value).stream())
                .toList();
    }

    /** The addresses in order; groups give their members. */
    static List<EmailAddress> decode(String value) {
        return MailAddress.parseList(value).stream()
                .filter(item -> !item.isGroupStart() && !item.isGroupEnd())
                .map(item -> new EmailAddress(EncodedWords.decode(name(item)), item.address()))
                .toList();
    }

    private static String name(MailAddress item) {
        return item.name() == null ? "" : item.name();
    }
}
