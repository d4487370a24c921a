package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many may be spoken of, and how long. What the entries mean is shown by transcripts. */
class AccessControlTest {

    private static final Rights READ = Rights.of(Right.READ);

    private final Account account = new Account("jane@example.com", null, () -> 1, InstantSource.system());
    private final AccessControl list = account.inbox().accessControl();

    @Test
    void isBounded() throws MailboxException {
        for (int i = 0; i < 99; i++) {
            list.change("user" + i, before -> READ);
        }
        assertThatThrownBy(() -> list.change("one more", before -> READ))
                .hasMessage("A mailbox has rights for at most 100 identifiers");

        list.change("user0", before -> before.plus(Rights.of(Right.SEEN)));
        list.change("user1", before -> Rights.NONE);
        list.change("one more", before -> READ);

        assertThat(list.entries()).hasSize(100).containsEntry("user0", Rights.of(Right.READ, Right.SEEN));
    }

    @Test
    void isGoneWithAReset() throws MailboxException {
        list.change("bob", before -> READ);
        list.change("jane@example.com", before -> READ);
        account.clear();

        assertThat(list.entries()).isEqualTo(Map.of("jane@example.com", Rights.ALL));
        assertThat(list.ofOwner()).isEqualTo(Rights.ALL);
    }
}
