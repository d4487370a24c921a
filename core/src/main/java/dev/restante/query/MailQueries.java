package dev.restante.query;

import java.time.Instant;

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
     * Turns a query into its opposite.
     *
     * @param query the query
     * @return what selects all other mail
     */
    public static MailQuery not(MailQuery query) {
        return query.not();
    }

    /**
     * All queries select the mail.
     *
     * @param queries the queries; none selects every mail
     * @return the query
     */
    public static MailQuery allOf(MailQuery... queries) {
        return MailQuery.allOf(queries);
    }

    /**
     * At least one of the queries selects the mail.
     *
     * @param queries the queries, at least one
     * @return the query
     */
    public static MailQuery anyOf(MailQuery... queries) {
        return MailQuery.anyOf(queries);
    }

    /**
     * Begins a query with {@link MailQuery#from(String)}: an author in the header {@code From}; of a mail without one,
     * the sender in the envelope.
     *
     * @param address in any case and with any quoting
     * @return the query
     */
    public static MailQuery from(String address) {
        return MailQuery.any().from(address);
    }

    /**
     * Begins a query with {@link MailQuery#from()}: an author in the header {@code From}; of a mail without one, the
     * sender in the envelope.
     *
     * @return the condition, to be completed
     */
    public static TextCondition from() {
        return MailQuery.any().from();
    }

    /**
     * Begins a query with {@link MailQuery#to(String)}: somebody it was sent to: a recipient in the envelope, whether
     * the header shows it or not, or an addressee in the header {@code To}.
     *
     * @param address in any case and with any quoting
     * @return the query
     */
    public static MailQuery to(String address) {
        return MailQuery.any().to(address);
    }

    /**
     * Begins a query with {@link MailQuery#to()}: somebody it was sent to: a recipient in the envelope, whether the
     * header shows it or not, or an addressee in the header {@code To}.
     *
     * @return the condition, to be completed
     */
    public static TextCondition to() {
        return MailQuery.any().to();
    }

    /**
     * Begins a query with {@link MailQuery#cc(String)}: an addressee in the header {@code Cc}.
     *
     * @param address in any case and with any quoting
     * @return the query
     */
    public static MailQuery cc(String address) {
        return MailQuery.any().cc(address);
    }

    /**
     * Begins a query with {@link MailQuery#cc()}: an addressee in the header {@code Cc}.
     *
     * @return the condition, to be completed
     */
    public static TextCondition cc() {
        return MailQuery.any().cc();
    }

    /**
     * Begins a query with {@link MailQuery#bcc(String)}: a recipient in the envelope that neither {@code To} nor
     * {@code Cc} shows.
     *
     * @param address in any case and with any quoting
     * @return the query
     */
    public static MailQuery bcc(String address) {
        return MailQuery.any().bcc(address);
    }

    /**
     * Begins a query with {@link MailQuery#bcc()}: a recipient in the envelope that neither {@code To} nor {@code Cc}
     * shows.
     *
     * @return the condition, to be completed
     */
    public static TextCondition bcc() {
        return MailQuery.any().bcc();
    }

    /**
     * Begins a query with {@link MailQuery#replyTo(String)}: where answers should go, by the header {@code Reply-To}.
     *
     * @param address in any case and with any quoting
     * @return the query
     */
    public static MailQuery replyTo(String address) {
        return MailQuery.any().replyTo(address);
    }

    /**
     * Begins a query with {@link MailQuery#replyTo()}: where answers should go, by the header {@code Reply-To}.
     *
     * @return the condition, to be completed
     */
    public static TextCondition replyTo() {
        return MailQuery.any().replyTo();
    }

    /**
     * Begins a query with {@link MailQuery#recipient(String)}: a recipient in the envelope.
     *
     * @param address in any case and with any quoting
     * @return the query
     */
    public static MailQuery recipient(String address) {
        return MailQuery.any().recipient(address);
    }

    /**
     * Begins a query with {@link MailQuery#recipient()}: a recipient in the envelope.
     *
     * @return the condition, to be completed
     */
    public static TextCondition recipient() {
        return MailQuery.any().recipient();
    }

    /**
     * Begins a query with {@link MailQuery#mailFrom(String)}: the sender in the envelope; empty for the null one.
     *
     * @param address in any case and with any quoting
     * @return the query
     */
    public static MailQuery mailFrom(String address) {
        return MailQuery.any().mailFrom(address);
    }

    /**
     * Begins a query with {@link MailQuery#mailFrom()}: the sender in the envelope; empty for the null one.
     *
     * @return the condition, to be completed
     */
    public static TextCondition mailFrom() {
        return MailQuery.any().mailFrom();
    }

    /**
     * Begins a query with {@link MailQuery#addressed(String)}: any address in the envelope or the header.
     *
     * @param address in any case and with any quoting
     * @return the query
     */
    public static MailQuery addressed(String address) {
        return MailQuery.any().addressed(address);
    }

    /**
     * Begins a query with {@link MailQuery#addressed()}: any address in the envelope or the header.
     *
     * @return the condition, to be completed
     */
    public static TextCondition addressed() {
        return MailQuery.any().addressed();
    }

    /**
     * Begins a query with {@link MailQuery#scope(String)}: the domain of a scope: that of any address in the envelope,
     * in lower case.
     *
     * @param value the whole of it, in any case
     * @return the query
     */
    public static MailQuery scope(String value) {
        return MailQuery.any().scope(value);
    }

    /**
     * Begins a query with {@link MailQuery#scope()}: the domain of a scope: that of any address in the envelope, in
     * lower case.
     *
     * @return the condition, to be completed
     */
    public static TextCondition scope() {
        return MailQuery.any().scope();
    }

    /**
     * Begins a query with {@link MailQuery#subject(String)}: the decoded subject.
     *
     * @param value the whole of it, in its very case
     * @return the query
     */
    public static MailQuery subject(String value) {
        return MailQuery.any().subject(value);
    }

    /**
     * Begins a query with {@link MailQuery#subject()}: the decoded subject.
     *
     * @return the condition, to be completed
     */
    public static TextCondition subject() {
        return MailQuery.any().subject();
    }

    /**
     * Begins a query with {@link MailQuery#text(String)}: the decoded plain text.
     *
     * @param value the whole of it, in its very case
     * @return the query
     */
    public static MailQuery text(String value) {
        return MailQuery.any().text(value);
    }

    /**
     * Begins a query with {@link MailQuery#text()}: the decoded plain text.
     *
     * @return the condition, to be completed
     */
    public static TextCondition text() {
        return MailQuery.any().text();
    }

    /**
     * Begins a query with {@link MailQuery#html(String)}: the decoded source of the HTML.
     *
     * @param value the whole of it, in its very case
     * @return the query
     */
    public static MailQuery html(String value) {
        return MailQuery.any().html(value);
    }

    /**
     * Begins a query with {@link MailQuery#html()}: the decoded source of the HTML.
     *
     * @return the condition, to be completed
     */
    public static TextCondition html() {
        return MailQuery.any().html();
    }

    /**
     * Begins a query with {@link MailQuery#anything()}: anything that a person sees of a mail: addresses, subject,
     * text, HTML, names of attachments.
     *
     * @return the condition, to be completed
     */
    public static TextCondition anything() {
        return MailQuery.any().anything();
    }

    /**
     * Begins a query with {@link MailQuery#attachment(String)}: the name of an attachment; its media type where it has
     * none.
     *
     * @param value the whole of it, in its very case
     * @return the query
     */
    public static MailQuery attachment(String value) {
        return MailQuery.any().attachment(value);
    }

    /**
     * Begins a query with {@link MailQuery#attachment()}: the name of an attachment; its media type where it has none.
     *
     * @return the condition, to be completed
     */
    public static TextCondition attachment() {
        return MailQuery.any().attachment();
    }

    /**
     * Begins a query with {@link MailQuery#messageId(String)}: the Message-ID with its angle brackets.
     *
     * @param value the whole of it, in its very case
     * @return the query
     */
    public static MailQuery messageId(String value) {
        return MailQuery.any().messageId(value);
    }

    /**
     * Begins a query with {@link MailQuery#messageId()}: the Message-ID with its angle brackets.
     *
     * @return the condition, to be completed
     */
    public static TextCondition messageId() {
        return MailQuery.any().messageId();
    }

    /**
     * Begins a query with {@link MailQuery#user(String)}: the user that the client authenticated as.
     *
     * @param value the whole of it, in any case
     * @return the query
     */
    public static MailQuery user(String value) {
        return MailQuery.any().user(value);
    }

    /**
     * Begins a query with {@link MailQuery#user()}: the user that the client authenticated as.
     *
     * @return the condition, to be completed
     */
    public static TextCondition user() {
        return MailQuery.any().user();
    }

    /**
     * Begins a query with {@link MailQuery#mechanism(String)}: the SASL mechanism that the client authenticated with.
     *
     * @param value the whole of it, in any case
     * @return the query
     */
    public static MailQuery mechanism(String value) {
        return MailQuery.any().mechanism(value);
    }

    /**
     * Begins a query with {@link MailQuery#mechanism()}: the SASL mechanism that the client authenticated with.
     *
     * @return the condition, to be completed
     */
    public static TextCondition mechanism() {
        return MailQuery.any().mechanism();
    }

    /**
     * Begins a query with {@link MailQuery#client(String)}: the name that the client gave in HELO or EHLO, or its IP
     * address.
     *
     * @param value the whole of it, in any case
     * @return the query
     */
    public static MailQuery client(String value) {
        return MailQuery.any().client(value);
    }

    /**
     * Begins a query with {@link MailQuery#client()}: the name that the client gave in HELO or EHLO, or its IP address.
     *
     * @return the condition, to be completed
     */
    public static TextCondition client() {
        return MailQuery.any().client();
    }

    /**
     * Begins a query with {@link MailQuery#references(String)}: a mail that this one answers or continues: an
     * identifier in {@code In-Reply-To} or {@code References}.
     *
     * @param messageId the identifier, with or without angle brackets
     * @return the query
     */
    public static MailQuery references(String messageId) {
        return MailQuery.any().references(messageId);
    }

    /**
     * Begins a query with {@link MailQuery#references()}: a mail that this one answers or continues: an identifier in
     * {@code In-Reply-To} or {@code References}.
     *
     * @return the condition, to be completed
     */
    public static TextCondition references() {
        return MailQuery.any().references();
    }

    /**
     * Begins a query with {@link MailQuery#inline(String)}: the name of an image that the HTML shows; its media type
     * where it has none.
     *
     * @param name the whole name, in its very case
     * @return the query
     */
    public static MailQuery inline(String name) {
        return MailQuery.any().inline(name);
    }

    /**
     * Begins a query with {@link MailQuery#inline()}: the name of an image that the HTML shows; its media type where it
     * has none.
     *
     * @return the condition, to be completed
     */
    public static TextCondition inline() {
        return MailQuery.any().inline();
    }

    /**
     * Begins a query with {@link MailQuery#header(String, String)}.
     *
     * @param name the name of a header field, in any case
     * @param value its whole decoded value
     * @return the query
     */
    public static MailQuery header(String name, String value) {
        return MailQuery.any().header(name, value);
    }

    /**
     * Begins a query with {@link MailQuery#header(String)}.
     *
     * @param name the name of a header field, in any case
     * @return the condition, to be completed
     */
    public static TextCondition header(String name) {
        return MailQuery.any().header(name);
    }

    /**
     * Begins a query with {@link MailQuery#size()}.
     *
     * @return the condition, to be completed
     */
    public static SizeCondition size() {
        return MailQuery.any().size();
    }

    /**
     * Begins a query with {@link MailQuery#overTls()}.
     *
     * @return the query
     */
    public static MailQuery overTls() {
        return MailQuery.any().overTls();
    }

    /**
     * Begins a query with {@link MailQuery#withoutTls()}.
     *
     * @return the query
     */
    public static MailQuery withoutTls() {
        return MailQuery.any().withoutTls();
    }

    /**
     * Begins a query with {@link MailQuery#sentAfter(Instant)}.
     *
     * @param moment the moment
     * @return the query
     */
    public static MailQuery sentAfter(Instant moment) {
        return MailQuery.any().sentAfter(moment);
    }

    /**
     * Begins a query with {@link MailQuery#sentBefore(Instant)}.
     *
     * @param moment the moment
     * @return the query
     */
    public static MailQuery sentBefore(Instant moment) {
        return MailQuery.any().sentBefore(moment);
    }
}
