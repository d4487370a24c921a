package dev.restante.query;

/**
 * The beginnings of a {@link MailQuery}, for static import.
 *
 * <pre>{@code
 * import static dev.restante.query.MailQueries.to;
 *
 * server.received(to("jane@example.com").subject("Welcome")).awaitOne();
 * }</pre>
 */
public final class MailQueries {

    private MailQueries() {}

    /**
     * Selects every mail.
     *
     * @return the query
     */
    public static MailQuery anyMail() {
        return MailQuery.any();
    }

    /**
     * Begins a query with {@link MailQuery#to(String)}.
     *
     * @param address a recipient in the envelope, in any case
     * @return the query
     */
    public static MailQuery to(String address) {
        return MailQuery.any().to(address);
    }

    /**
     * Begins a query with {@link MailQuery#from(String)}.
     *
     * @param address an author in the header, or the reverse-path; in any case
     * @return the query
     */
    public static MailQuery from(String address) {
        return MailQuery.any().from(address);
    }

    /**
     * Begins a query with {@link MailQuery#subject(String)}.
     *
     * @param subject the whole decoded subject
     * @return the query
     */
    public static MailQuery subject(String subject) {
        return MailQuery.any().subject(subject);
    }

    /**
     * Begins a query with {@link MailQuery#subjectContains(String)}.
     *
     * @param part a part of the decoded subject, in any case
     * @return the query
     */
    public static MailQuery subjectContains(String part) {
        return MailQuery.any().subjectContains(part);
    }
}
