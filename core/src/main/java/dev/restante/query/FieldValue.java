package dev.restante.query;

import dev.restante.mail.EmailAddress;

/**
 * One value of a field.
 *
 * @param shown as people see it, such as {@code Jane Doe <jane@example.com>}
 * @param bare what is compared as a whole, such as {@code jane@example.com}
 */
record FieldValue(String shown, String bare) {

    static FieldValue of(String value) {
        return new FieldValue(value, value);
    }

    static FieldValue of(EmailAddress address) {
        return new FieldValue(address.toString(), address.address());
    }
}
