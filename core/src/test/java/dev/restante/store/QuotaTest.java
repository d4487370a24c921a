package dev.restante.store;

import static dev.restante.store.QuotaResource.MESSAGE;
import static dev.restante.store.QuotaResource.STORAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.mime.RawMessage;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What limits do to those who add mail. */
class QuotaTest {

    private final Account account = new Account("jane@example.com", null, () -> 1, InstantSource.system());
    private final Mailbox inbox = account.inbox();

    private static NewMessage message(int octets) {
        return new NewMessage(RawMessage.of(new byte[octets]), Flags.NONE, Samples.DATE);
    }

    private void insert(int... octets) throws MailboxException {
        inbox.insert(IntStream.of(octets).mapToObj(QuotaTest::message).toList());
    }

    @Test
    void limitsWhatClientsAddAndNothingElse() throws MailboxException {
        account.quota().limit(Map.of(MESSAGE, 1L));
        insert(1);

        assertThatThrownBy(() -> insert(1))
                .isInstanceOfSatisfying(
                        MailboxException.class,
                        e -> assertThat(e.reason()).isEqualTo(MailboxException.Reason.OVER_QUOTA));
        assertThatThrownBy(() -> inbox.open(false).copyTo(inbox, new int[] {1})).isInstanceOf(MailboxException.class);

        inbox.append(Samples.message("x"), Flags.NONE, Samples.DATE);
        assertThat(account.quota().states()).containsExactly(new QuotaState(MESSAGE, 2, 1));
        assertThat(inbox.open(false).moveTo(inbox, new int[] {1, 2}).targetUids())
                .hasSize(2);
    }

    @Test
    void countsStorageInUnitsThatHaveBegun() throws MailboxException {
        account.quota().limit(Map.of(STORAGE, 2L));

        assertThatThrownBy(() -> insert(2049)).isInstanceOf(MailboxException.class);
        insert(1025);
        assertThat(account.quota().states()).containsExactly(new QuotaState(STORAGE, 2, 2));
        insert(1023);
        assertThatThrownBy(() -> insert(1)).isInstanceOf(MailboxException.class);
    }

    @Test
    void refusesEvenWhatIsLeftOfTheLastUnitOnceTheLimitIsPassed() throws MailboxException {
        insert(1025);
        account.quota().limit(Map.of(STORAGE, 0L));

        assertThatThrownBy(() -> insert(1)).isInstanceOf(MailboxException.class);
    }

    @Test
    void letsAllBeAddedOrNone() {
        account.quota().limit(Map.of(MESSAGE, 2L));

        assertThatThrownBy(() -> insert(1, 1, 1)).isInstanceOf(MailboxException.class);
        assertThat(inbox.status().messages()).isZero();
    }

    @Test
    void letsAMessageBeReplacedByOneThatIsNoLargerThanThereIsRoomFor() throws MailboxException {
        insert(1024, 1024);
        account.quota().limit(Map.of(MESSAGE, 1L, STORAGE, 2L));
        MailboxView view = inbox.open(false);

        assertThatThrownBy(() -> view.replace(1, inbox, message(1025))).isInstanceOf(MailboxException.class);
        assertThat(view.replace(1, inbox, message(1024))).hasValue(3);
        assertThat(view.replace(2, inbox, message(1))).hasValue(4);
    }

    @Test
    void isGoneWithAReset() {
        account.quota().limit(Map.of(STORAGE, 2L));
        account.clear();

        assertThat(account.quota().states()).isEmpty();
    }
}
