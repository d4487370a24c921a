package dev.restante.assertj;

import dev.restante.MailScope;
import dev.restante.query.MailQuery;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on what a server receives, or the part of it that one test has for itself. */
public class MailScopeAssert extends AbstractAssert<MailScopeAssert, MailScope> {

    /**
     * Begins an assertion.
     *
     * @param actual the server or scope
     */
    public MailScopeAssert(@Nullable MailScope actual) {
        super(actual, MailScopeAssert.class);
    }

    /**
     * Goes on to the mails that a query selects.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received(to("jane@example.com")).hasCount(1);
     * // fails
     * assertThat(server).received(to("jane@example.com")).isEmpty();
     * }</pre>
     *
     * @param query which mails
     * @return an assertion on those, now and as they come
     */
    public ReceivedMailsAssert received(MailQuery query) {
        isNotNull();
        return new ReceivedMailsAssert(actual.received(query)).as("%s", descriptionText());
    }

    /**
     * Goes on to all mails.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).received().hasCount(1);
     * // fails
     * assertThat(server).received().hasCount(2);
     * }</pre>
     *
     * @return an assertion on those, now and as they come
     */
    public ReceivedMailsAssert received() {
        return received(MailQuery.any());
    }

    /**
     * Goes on to someone's mailboxes.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).account("jane@example.com").inbox().one().isUnseen();
     * // fails
     * assertThat(server).account("jane@example.com").hasMailbox("Archive");
     * }</pre>
     *
     * @param name a local part, or an address in this scope's domain
     * @return an assertion on the account, which is made if it is not there
     * @throws IllegalArgumentException if the name is none of these, or the server is strict and it is not declared
     */
    public MailAccountAssert account(String name) {
        isNotNull();
        return new MailAccountAssert(actual.account(name)).as("%s", descriptionText());
    }

    /**
     * Goes on to what clients and the server said to each other.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).conversations().last().clientSaid("DATA");
     * // fails
     * assertThat(server).conversations().isEmpty();
     * }</pre>
     *
     * @return an assertion on the conversations, as they are now
     */
    public ConversationsAssert conversations() {
        isNotNull();
        return new ConversationsAssert(actual.conversations()).as("%s", descriptionText());
    }

    /**
     * Goes on to what clients tried to deliver, also without success.
     *
     * <pre>{@code
     * new Signup(server).register("jane@example.com");
     * // passes
     * assertThat(server).deliveryAttempts().one().wasAccepted();
     * // fails
     * assertThat(server).deliveryAttempts().one().wasRefused();
     * }</pre>
     *
     * @return an assertion on the attempts, as they are now
     */
    public DeliveryAttemptsAssert deliveryAttempts() {
        isNotNull();
        return new DeliveryAttemptsAssert(actual.deliveryAttempts()).as("%s", descriptionText());
    }

    /**
     * Makes sure that no mail comes, as {@link ReceivedMailsAssert#isEmpty()} does.
     *
     * <pre>{@code
     * // passes
     * assertThat(server).receivedNothing();
     *
     * new Signup(server).register("jane@example.com");
     * // fails
     * assertThat(server).receivedNothing();
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is a mail, or it cannot be told
     */
    public MailScopeAssert receivedNothing() {
        received().isEmpty();
        return this;
    }
}
