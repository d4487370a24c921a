package dev.restante;

import dev.restante.mail.ReceivedMail;
import dev.restante.report.DeliveryReport;
import dev.restante.settings.Listener;
import dev.restante.tls.CertificateAuthority;
import java.time.Duration;
import java.util.Set;

/**
 * A mail server for tests: takes every message over SMTP, holds it in memory, hands it out over POP3 and IMAP, and
 * answers questions about it. Safe for several threads.
 *
 * <pre>{@code
 * try (MailServer server = MailServer.start()) {
 *     new Signup(server.smtp().host(), server.smtp().port()).register("jane@example.com");
 *
 *     ReceivedMail welcome = server.received(to("jane@example.com")).awaitOne();
 *     assertThat(welcome.subject()).isEqualTo("Welcome");
 * }
 * }</pre>
 */
public interface MailServer extends MailScope {

    /**
     * Starts a server with all defaults: on loopback, on free ports, with an account for whoever gets mail.
     *
     * @return the server, listening
     */
    static MailServer start() {
        return builder().start();
    }

    /**
     * Begins to describe a server.
     *
     * @return a builder with all defaults
     */
    static MailServerBuilder builder() {
        return new MailServerBuilder();
    }

    /**
     * Where mail is sent to.
     *
     * @return the SMTP endpoint
     */
    default Endpoint smtp() {
        return endpoint(Listener.SMTP);
    }

    /**
     * Where mail is sent to with LMTP, which is off unless {@link MailServerBuilder#lmtpPort} switches it on.
     *
     * @return the LMTP endpoint
     * @throws IllegalStateException if it is off
     */
    default Endpoint lmtp() {
        return endpoint(Listener.LMTP);
    }

    /**
     * Where mail is picked up with POP3.
     *
     * @return the POP3 endpoint
     */
    default Endpoint pop3() {
        return endpoint(Listener.POP3);
    }

    /**
     * Where mail is read with IMAP.
     *
     * @return the IMAP endpoint
     */
    default Endpoint imap() {
        return endpoint(Listener.IMAP);
    }

    /**
     * Where mail is sent to with SMTP over implicit TLS.
     *
     * @return the SMTPS endpoint
     * @throws IllegalStateException if TLS is off
     */
    default Endpoint smtps() {
        return endpoint(Listener.SMTPS);
    }

    /**
     * Where mail is picked up with POP3 over implicit TLS.
     *
     * @return the POP3S endpoint
     * @throws IllegalStateException if TLS is off
     */
    default Endpoint pop3s() {
        return endpoint(Listener.POP3S);
    }

    /**
     * Where mail is read with IMAP over implicit TLS.
     *
     * @return the IMAPS endpoint
     * @throws IllegalStateException if TLS is off
     */
    default Endpoint imaps() {
        return endpoint(Listener.IMAPS);
    }

    /**
     * Where this server listens.
     *
     * @return its listeners, in the order of their declaration
     */
    Set<Listener> listeners();

    /**
     * Where one of the server's listeners is.
     *
     * @param listener which
     * @return its endpoint
     * @throws IllegalStateException if this server does not have that listener; the message says how it would
     */
    Endpoint endpoint(Listener listener);

    /**
     * Tells who gets mail: see {@link MailServerBuilder#strict}.
     *
     * @return whether recipients that are not declared, and senders that are not authenticated, are refused
     */
    boolean isStrict();

    /**
     * Tells whether addresses can ask for faults by themselves: see {@link MailServerBuilder#magicAddresses}.
     *
     * @return whether they can
     */
    boolean hasMagicAddresses();

    @Override
    default MailServer server() {
        return this;
    }

    /**
     * A scope of its own, for one test among others on this server.
     *
     * @return a scope with a domain that no other one has, below {@code example.com}
     */
    MailScope newScope();

    /**
     * The scope of a domain that is chosen.
     *
     * @param domain the domain, without the domains below it
     * @return what belongs to it
     * @throws IllegalArgumentException if this is no domain
     */
    MailScope scope(String domain);

    /**
     * Delivers a report on a mail to its sender, such as that it could not be delivered after all. It is filed and
     * recorded like any mail: from {@code <>} to the return path of the mail, with the server itself as its client,
     * which has the loopback address and introduces itself with the name by which the server greets.
     *
     * <pre>{@code
     * server.deliver(DeliveryReport.on(mail).failed("jane@example.com", "5.1.1", "550 5.1.1 No such user"));
     * }</pre>
     *
     * @param report a report on a mail of this server
     * @return the report as it was received; everybody can see it now
     * @throws IllegalStateException if the report has no recipient
     * @throws IllegalArgumentException if the server is strict, and the return path has no account
     */
    ReceivedMail deliver(DeliveryReport report);

    /**
     * The certificate authority of this server, for clients that have to trust its certificates. It is made in memory
     * when it is first needed; nobody else has its key.
     *
     * <pre>{@code
     * SSLContext trusting = server.certificateAuthority().sslContext();
     * server.certificateAuthority().writePem(Path.of("target/mail-ca.pem"));
     * }</pre>
     *
     * @return the authority; a certificate of the user's own has its own issuer instead
     */
    CertificateAuthority certificateAuthority();

    /**
     * Forgets all mail, all mailboxes but the INBOXes, all accounts that nobody declared, and all conversations and
     * delivery attempts that are over. Ports and connections stay; IMAP clients see their messages expunged.
     */
    @Override
    void reset();

    /**
     * Remembers what there is: accounts with their mailboxes, subscriptions, quotas and annotations, messages with
     * their flags, and what was received. It costs what there are of accounts, mailboxes and received mails, however
     * many messages are in the mailboxes.
     *
     * <pre>{@code
     * MailSnapshot full = server.snapshot();
     * cleaner.deleteOldMail();
     * server.restore(full);
     * }</pre>
     *
     * @return all of it at one moment
     */
    MailSnapshot snapshot();

    /**
     * Makes everything as it was; what has come since is gone. Ports and connections stay, and sessions are told what
     * changes: messages go, flags change, messages arrive. As a UID is never given twice, messages that had gone come
     * back with new ones, and so do those behind them.
     *
     * @param snapshot a snapshot of this server
     * @throws IllegalArgumentException if it is one of another server
     */
    void restore(MailSnapshot snapshot);

    /**
     * Tells how much has happened so far, in all scopes.
     *
     * @return the numbers as they are now
     */
    ServerChanges changes();

    /**
     * Sleeps until something happens: for those who show what a server holds, and keep up with it.
     *
     * <pre>{@code
     * ServerChanges seen = server.changes();
     * while (showing) {
     *     show(server.received().list());
     *     seen = server.awaitChange(seen, Duration.ofMinutes(1));
     * }
     * }</pre>
     *
     * @param seen the numbers from before the last look
     * @param limit how long to sleep at most
     * @return the numbers as they are now; the same if nothing has happened
     * @throws InterruptedException if the thread is interrupted
     */
    ServerChanges awaitChange(ServerChanges seen, Duration limit) throws InterruptedException;

    /** Stops listening, ends all connections and waits for them. A second call does nothing. */
    @Override
    void close();
}
