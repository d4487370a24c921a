package dev.restante.imap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.store.Account;
import dev.restante.store.ListedName;
import dev.restante.store.MailStore;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ListSelectionTest {

    private static final int MANY = 10_000;

    private final AtomicInteger looks = new AtomicInteger();
    private Account account;

    @BeforeEach
    void logsIn() throws Exception {
        account = new MailStore(InstantSource.system(), false).openSession("jane@example.com");
    }

    private ListSelection select(String pattern) {
        MailboxPattern wanted = new MailboxPattern(pattern);
        return new ListSelection(account.hierarchy(), ListedName::subscribed, name -> {
            looks.incrementAndGet();
            return wanted.matches(name);
        });
    }

    private static List<String> names(Collection<ListedName> names) {
        return names.stream().map(ListedName::name).toList();
    }

    private void subscribe(String... names) throws Exception {
        for (String name : names) {
            account.create(name);
            account.subscribe(name);
        }
    }

    @Test
    void leavesOutParentsOfWhatIsSelectedItself() throws Exception {
        subscribe("a/x2", "b/x1", "b/x2", "c2/d/x1");

        ListSelection selection = select("*2");
        assertThat(names(selection.names())).containsExactly("a/x2", "b/x2");
        assertThat(names(selection.withParentsOfUnmatched())).containsExactly("a/x2", "b/x2", "c2");
        assertThat(selection.isParent(account.listed("c2/d"))).isTrue();
        assertThat(selection.isSelected(account.listed("c2"))).isFalse();
    }

    /** The parent is known already when the second one comes, but not for this. */
    @Test
    void findsParentsOfWhatIsUnmatchedBesideWhatMatches() throws Exception {
        subscribe("p/q/a2", "p/q/z");

        assertThat(names(select("*2").withParentsOfUnmatched())).containsExactly("p/q/a2");
        assertThat(names(select("%").withParentsOfUnmatched())).containsExactly("INBOX", "p");
    }

    @Test
    void findsLevels() throws Exception {
        subscribe("p/q/a", "b");

        assertThat(names(select("%").withLevels("p"::equals))).containsExactly("INBOX", "b", "p");
    }

    @Test
    @Timeout(60)
    void looksAtEachOfManyNamesOnce() throws Exception {
        for (int i = 0; i < MANY; i++) {
            subscribe("one/" + i % 100 + "/" + i);
        }
        assertThat(names(select("*").withParentsOfUnmatched())).hasSize(MANY + 1);
        assertThat(looks).hasValue(MANY + 1);
        looks.set(0);
        assertThat(names(select("%/%").withParentsOfUnmatched())).hasSize(100);
        assertThat(looks).hasValueLessThan(MANY + 200);
    }
}
