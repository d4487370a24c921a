package dev.restante.query;

import dev.restante.mail.ReceivedMail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Selects among received mails. Immutable: each method gives a new query. Two queries are equal if they are made of the
 * same conditions in the same order.
 *
 * <p>Conditions in a row must all hold. A field with a value asks for the whole of it; a field without one goes on to
 * other ways to compare it. Addresses are compared without regard to case and quoting; scopes, users, mechanisms,
 * clients and parts of any value without regard to case; other whole values exactly. A condition holds if one of the
 * field's values will do.
 *
 * <pre>{@code
 * server.received(to("jane@example.com").subject("Welcome")).awaitOne();
 * server.received(from().endsWith("@example.com").and(subject().contains("code").or(attachment().exists()))).list();
 * }</pre>
 *
 * <p>The same can be said as text, as people type it into a search box ({@link #parse}), as URL parameters
 * ({@link #ofParameters}) and as JSON ({@link #ofJson}).
 *
 * @see MailQueries for the static imports that begin a query
 */
public final class MailQuery {

    private static final MailQuery ANY = new MailQuery(Expression.EVERYTHING);

    private final Expression expression;

    MailQuery(Expression expression) {
        this.expression = expression;
    }

    Expression expression() {
        return expression;
    }

    /**
     * Selects every mail.
     *
     * @return the query without conditions
     */
    public static MailQuery any() {
        return ANY;
    }

    /**
     * Reads what a person types into a search box, such as {@code from:shop subject:"Welcome back" -has:attachment}:
     * words that a mail has anywhere, and fields with {@code :} for a part, {@code =} for the whole, {@code ^=} for the
     * beginning, {@code $=} for the end and {@code ~=} for a regular expression; {@code has:}, {@code is:tls},
     * {@code larger:}, {@code smaller:}, {@code after:} and {@code before:}; {@code -} or NOT, OR, and parentheses.
     *
     * @param text the text; an empty one selects every mail
     * @return the query
     * @throws QuerySyntaxException if it cannot be understood
     */
    public static MailQuery parse(String text) {
        return new MailQuery(new QueryParser(text).parse());
    }

    /**
     * Writes this query as {@link #parse} reads it.
     *
     * @return the text
     * @throws IllegalStateException if the query has a condition that is a piece of Java, by {@link #matching}
     */
    public String toText() {
        return QueryWriter.write(expression);
    }

    /**
     * Reads the parameters of a URL: {@code subject=Welcome} asks for the whole, {@code subject.contains=elco} for a
     * part, {@code header.X-Tag=5} for a header field, {@code tls=true} for what is there or not, {@code not.to=…} for
     * the opposite, and {@code q=…} for what {@link #parse} reads. All must hold.
     *
     * @param parameters decoded values by decoded name
     * @return the query
     * @throws QuerySyntaxException if one cannot be understood
     */
    public static MailQuery ofParameters(Map<String, List<String>> parameters) {
        return new MailQuery(QueryParameters.read(parameters));
    }

    /**
     * Writes this query as {@link #ofParameters} reads it.
     *
     * @return values by name, neither encoded
     * @throws IllegalStateException if the query has a condition that is a piece of Java, by {@link #matching}
     */
    public Map<String, List<String>> toParameters() {
        return QueryParameters.write(expression);
    }

    /**
     * Reads a JSON object: {@code {"to": "jane@example.com", "subject": {"contains": "elco"}}}; with {@code allOf},
     * {@code anyOf} and {@code not} for more.
     *
     * @param json as maps, lists, strings, numbers and booleans
     * @return the query
     * @throws QuerySyntaxException if it cannot be understood; the message names the place
     */
    public static MailQuery ofJson(Map<String, ?> json) {
        return new MailQuery(QueryJson.read(json));
    }

    /**
     * Writes this query as {@link #ofJson} reads it.
     *
     * @return maps, lists, strings, numbers and booleans
     * @throws IllegalStateException if the query has a condition that is a piece of Java, by {@link #matching}
     */
    public Map<String, Object> toJson() {
        return QueryJson.write(expression);
    }

    /**
     * Both queries select the mail.
     *
     * @param other the other query
     * @return the narrower query
     */
    public MailQuery and(MailQuery other) {
        return and(other.expression);
    }

    MailQuery and(Expression other) {
        return new MailQuery(Expression.all(List.of(expression, other)));
    }

    /**
     * One of the queries selects the mail, or both do.
     *
     * @param other the other query
     * @return the wider query
     */
    public MailQuery or(MailQuery other) {
        return new MailQuery(Expression.any(List.of(expression, other.expression)));
    }

    /**
     * This query does not select the mail.
     *
     * @return the opposite query
     */
    public MailQuery not() {
        return new MailQuery(Expression.not(expression));
    }

    static MailQuery allOf(MailQuery... queries) {
        return new MailQuery(
                Expression.all(Stream.of(queries).map(MailQuery::expression).toList()));
    }

    static MailQuery anyOf(MailQuery... queries) {
        if (queries.length == 0) {
            throw new IllegalArgumentException("anyOf takes at least one query");
        }
        return new MailQuery(
                Expression.any(Stream.of(queries).map(MailQuery::expression).toList()));
    }

    /**
     * Asks for an author in the header {@code From}; of a mail without one, the sender in the envelope.
     *
     * @param address in any case and with any quoting
     * @return the narrower query
     */
    public MailQuery from(String address) {
        return from().is(address);
    }

    /**
     * Goes on to a condition on an author in the header {@code From}; of a mail without one, the sender in the
     * envelope.
     *
     * @return the condition, to be completed
     */
    public TextCondition from() {
        return new TextCondition(this, MailField.FROM, "");
    }

    /**
     * Asks for somebody it was sent to: a recipient in the envelope, whether the header shows it or not, or an
     * addressee in the header {@code To}.
     *
     * @param address in any case and with any quoting
     * @return the narrower query
     */
    public MailQuery to(String address) {
        return to().is(address);
    }

    /**
     * Goes on to a condition on somebody it was sent to: a recipient in the envelope, whether the header shows it or
     * not, or an addressee in the header {@code To}.
     *
     * @return the condition, to be completed
     */
    public TextCondition to() {
        return new TextCondition(this, MailField.TO, "");
    }

    /**
     * Asks for an addressee in the header {@code Cc}.
     *
     * @param address in any case and with any quoting
     * @return the narrower query
     */
    public MailQuery cc(String address) {
        return cc().is(address);
    }

    /**
     * Goes on to a condition on an addressee in the header {@code Cc}.
     *
     * @return the condition, to be completed
     */
    public TextCondition cc() {
        return new TextCondition(this, MailField.CC, "");
    }

    /**
     * Asks for a recipient in the envelope that neither {@code To} nor {@code Cc} shows.
     *
     * @param address in any case and with any quoting
     * @return the narrower query
     */
    public MailQuery bcc(String address) {
        return bcc().is(address);
    }

    /**
     * Goes on to a condition on a recipient in the envelope that neither {@code To} nor {@code Cc} shows.
     *
     * @return the condition, to be completed
     */
    public TextCondition bcc() {
        return new TextCondition(this, MailField.BCC, "");
    }

    /**
     * Asks for where answers should go, by the header {@code Reply-To}.
     *
     * @param address in any case and with any quoting
     * @return the narrower query
     */
    public MailQuery replyTo(String address) {
        return replyTo().is(address);
    }

    /**
     * Goes on to a condition on where answers should go, by the header {@code Reply-To}.
     *
     * @return the condition, to be completed
     */
    public TextCondition replyTo() {
        return new TextCondition(this, MailField.REPLY_TO, "");
    }

    /**
     * Asks for a recipient in the envelope.
     *
     * @param address in any case and with any quoting
     * @return the narrower query
     */
    public MailQuery recipient(String address) {
        return recipient().is(address);
    }

    /**
     * Goes on to a condition on a recipient in the envelope.
     *
     * @return the condition, to be completed
     */
    public TextCondition recipient() {
        return new TextCondition(this, MailField.RECIPIENT, "");
    }

    /**
     * Asks for the sender in the envelope; empty for the null one.
     *
     * @param address in any case and with any quoting
     * @return the narrower query
     */
    public MailQuery mailFrom(String address) {
        return mailFrom().is(address);
    }

    /**
     * Goes on to a condition on the sender in the envelope; empty for the null one.
     *
     * @return the condition, to be completed
     */
    public TextCondition mailFrom() {
        return new TextCondition(this, MailField.MAIL_FROM, "");
    }

    /**
     * Asks for any address in the envelope or the header.
     *
     * @param address in any case and with any quoting
     * @return the narrower query
     */
    public MailQuery addressed(String address) {
        return addressed().is(address);
    }

    /**
     * Goes on to a condition on any address in the envelope or the header.
     *
     * @return the condition, to be completed
     */
    public TextCondition addressed() {
        return new TextCondition(this, MailField.ADDRESSED, "");
    }

    /**
     * Asks for the domain of a scope: that of any address in the envelope, in lower case.
     *
     * @param value the whole of it, in any case
     * @return the narrower query
     */
    public MailQuery scope(String value) {
        return scope().is(value);
    }

    /**
     * Goes on to a condition on the domain of a scope: that of any address in the envelope, in lower case.
     *
     * @return the condition, to be completed
     */
    public TextCondition scope() {
        return new TextCondition(this, MailField.SCOPE, "");
    }

    /**
     * Asks for the decoded subject.
     *
     * @param value the whole of it, in its very case
     * @return the narrower query
     */
    public MailQuery subject(String value) {
        return subject().is(value);
    }

    /**
     * Goes on to a condition on the decoded subject.
     *
     * @return the condition, to be completed
     */
    public TextCondition subject() {
        return new TextCondition(this, MailField.SUBJECT, "");
    }

    /**
     * Asks for the decoded plain text.
     *
     * @param value the whole of it, in its very case
     * @return the narrower query
     */
    public MailQuery text(String value) {
        return text().is(value);
    }

    /**
     * Goes on to a condition on the decoded plain text.
     *
     * @return the condition, to be completed
     */
    public TextCondition text() {
        return new TextCondition(this, MailField.TEXT, "");
    }

    /**
     * Asks for the decoded source of the HTML.
     *
     * @param value the whole of it, in its very case
     * @return the narrower query
     */
    public MailQuery html(String value) {
        return html().is(value);
    }

    /**
     * Goes on to a condition on the decoded source of the HTML.
     *
     * @return the condition, to be completed
     */
    public TextCondition html() {
        return new TextCondition(this, MailField.HTML, "");
    }

    /**
     * Goes on to a condition on anything that a person sees of a mail: addresses, subject, text, HTML, names of
     * attachments.
     *
     * @return the condition, to be completed
     */
    public TextCondition anything() {
        return new TextCondition(this, MailField.ANY, "");
    }

    /**
     * Asks for the name of an attachment; its media type where it has none.
     *
     * @param value the whole of it, in its very case
     * @return the narrower query
     */
    public MailQuery attachment(String value) {
        return attachment().is(value);
    }

    /**
     * Goes on to a condition on the name of an attachment; its media type where it has none.
     *
     * @return the condition, to be completed
     */
    public TextCondition attachment() {
        return new TextCondition(this, MailField.ATTACHMENT, "");
    }

    /**
     * Asks for the Message-ID with its angle brackets.
     *
     * @param value the whole of it, in its very case
     * @return the narrower query
     */
    public MailQuery messageId(String value) {
        return messageId().is(value);
    }

    /**
     * Goes on to a condition on the Message-ID with its angle brackets.
     *
     * @return the condition, to be completed
     */
    public TextCondition messageId() {
        return new TextCondition(this, MailField.MESSAGE_ID, "");
    }

    /**
     * Asks for the user that the client authenticated as.
     *
     * @param value the whole of it, in any case
     * @return the narrower query
     */
    public MailQuery user(String value) {
        return user().is(value);
    }

    /**
     * Goes on to a condition on the user that the client authenticated as.
     *
     * @return the condition, to be completed
     */
    public TextCondition user() {
        return new TextCondition(this, MailField.USER, "");
    }

    /**
     * Asks for the SASL mechanism that the client authenticated with.
     *
     * @param value the whole of it, in any case
     * @return the narrower query
     */
    public MailQuery mechanism(String value) {
        return mechanism().is(value);
    }

    /**
     * Goes on to a condition on the SASL mechanism that the client authenticated with.
     *
     * @return the condition, to be completed
     */
    public TextCondition mechanism() {
        return new TextCondition(this, MailField.MECHANISM, "");
    }

    /**
     * Asks for the name that the client gave in HELO or EHLO, or its IP address.
     *
     * @param value the whole of it, in any case
     * @return the narrower query
     */
    public MailQuery client(String value) {
        return client().is(value);
    }

    /**
     * Goes on to a condition on the name that the client gave in HELO or EHLO, or its IP address.
     *
     * @return the condition, to be completed
     */
    public TextCondition client() {
        return new TextCondition(this, MailField.CLIENT, "");
    }

    /**
     * Asks for a mail that this one answers or continues: an identifier in {@code In-Reply-To} or {@code References}.
     *
     * @param messageId the identifier, with or without angle brackets
     * @return the narrower query
     */
    public MailQuery references(String messageId) {
        return references().is(messageId);
    }

    /**
     * Goes on to a condition on a mail that this one answers or continues: an identifier in {@code In-Reply-To} or
     * {@code References}.
     *
     * @return the condition, to be completed
     */
    public TextCondition references() {
        return new TextCondition(this, MailField.REFERENCES, "");
    }

    /**
     * Asks for the name of an image that the HTML shows; its media type where it has none.
     *
     * @param name the whole name, in its very case
     * @return the narrower query
     */
    public MailQuery inline(String name) {
        return inline().is(name);
    }

    /**
     * Goes on to a condition on the name of an image that the HTML shows; its media type where it has none.
     *
     * @return the condition, to be completed
     */
    public TextCondition inline() {
        return new TextCondition(this, MailField.INLINE, "");
    }

    /**
     * A header field has this value.
     *
     * @param name the field name, in any case
     * @param value the whole decoded value
     * @return the narrower query
     */
    public MailQuery header(String name, String value) {
        return header(name).is(value);
    }

    /**
     * Goes on to a condition on a header field.
     *
     * @param name the field name, in any case
     * @return the condition, to be completed
     */
    public TextCondition header(String name) {
        return new TextCondition(this, MailField.HEADER, name);
    }

    /**
     * Goes on to a condition on the size.
     *
     * @return the condition, to be completed
     */
    public SizeCondition size() {
        return new SizeCondition(this);
    }

    /**
     * The mail was sent over TLS.
     *
     * @return the narrower query
     */
    public MailQuery overTls() {
        return and(new Condition(MailField.TLS, "", Operator.EXISTS, ""));
    }

    /**
     * The mail was sent without TLS.
     *
     * @return the narrower query
     */
    public MailQuery withoutTls() {
        return and(Expression.not(new Condition(MailField.TLS, "", Operator.EXISTS, "")));
    }

    /**
     * The client began to send the mail after a moment, by the server's clock.
     *
     * @param moment the moment
     * @return the narrower query
     */
    public MailQuery sentAfter(Instant moment) {
        return and(new Condition(MailField.SENT, "", Operator.AFTER, moment.toString()));
    }

    /**
     * The client began to send the mail before a moment, by the server's clock.
     *
     * @param moment the moment
     * @return the narrower query
     */
    public MailQuery sentBefore(Instant moment) {
        return and(new Condition(MailField.SENT, "", Operator.BEFORE, moment.toString()));
    }

    /**
     * Something that no other condition says. Such a query has no form but that in Java, and is equal only to itself.
     *
     * @param description how the condition reads in failure messages, such as {@code "older than a day"}
     * @param predicate whether a mail will do
     * @return the narrower query
     */
    public MailQuery matching(String description, Predicate<? super ReceivedMail> predicate) {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(predicate, "predicate");
        return and(new Expression.Custom(description, predicate));
    }

    /**
     * Tells whether a mail is selected.
     *
     * @param mail the mail
     * @return whether all conditions hold
     */
    public boolean matches(ReceivedMail mail) {
        return expression.matches(mail);
    }

    /**
     * Says why a mail is not selected.
     *
     * @param mail the mail
     * @return the first condition that does not hold and what the mail has instead; empty if the mail is selected
     */
    public Optional<String> firstDifference(ReceivedMail mail) {
        return expression.difference(mail);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MailQuery that && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    /**
     * Says in words what is selected.
     *
     * @return such as {@code mail to jane@example.com and subject "Welcome"}
     */
    @Override
    public String toString() {
        return expression.equals(Expression.EVERYTHING) ? "any mail" : "mail " + expression;
    }
}
