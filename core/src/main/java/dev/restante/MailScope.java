package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;

/**
 * A part of a server's mail that one test has for itself: an address domain of its own, and views that see and touch
 * nothing else. Tests that share a server each take one, and can then run at the same time. A {@link MailServer} is the
 * widest scope: it sees everything. Safe for several threads.
 *
 * <p>A mail belongs to each scope in whose domain its envelope has an address: a recipient, or the sender.
 *
 * <pre>{@code
 * try (MailScope scope = server.newScope()) {
 *     String jane = scope.address("jane");
 *     new Signup(server.smtp()).register(jane);
 *
 *     assertThat(scope.received(to(jane)).awaitOne()).hasSubject("Welcome");
 * }
 * }</pre>
 */
public interface MailScope extends AutoCloseable {

    /**
     * The server that all its scopes share.
     *
     * @return the server
     */
    MailServer server();

    /**
     * The domain of this scope's addresses.
     *
     * @return a domain in lower case; for the server itself {@code example.com}, though it sees every other one too
     */
    String domain();

    /**
     * An address in this scope.
     *
     * @param localPart what stands before the @
     * @return the address
     */
    default String address(String localPart) {
        return localPart + "@" + domain();
    }

    /**
     * The mails that were received, one for each SMTP transaction. Clients that delete mail over POP3 or IMAP do not
     * change them.
     *
     * @return all of this scope, now and as they come
     */
    default ReceivedMails received() {
        return received(MailQuery.any());
    }

    /**
     * The received mails that a query selects.
     *
     * @param query which of them
     * @return those of this scope, now and as they come
     */
    ReceivedMails received(MailQuery query);

    /**
     * This moment, so that {@link ReceivedMails#since} can leave out what came before.
     *
     * @return the moment
     */
    MailMark mark();

    /**
     * What clients and the server said to each other.
     *
     * <p>A conversation belongs to each scope in whose domain it named an address: a sender, a recipient, or a user
     * that wanted to log in. Of thousands of recipients, the first hundred count.
     *
     * @return the conversations of this scope, now and as they come
     */
    Conversations conversations();

    /**
     * What clients tried to deliver, also without success: for tests of what a client does when it is refused.
     *
     * <p>An attempt belongs to each scope in whose domain its sender or a recipient is, accepted or not.
     *
     * @return the attempts of this scope, now and as they come
     */
    DeliveryAttempts deliveryAttempts();

    /**
     * Tells whether a mail belongs to this scope.
     *
     * @param mail a mail of its server
     * @return whether this scope sees it
     */
    boolean sees(ReceivedMail mail);

    /**
     * Declares an account while the server runs, which then needs its password; what it received before stays. It may
     * be declared again with the same password.
     *
     * <pre>{@code
     * scope.declare("jane", "secret");
     * new Inbox(server.imap()).logIn(scope.address("jane"), "secret");
     * }</pre>
     *
     * @param name a local part, or an address in this scope's domain. For the server itself it is what
     *     {@link MailServerBuilder#account} takes: a bare local part receives at every domain
     * @param password the password
     * @throws IllegalArgumentException if the name is none of these, or is declared with another password
     */
    void declare(String name, String password);

    /**
     * Forgets the mail of this scope, its conversations and attempts that are over, the mailboxes of its accounts but
     * the INBOXes, and its accounts that nobody declared. Connections stay; IMAP clients see their messages expunged. A
     * mail that belongs to two scopes is forgotten with the first.
     */
    void reset();

    /** Resets this scope, and takes back what was set up for it alone. A second call does nothing. */
    @Override
    void close();
}
