package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Annotations as they are found, and how many there may be. */
class AnnotationTableTest {

    private static final byte[] VALUE = {1};

    private final AnnotationTable table = new AnnotationTable(new ReentrantLock(), () -> {});

    private static Annotation annotation(String name) {
        return new Annotation(name, VALUE);
    }

    private static List<Annotation> many(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> annotation(prefix + i)).toList();
    }

    private static List<String> names(List<Annotation> found) {
        return found.stream().map(Annotation::name).toList();
    }

    @Test
    void findsByDepth() throws MailboxException {
        table.set(List.of(
                annotation("/private/a"),
                annotation("/private/A-b"),
                annotation("/private/a/x"),
                annotation("/private/a/x/y"),
                annotation("/private/ab")));

        assertThat(names(table.find("/Private/A", 0))).containsExactly("/private/a");
        assertThat(names(table.find("/private/a", 1))).containsExactly("/private/a", "/private/a/x");
        assertThat(names(table.find("/private/a", Integer.MAX_VALUE)))
                .containsExactly("/private/a", "/private/a/x", "/private/a/x/y");
        assertThat(table.find("/shared", Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void setsTwoTablesTogetherOrNeither() throws MailboxException {
        AnnotationTable other = new AnnotationTable(new ReentrantLock(), () -> {});
        other.set(many("/private/n", Annotations.MAX_COUNT));

        assertThatThrownBy(() ->
                        table.set(List.of(annotation("/shared/a")), other, List.of(annotation("/private/one-more"))))
                .isInstanceOf(MailboxException.class);
        assertThatThrownBy(() -> table.set(
                        many("/shared/n", Annotations.MAX_COUNT + 1),
                        other,
                        List.of(new Annotation("/private/n0", null))))
                .isInstanceOf(MailboxException.class);

        assertThat(table.find("/shared", 9)).isEmpty();
        assertThat(other.find("/private", 9)).hasSize(Annotations.MAX_COUNT);
    }

    @Test
    void isGoneWithAReset() throws MailboxException {
        Account account = new Account("jane@example.com", null, () -> 1, InstantSource.system());
        account.inbox().annotations().set(many("/private/n", 1));
        account.annotations().set(many("/private/n", 1));
        account.clear();

        assertThat(account.inbox().annotations().find("/private", 9)).isEmpty();
        assertThat(account.annotations().find("/private", 9)).isEmpty();
    }
}
