package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;

import dev.restante.MailAccount;
import dev.restante.Mailbox;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on someone's mailboxes, as her clients see and change them. What is said of the account does not wait,
 * what is said of a mailbox does.
 */
public class MailAccountAssert extends AbstractMailAssert<MailAccountAssert, MailAccount> {

    /**
     * Begins an assertion.
     *
     * @param actual the account
     */
    public MailAccountAssert(@Nullable MailAccount actual) {
        super(actual, MailAccountAssert.class);
    }

    /**
     * There are these mailboxes and no others.
     *
     * <pre>{@code
     * // an account with INBOX and Archive passes
     * assertThat(account).hasMailboxes("INBOX", "Archive");
     * // and fails
     * assertThat(account).hasMailboxes("INBOX");
     * }</pre>
     *
     * @param names all names, with {@code /} between the levels, in any order
     * @return this assertion
     * @throws AssertionError if one is missing or there are others
     */
    public MailAccountAssert hasMailboxes(String... names) {
        return verify(
                account -> names(account)
                        .sorted()
                        .toList()
                        .equals(Stream.of(names).sorted().toList()),
                "have the mailboxes " + listed(List.of(names)),
                MailAccountAssert::mailboxes);
    }

    /**
     * There is this mailbox.
     *
     * <pre>{@code
     * // an account with INBOX and Archive passes
     * assertThat(account).hasMailbox("Archive");
     * // and fails
     * assertThat(account).hasMailbox("Trash");
     * }</pre>
     *
     * @param name its name, with {@code /} between its levels
     * @return this assertion
     * @throws AssertionError if there is none
     */
    public MailAccountAssert hasMailbox(String name) {
        return verify(account -> account.hasMailbox(name), "have the mailbox " + name, MailAccountAssert::mailboxes);
    }

    /**
     * There is no such mailbox.
     *
     * <pre>{@code
     * // an account with INBOX and Archive passes
     * assertThat(account).doesNotHaveMailbox("Trash");
     * // and fails
     * assertThat(account).doesNotHaveMailbox("Archive");
     * }</pre>
     *
     * @param name its name, with {@code /} between its levels
     * @return this assertion
     * @throws AssertionError if there is one
     */
    public MailAccountAssert doesNotHaveMailbox(String name) {
        return verify(
                account -> !account.hasMailbox(name), "not have the mailbox " + name, MailAccountAssert::mailboxes);
    }

    /**
     * Goes on to the mailbox that mail is delivered to.
     *
     * <pre>{@code
     * // an account that got one mail passes
     * assertThat(account).inbox().hasCount(1);
     * // and fails
     * assertThat(account).inbox().isEmpty();
     * }</pre>
     *
     * @return an assertion on the INBOX
     * @throws AssertionError if there is no account
     */
    public MailboxAssert inbox() {
        return mailbox("INBOX");
    }

    /**
     * Goes on to a mailbox.
     *
     * <pre>{@code
     * // an account with an Archive of two messages passes
     * assertThat(account).mailbox("Archive").hasCount(2);
     * // and fails
     * assertThat(account).mailbox("Trash").isEmpty();
     * }</pre>
     *
     * @param name its name, with {@code /} between its levels
     * @return an assertion on the mailbox
     * @throws AssertionError if there is none
     */
    public MailboxAssert mailbox(String name) {
        hasMailbox(name);
        return new MailboxAssert(actual.mailbox(name)).as("%s", descriptionText());
    }

    @Override
    String name(MailAccount account) {
        return "account " + account.name();
    }

    private static Stream<String> names(MailAccount account) {
        return account.mailboxes().stream().map(Mailbox::name);
    }

    private static String mailboxes(MailAccount account) {
        return "its mailboxes are " + listed(names(account).toList());
    }
}
