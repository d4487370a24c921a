package dev.restante.junit5;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The accounts that annotations declare: all of them together, each once. */
final class DeclaredAccounts {

    private final Map<String, DeclaredAccount> byName = new LinkedHashMap<>();

    private DeclaredAccounts(Collection<AnnotatedElement> elements) {
        for (AnnotatedElement element : elements) {
            AnnotationSupport.findRepeatableAnnotations(element, Account.class)
                    .forEach(account -> add(DeclaredAccount.of(account, Places.name(element))));
        }
    }

    /**
     * Collects along the contexts, not along {@link Class#getEnclosingClass}: a {@code @Nested} class that a test class
     * inherits runs within the class that inherits it, not within the one around its source.
     */
    static DeclaredAccounts around(ExtensionContext context) {
        Deque<AnnotatedElement> outwards = new ArrayDeque<>();
        Contexts.outwards(context).forEach(each -> each.getElement().ifPresent(outwards::addFirst));
        return new DeclaredAccounts(new LinkedHashSet<>(outwards));
    }

    /** Those of a class alone, where there is no context. */
    static DeclaredAccounts on(Class<?> testClass) {
        return new DeclaredAccounts(List.of(testClass));
    }

    List<DeclaredAccount> all() {
        return List.copyOf(byName.values());
    }

    /** Those that are the same for all tests. */
    List<DeclaredAccount> wholeAddresses() {
        return byName.values().stream().filter(DeclaredAccount::isWholeAddress).toList();
    }

    /** The one that an application can only mean; null if there is none, or more than one. */
    @Nullable
    DeclaredAccount onlyWholeAddress() {
        return wholeAddresses().size() == 1 ? wholeAddresses().get(0) : null;
    }

    private void add(DeclaredAccount declared) {
        DeclaredAccount earlier = byName.putIfAbsent(declared.key(), declared);
        if (earlier != null && !earlier.password().equals(declared.password())) {
            throw twoPasswords(earlier, declared);
        }
    }

    private static ExtensionConfigurationException twoPasswords(DeclaredAccount earlier, DeclaredAccount later) {
        String places = earlier.place().equals(later.place())
                ? "both on " + later.place()
                : "one on %s, another on %s".formatted(earlier.place(), later.place());
        return new ExtensionConfigurationException(
                "@Account %s is declared with two passwords: %s.".formatted(later.name(), places));
    }
}
