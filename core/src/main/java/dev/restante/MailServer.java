package dev.restante;

import dev.restante.mail.MailQuery;
import dev.restante.mail.ReceivedMail;
import dev.restante.report.DeliveryReport;
import dev.restante.settings.Listener;

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
public interface MailServer extends AutoCloseable {

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
     * Where one of the server's listeners is.
     *
     * @param listener which
     * @return its endpoint
     * @throws IllegalStateException if this server does not have that listener
     */
    Endpoint endpoint(Listener listener);

    /**
     * The mails that were received, one for each SMTP transaction. Clients that delete mail over POP3 or IMAP do not
     * change them.
     *
     * @return all of them, now and as they come
     */
    default ReceivedMails received() {
        return received(MailQuery.any());
    }

    /**
     * The received mails that a query selects.
     *
     * @param query which of them
     * @return those, now and as they come
     */
    ReceivedMails received(MailQuery query);

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
     * Forgets all mail, all mailboxes but the INBOXes, and all accounts that nobody declared. Ports and connections
     * stay; IMAP clients see their messages expunged.
     */
    void reset();

    /** Stops listening, ends all connections and waits for them. A second call does nothing. */
    @Override
    void close();
}
