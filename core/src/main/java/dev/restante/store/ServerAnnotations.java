package dev.restante.store;

import java.util.List;
import java.util.Locale;

/**
 * What one user sees of the annotations of the server: all share those below {@code /shared}, the rest is hers (RFC
 * 5464 section 3.2.1.1).
 *
 * @param shared those of all
 * @param own those of the user
 */
record ServerAnnotations(AnnotationTable shared, AnnotationTable own) implements Annotations {

    @Override
    public List<Annotation> find(String name, int depth) {
        return (isShared(name) ? shared : own).find(name, depth);
    }

    @Override
    public void set(List<Annotation> changes) throws MailboxException {
        shared.set(
                changes.stream().filter(each -> isShared(each.name())).toList(),
                own,
                changes.stream().filter(each -> !isShared(each.name())).toList());
    }

    private static boolean isShared(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("/shared");
    }
}
