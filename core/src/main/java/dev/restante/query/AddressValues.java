package dev.restante.query;

import dev.restante.decode.CanonicalAddress;
import dev.restante.mail.EmailAddress;
import dev.restante.mail.ReceivedMail;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of a mail, in its header and in its envelope. */
final class AddressValues {

    private AddressValues() {}

    static List<FieldValue> shown(List<EmailAddress> addresses) {
        return addresses.stream().map(FieldValue::of).toList();
    }

    static List<FieldValue> sender(ReceivedMail mail) {
        return List.of(FieldValue.of(mail.envelope().mailFrom()));
    }

    static List<FieldValue> recipients(ReceivedMail mail) {
        return mail.envelope().recipientAddresses().stream().map(FieldValue::of).toList();
    }

    /** A mail that names no author comes from whom its envelope says. */
    static List<FieldValue> authors(ReceivedMail mail) {
        List<EmailAddress> authors = mail.from();
        return authors.isEmpty() ? sender(mail) : shown(authors);
    }

    /** The recipients, and whom the header names besides. */
    static List<FieldValue> addressees(ReceivedMail mail) {
        List<FieldValue> recipients = recipients(mail);
        Set<String> known = recipients.stream().map(AddressValues::key).collect(Collectors.toSet());
        return Stream.concat(recipients.stream(), shown(mail.to()).stream().filter(each -> !known.contains(key(each))))
                .toList();
    }

    private static String key(FieldValue address) {
        return address.bare().toLowerCase(Locale.ROOT);
    }

    static List<FieldValue> all(ReceivedMail mail) {
        return Stream.of(sender(mail), authors(mail), addressees(mail), shown(mail.cc()), shown(mail.replyTo()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    static List<FieldValue> domains(ReceivedMail mail) {
        return Stream.concat(recipients(mail).stream(), sender(mail).stream())
                .map(address -> CanonicalAddress.of(address.bare()).domain())
                .distinct()
                .map(FieldValue::of)
                .toList();
    }
}
