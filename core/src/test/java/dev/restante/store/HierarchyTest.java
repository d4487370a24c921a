package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private final Account account = new Account("jane@example.com", null, () -> 1, InstantSource.system());

    @Test
    void hasTheNamesOfMailboxesAndSubscriptions() throws Exception {
        account.create("a/b");
        account.subscribe("a/b");
        account.delete("a/b");
        account.create("c");

        assertThat(account.hierarchy().names()).containsExactly("INBOX", "a", "a/b", "c");
    }

    @Test
    void tellsWhatIsUnderAName() throws Exception {
        account.create("a/b");
        account.create("a-c");
        account.delete("a");
        account.subscribe("a-c");

        assertThat(account.listed("a")).isEqualTo(new ListedName("a", null, true, false));
        assertThat(account.listed("a-c/"))
                .isEqualTo(new ListedName("a-c", account.mailbox("a-c").orElseThrow(), false, true));
        assertThat(account.listed("inbox")).isEqualTo(new ListedName("INBOX", account.inbox(), false, true));
        assertThat(account.listed("u\u0308").name()).isEqualTo("\u00fc");
        assertThat(account.listed("nowhere").exists()).isFalse();
    }

    @Test
    void isWhatItWas() throws Exception {
        account.create("a/b");
        Hierarchy hierarchy = account.hierarchy();

        account.rename("a", "c");
        account.unsubscribe("INBOX");

        assertThat(hierarchy.names()).containsExactly("INBOX", "a", "a/b");
        assertThat(hierarchy.name("a").hasChildren()).isTrue();
        assertThat(hierarchy.name("INBOX").subscribed()).isTrue();
        assertThat(account.hierarchy().names()).containsExactly("INBOX", "c", "c/b");
    }

    @Test
    void aSpecialUseIsFreeAgainWhenItsMailboxIsDeleted() throws Exception {
        account.create("Sent", EnumSet.of(SpecialUse.SENT, SpecialUse.ARCHIVE));
        account.rename("Sent", "Out");
        assertThat(account.listed("Out").mailbox().specialUses())
                .containsExactlyInAnyOrder(SpecialUse.SENT, SpecialUse.ARCHIVE);

        account.delete("Out");
        account.create("Archive", Set.of(SpecialUse.ARCHIVE));
        assertThat(account.listed("Archive").mailbox().specialUses()).containsExactly(SpecialUse.ARCHIVE);
    }
}
