package dev.restante.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is counted, through all that changes it. */
class TallyTest {

    private static final int SIZE = Samples.message("x").size();

    private final Account account = new Account("jane@example.com", null, () -> 1, InstantSource.system());

    private void append(Mailbox mailbox, int messages) {
        IntStream.range(0, messages).forEach(i -> mailbox.append(Samples.message("x"), Flags.NONE, Samples.DATE));
    }

    private Mailbox created(String name) throws MailboxException {
        account.create(name);
        return account.mailbox(name).orElseThrow();
    }

    private void assertTotal(int messages) {
        assertThat(account.total().messages()).isEqualTo(messages);
        assertThat(account.total().octets()).isEqualTo((long) messages * SIZE);
    }

    @Test
    void countsOctets() {
        append(account.inbox(), 3);

        assertThat(account.inbox().status().octets()).isEqualTo(3L * SIZE);
        assertTotal(3);
    }

    @Test
    void countsWhatIsDeleted() {
        append(account.inbox(), 3);
        MailboxView view = account.inbox().open(false);
        view.store(new int[] {1, 3}, FlagEdit.ADD, Flags.of(SystemFlag.DELETED));

        assertThat(account.inbox().status().deleted()).isEqualTo(2);
        assertThat(account.inbox().status().deletedOctets()).isEqualTo(2L * SIZE);

        view.store(new int[] {3}, FlagEdit.REMOVE, Flags.of(SystemFlag.DELETED));

        assertThat(account.inbox().status().deletedOctets()).isEqualTo(SIZE);
        assertTotal(3);
    }

    @Test
    void forgetsWhatWasExpunged() throws MailboxException {
        append(account.inbox(), 3);
        account.inbox().open(false).store(new int[] {2}, FlagEdit.ADD, Flags.of(SystemFlag.DELETED));
        account.inbox().expungeDeleted();

        assertThat(account.inbox().status().octets()).isEqualTo(2L * SIZE);
        assertThat(account.inbox().status().deletedOctets()).isZero();
        assertTotal(2);
    }

    @Test
    void copiesCountAndMovesDoNot() throws Exception {
        append(account.inbox(), 2);
        Mailbox other = created("Other");
        MailboxView view = account.inbox().open(false);
        view.copyTo(other, new int[] {1});
        view.moveTo(other, new int[] {2});

        assertThat(other.status().octets()).isEqualTo(2L * SIZE);
        assertTotal(3);
    }

    @Test
    void aDeletedMailboxCountsNoMoreWhateverASessionStillPutsIntoIt() throws Exception {
        Mailbox other = created("Other");
        append(other, 2);
        account.delete("Other");
        append(other, 5);

        assertTotal(0);
    }

    @Test
    void aResetLeavesNothing() throws Exception {
        append(account.inbox(), 2);
        append(created("Other"), 2);
        account.clear();

        assertTotal(0);

        append(account.inbox(), 1);

        assertTotal(1);
    }
}
