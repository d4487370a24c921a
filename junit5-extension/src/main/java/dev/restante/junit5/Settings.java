package dev.restante.junit5;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a user says of the servers of tests.
 *
 * @param scope who shares one; null if that is not said
 * @param setup how each is set up
 * @param publications the properties that say where it is
 */
record Settings(@Nullable ServerScope scope, ServerSetup setup, List<Publication> publications) {

    static final Settings DEFAULT = new Settings(null, ServerSetup.of(false, List.of()), List.of());

    /** What the annotations of a class say. */
    static Settings of(MailServerTest annotation, Class<?> testClass) {
        Stream<Publication> sets = Stream.of(annotation.publish()).map(set -> set::of);
        Stream<Publication> named = AnnotationSupport.findRepeatableAnnotations(testClass, MailProperty.class).stream()
                .map(NamedProperty::of);
        return new Settings(
                annotation.scope(),
                ServerSetup.of(annotation.strict(), List.of(annotation.configuration())),
                Stream.concat(sets, named).toList());
    }

    Settings scope(ServerScope newScope) {
        return new Settings(newScope, setup, publications);
    }

    Settings publishing(Stream<Publication> more) {
        return new Settings(
                scope, setup, Stream.concat(publications.stream(), more).toList());
    }
}
