package dev.restante.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Decodes address lists (RFC 5322 section 3.4) for people. */
final class AddressList {

    private AddressList() {}

    /** The addresses in all fields of a name. */
    static List<EmailAddress> ofField(MailMessage mail, String name) {
        return mail.message().mime().headers(name).stream()
                .flatMap(value -> decode(value).stream())
                .toList();
    }

    /** The addresses in order; groups give their members. What is no list at all is one address. */
    static List<EmailAddress> decode(String value) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(value, false))
                    .flatMap(AddressList::members)
                    .map(address -> new EmailAddress(name(address), address.getAddress()))
                    .toList();
        } catch (AddressException e) {
            return List.of(new EmailAddress("", value));
        }
    }

    private static Stream<InternetAddress> members(InternetAddress address) {
        try {
            return address.isGroup() ? Arrays.stream(address.getGroup(false)) : Stream.of(address);
        } catch (AddressException e) {
            return Stream.of(address);
        }
    }

    private static String name(InternetAddress address) {
        String name = address.getPersonal();
        return name == null ? "" : name;
    }
}
