package dev.restante.junit5;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** The accounts that annotations declare: all of them together, each once. */
final class DeclaredAccounts {

    private final Map<String, Declared> byName = new LinkedHashMap<>();

    private record Declared(Account account, AnnotatedElement place) {}

    DeclaredAccounts(Collection<AnnotatedElement> places) {
        for (AnnotatedElement place : places) {
            AnnotationSupport.findRepeatableAnnotations(place, Account.class)
                    .forEach(account -> add(new Declared(account, place)));
        }
    }

    List<Account> all() {
        return byName.values().stream().map(Declared::account).toList();
    }

    /** Names are compared as the server compares them: without regard to case. */
    private void add(Declared declared) {
        if (declared.account.address().isBlank()) {
            throw new ExtensionConfigurationException(
                    "@Account on %s needs an address, or a local part such as \"jane\"."
                            .formatted(name(declared.place)));
        }
        Declared earlier = byName.putIfAbsent(declared.account.address().toLowerCase(Locale.ROOT), declared);
        if (earlier != null && !earlier.account.password().equals(declared.account.password())) {
            throw twoPasswords(earlier, declared);
        }
    }

    private static ExtensionConfigurationException twoPasswords(Declared earlier, Declared later) {
        String places = earlier.place.equals(later.place)
                ? "both on " + name(later.place)
                : "one on %s, another on %s".formatted(name(earlier.place), name(later.place));
        return new ExtensionConfigurationException(
                "@Account %s is declared with two passwords: %s.".formatted(later.account.address(), places));
    }

    private static String name(AnnotatedElement place) {
        return place instanceof Method method
                ? "method " + method.getDeclaringClass().getSimpleName() + "." + method.getName()
                : "class " + ((Class<?>) place).getSimpleName();
    }
}
