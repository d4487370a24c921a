package dev.restante;

import dev.restante.decode.CanonicalAddress;
import dev.restante.fault.Faults;
import dev.restante.mail.MailSource;
import dev.restante.mail.ReceivedMail;
import dev.restante.query.MailQuery;
import java.util.List;

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
     * @throws IllegalArgumentException if this is an address already
     */
    default String address(String localPart) {
        if (!CanonicalAddress.of(localPart).domain().isEmpty()) {
            throw new IllegalArgumentException(
                    "address takes what stands before the @, such as jane, not '" + localPart + "'");
        }
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
     * The rules of scripted misbehaviour: when the server strikes, and with what. Those of a scope strike only where
     * one of its addresses is concerned, and go with it.
     *
     * <pre>{@code
     * scope.faults().add(on(Smtp.RCPT).to(scope.address("jane")).times(2).reply(451, "4.7.1", "Try again later"));
     * }</pre>
     *
     * @return the rules of this scope
     */
    Faults faults();

    /**
     * Tells whether a mail belongs to this scope.
     *
     * @param mail a mail of its server
     * @return whether this scope sees it
     */
    boolean sees(ReceivedMail mail);

    /**
     * An account with its mailboxes, as its clients see them. It is made if it is not there, as a first mail would make
     * it, and then takes any password.
     *
     * @param name a local part, or an address in this scope's domain
     * @return the account
     * @throws IllegalArgumentException if the name is none of these, or the server is strict and it is not declared
     */
    MailAccount account(String name);

    /**
     * All accounts of this scope.
     *
     * @return those that are there now, in the order of their names
     */
    List<MailAccount> accounts();

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
     * @return the account
     * @throws IllegalArgumentException if the name is none of these, or is declared with another password
     */
    MailAccount declare(String name, String password);

    /**
     * Delivers a mail as if it had come over SMTP: it is received, and is in the INBOX of each recipient.
     *
     * <pre>{@code
     * server.deliver(NewMail.from("shop@example.com").to("jane@example.com").subject("Welcome").text("Hello Jane"));
     * server.deliver(NewMail.eml(Path.of("newsletter.eml")).recipients("jane@example.com"));
     * }</pre>
     *
     * <p>The octets stay as they are. The server itself is the client that sent it.
     *
     * @param mail the mail, with its envelope
     * @return the mail as it was received; everybody can see it now
     * @throws IllegalArgumentException if it has no recipient, or one that is no address, or that a strict server does
     *     not know; or if no address in its envelope is of this scope, which would not see it
     */
    ReceivedMail deliver(MailSource mail);

    /**
     * Removes the fault rules of this scope, and forgets its mail, its conversations and attempts that are over, the
     * mailboxes of its accounts but the INBOXes, and its accounts that nobody declared. Connections stay; IMAP clients
     * see their messages expunged. A mail that belongs to two scopes is forgotten with the first.
     */
    void reset();

    /**
     * Resets this scope, takes back what was set up for it alone, and ends its subscriptions. A second call does
     * nothing.
     */
    @Override
    void close();
}
