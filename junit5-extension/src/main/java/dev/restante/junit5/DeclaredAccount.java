package dev.restante.junit5;

import dev.restante.MailScope;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * An account that an {@link Account} declares.
 *
 * @param name its address, or a bare local part
 * @param password its password
 * @param place where it is declared, in words
 */
record DeclaredAccount(String name, String password, String place) {

    static DeclaredAccount of(Account annotation, String place) {
        DeclaredAccount account = new DeclaredAccount(nameOf(annotation, place), annotation.password(), place);
        if (account.password.isEmpty()) {
            throw new ExtensionConfigurationException(
                    "@Account %s on %s needs a password. Without one it needs no declaration: whoever gets mail has an account, which takes any password."
                            .formatted(account.name, place));
        }
        return account;
    }

    /** What an annotation calls the account. */
    static String nameOf(Account annotation, String place) {
        if (!annotation.value().isBlank() && !annotation.address().isBlank()) {
            throw new ExtensionConfigurationException(
                    "@Account on %s has two names, %s and %s: value and address are the same."
                            .formatted(place, annotation.value(), annotation.address()));
        }
        String name = annotation.value().isBlank() ? annotation.address() : annotation.value();
        if (name.isBlank()) {
            throw new ExtensionConfigurationException(
                    "@Account on %s needs an address, or a local part such as \"jane\".".formatted(place));
        }
        return name;
    }

    static boolean isWholeAddress(String name) {
        return name.contains("@");
    }

    boolean isWholeAddress() {
        return isWholeAddress(name);
    }

    /** Names are compared as the server compares them: without regard to case. */
    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A bare local part is declared where it is the test's alone. */
    void declareIn(MailScope scope) {
        try {
            (isWholeAddress() ? scope.server() : scope).declare(name, password);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    "@Account %s on %s: %s.".formatted(name, place, e.getMessage()), e);
        }
    }
}
