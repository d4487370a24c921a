package dev.restante.junit5;

import dev.restante.MailServer;
import dev.restante.MailServerBuilder;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What the annotations of a test say about its server.
 *
 * @param elements the test classes around the test method, the outermost first, and the method
 */
record Declaration(Set<AnnotatedElement> elements) {

    /**
     * Collects along the contexts, not along {@link Class#getEnclosingClass}: a {@code @Nested} class that a test class
     * inherits runs within the class that inherits it, not within the one around its source.
     */
    static Declaration of(ExtensionContext test) {
        Deque<AnnotatedElement> outwards = new ArrayDeque<>();
        for (Optional<ExtensionContext> at = Optional.of(test);
                at.isPresent();
                at = at.get().getParent()) {
            at.get().getElement().ifPresent(outwards::addFirst);
        }
        return new Declaration(new LinkedHashSet<>(outwards));
    }

    MailServerBuilder toBuilder() {
        MailServerBuilder builder = MailServer.builder().strict(isStrict());
        new DeclaredAccounts(elements).all().forEach(account -> builder.account(account.address(), account.password()));
        return builder;
    }

    /** The innermost class that says anything decides. */
    private boolean isStrict() {
        boolean strict = false;
        for (AnnotatedElement element : elements) {
            strict = AnnotationSupport.findAnnotation(element, MailServerTest.class)
                    .map(MailServerTest::strict)
                    .orElse(strict);
        }
        return strict;
    }
}
