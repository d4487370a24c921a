package dev.restante.store;

import static dev.restante.store.MailboxException.Reason.ALREADY_EXISTS;
import static dev.restante.store.MailboxException.Reason.CANNOT;
import static dev.restante.store.MailboxException.Reason.NONEXISTENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private final AtomicLong uidValidity = new AtomicLong(100);
    private final Account account =
            new Account("jane@example.com", null, uidValidity::incrementAndGet, InstantSource.system());

    private static void assertRefused(MailboxException.Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(MailboxException.class))
                .extracting(MailboxException::reason)
                .isEqualTo(reason);
    }

    private void append(String name) {
        account.mailbox(name).orElseThrow().append(Samples.message("x"), Flags.of(SystemFlag.SEEN), Samples.DATE);
    }

    private int messages(String name) {
        return account.mailbox(name).orElseThrow().status().messages();
    }

    @Test
    void beginsWithItsInbox() {
        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX");
        assertThat(Mailboxes.subscriptionsOf(account)).containsExactly("INBOX");
    }

    @Test
    void inboxIsTheSameInAnyCaseAlsoAsAParent() throws Exception {
        assertThat(account.mailbox("inBox")).contains(account.inbox());
        account.create("inbox/Work");

        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX", "INBOX/Work");
        assertThat(account.mailbox("Inbox/Work")).isPresent();
        assertThat(account.mailbox("INBOX/work")).isEmpty();
        account.create("inboxes");
        assertThat(account.mailbox("inboxes")).isPresent();
        assertRefused(ALREADY_EXISTS, () -> account.create("Inbox"));
        assertRefused(ALREADY_EXISTS, () -> account.create("inbox/"));
    }

    @Test
    void createsParentsToo() throws Exception {
        account.create("a/b/c/");

        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX", "a", "a/b", "a/b/c");
        assertRefused(ALREADY_EXISTS, () -> account.create("a/b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "//", "/a", "a//b", "a*", "a%", "a\nb", "a\u0000", "a\u007f", "a\u0085", "a\u2028"})
    void refusesNamesThatAreNone(String name) {
        assertRefused(CANNOT, () -> account.create(name));
        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX");
    }

    @Test
    void refusesNamesThatAreTooLong() throws Exception {
        account.create("x".repeat(1000));
        assertRefused(CANNOT, () -> account.create("x".repeat(1001)));
        account.create("p/" + "y".repeat(900));
        assertRefused(CANNOT, () -> account.rename("p", "z".repeat(200)));
        assertThat(account.mailbox("p")).isPresent();
    }

    @Test
    void deletesAMailboxButNotThoseBelow() throws Exception {
        account.create("a/b");
        append("a");
        MailboxView view = account.mailbox("a").orElseThrow().open(false);

        account.delete("a");

        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX", "a/b");
        assertThat(view.pull(true).expunged()).containsExactly(1);
        assertRefused(NONEXISTENT, () -> account.delete("a"));
        assertRefused(CANNOT, () -> account.delete("inbox"));
    }

    @Test
    void neverGivesAUidValidityTwice() throws Exception {
        account.create("a");
        long first = account.mailbox("a").orElseThrow().uidValidity();
        account.delete("a");
        account.create("a");

        assertThat(account.mailbox("a").orElseThrow().uidValidity()).isGreaterThan(first);
    }

    @Test
    void renamesAllBelow() throws Exception {
        account.create("a/b/c");
        account.create("a-b");
        append("a/b");
        long validity = account.mailbox("a/b").orElseThrow().uidValidity();

        account.rename("a", "x/y");

        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX", "a-b", "x", "x/y", "x/y/b", "x/y/b/c");
        assertThat(messages("x/y/b")).isOne();
        assertThat(account.mailbox("x/y/b").orElseThrow().uidValidity()).isEqualTo(validity);
    }

    @Test
    void renamesATreeOntoItsOwnParent() throws Exception {
        account.create("a/b/b/c");
        append("a/b/b");
        account.delete("a");

        account.rename("a/b", "a");

        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX", "a", "a/b", "a/b/c");
        assertThat(messages("a/b")).isOne();
        assertThat(messages("a")).isZero();
    }

    @Test
    void parentsThatWereDeletedStayDeleted() throws Exception {
        account.create("a/b");
        account.create("x");
        account.delete("a");

        account.create("a/c/d");
        account.rename("a/b", "a/e");
        account.rename("x", "a/x/y");

        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX", "a/c", "a/c/d", "a/e", "a/x", "a/x/y");
        account.create("a");
        assertThat(account.mailbox("a")).isPresent();
    }

    @Test
    void refusedRenamesLeaveNoParents() throws Exception {
        account.create("a/" + "y".repeat(900));

        assertRefused(CANNOT, () -> account.rename("a", "p/" + "z".repeat(200)));
        assertRefused(NONEXISTENT, () -> account.rename("nothing", "p/q"));
        assertThat(Mailboxes.namesIn(account)).doesNotContain("p");
    }

    @Test
    void renamesNothingWhereSomethingIsInTheWay() throws Exception {
        account.create("a/b");
        account.create("x/b");
        account.delete("x");

        assertRefused(ALREADY_EXISTS, () -> account.rename("a", "x"));
        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX", "a", "a/b", "x/b");
        assertRefused(ALREADY_EXISTS, () -> account.rename("a", "a"));
        assertRefused(CANNOT, () -> account.rename("a", "a/c"));
        assertRefused(CANNOT, () -> account.rename("a", "y*"));
        assertRefused(NONEXISTENT, () -> account.rename("nothing", "y"));
        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX", "a", "a/b", "x/b");
    }

    @Test
    void renamingTheInboxMovesItsMessages() throws Exception {
        append("INBOX");
        append("INBOX");
        account.create("INBOX/below");
        MailboxView view = account.inbox().open(false);

        account.rename("inbox", "old/mail");

        assertThat(messages("INBOX")).isZero();
        assertThat(messages("old/mail")).isEqualTo(2);
        assertThat(Mailboxes.namesIn(account)).containsExactly("INBOX", "INBOX/below", "old", "old/mail");
        assertThat(view.pull(true).expunged()).containsExactly(2, 1);
    }

    @Test
    void subscriptionsOutliveTheirMailboxes() throws Exception {
        account.create("a");
        account.subscribe("a");
        account.delete("a");

        assertThat(Mailboxes.subscriptionsOf(account)).containsExactly("INBOX", "a");
        assertRefused(NONEXISTENT, () -> account.subscribe("b"));
        account.unsubscribe("a");
        account.unsubscribe("inbox");
        account.unsubscribe("never");
        assertThat(Mailboxes.subscriptionsOf(account)).isEmpty();
    }

    @Test
    void dropHasOneHolder() {
        MaildropLock drop = account.maildropLock();
        assertThat(drop.take(Duration.ZERO)).isTrue();
        assertThat(drop.take(Duration.ZERO)).isFalse();
        assertThat(drop.take(Duration.ofMillis(1))).isFalse();
        drop.giveBack();
        assertThat(drop.take(Duration.ZERO)).isTrue();
    }
}
