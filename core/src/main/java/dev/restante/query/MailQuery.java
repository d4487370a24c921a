package dev.restante.query;

import dev.restante.decode.CanonicalAddress;
import dev.restante.mail.EmailAddress;
import dev.restante.mail.ReceivedMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Selects among received mails: all its conditions must hold. Immutable; each method gives a new query.
 *
 * <p>Plain methods compare the whole value, {@code …Contains} a part of it. Addresses and parts are compared without
 * regard to case, addresses also without regard to quoting, whole values exactly.
 *
 * <pre>{@code
 * server.received(to("jane@example.com").subject("Welcome")).awaitOne();
 * }</pre>
 *
 * @see MailQueries for the static imports that begin a query
 */
public final class MailQuery {

    private static final MailQuery ANY = new MailQuery(List.of());

    private final List<Condition> conditions;

    private MailQuery(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /** One condition: how it reads, what of a mail it looks at, and whether that will do. */
    private record Condition(
            String description, Function<ReceivedMail, List<String>> actual, Predicate<List<String>> test) {

        boolean matches(ReceivedMail mail) {
            return test.test(actual.apply(mail));
        }
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
     * The mail was sent to this address, whether its header shows it or not.
     *
     * @param address a recipient in the envelope, in any case
     * @return the narrower query
     */
    public MailQuery to(String address) {
        return and("to " + address, mail -> mail.envelope().recipientAddresses(), anySameAddress(address));
    }

    /**
     * The mail comes from this address, by its header or by its envelope.
     *
     * @param address an author in {@code From}, or the reverse-path; in any case
     * @return the narrower query
     */
    public MailQuery from(String address) {
        return and("from " + address, MailQuery::senders, anySameAddress(address));
    }

    private static List<String> senders(ReceivedMail mail) {
        return Stream.concat(
                        mail.from().stream().map(EmailAddress::address),
                        Stream.of(mail.envelope().mailFrom()))
                .distinct()
                .toList();
    }

    /**
     * The subject is this.
     *
     * @param subject the whole decoded subject
     * @return the narrower query
     */
    public MailQuery subject(String subject) {
        return and("subject " + quoted(subject), mail -> List.of(mail.subject()), anyEqual(subject));
    }

    /**
     * The subject contains this.
     *
     * @param part a part of the decoded subject, in any case
     * @return the narrower query
     */
    public MailQuery subjectContains(String part) {
        return and("subject containing " + quoted(part), mail -> List.of(mail.subject()), anyContains(part));
    }

    /**
     * The plain text contains this.
     *
     * @param part a part of the decoded text, in any case
     * @return the narrower query
     */
    public MailQuery textContains(String part) {
        return and("text containing " + quoted(part), mail -> List.of(mail.text()), anyContains(part));
    }

    /**
     * The HTML contains this.
     *
     * @param part a part of the decoded HTML source, in any case
     * @return the narrower query
     */
    public MailQuery htmlContains(String part) {
        return and("HTML containing " + quoted(part), mail -> List.of(mail.html()), anyContains(part));
    }

    /**
     * A header field has this value.
     *
     * @param name the field name, in any case
     * @param value the whole decoded value
     * @return the narrower query
     */
    public MailQuery header(String name, String value) {
        return and("header " + name + ": " + value, mail -> mail.headers(name), anyEqual(value));
    }

    /**
     * Something that no other condition says.
     *
     * @param description how the condition reads in failure messages, such as {@code "older than a day"}
     * @param predicate whether a mail will do
     * @return the narrower query
     */
    public MailQuery matching(String description, Predicate<? super ReceivedMail> predicate) {
        Objects.requireNonNull(predicate, "predicate");
        return and(description, mail -> List.of(Boolean.toString(predicate.test(mail))), anyEqual("true"));
    }

    private MailQuery and(
            String description, Function<ReceivedMail, List<String>> actual, Predicate<List<String>> test) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(description, actual, test));
        return new MailQuery(List.copyOf(more));
    }

    /**
     * Tells whether a mail is selected.
     *
     * @param mail the mail
     * @return whether all conditions hold
     */
    public boolean matches(ReceivedMail mail) {
        return conditions.stream().allMatch(condition -> condition.matches(mail));
    }

    /**
     * Says why a mail is not selected.
     *
     * @param mail the mail
     * @return the first condition that does not hold and what the mail has instead; empty if the mail is selected
     */
    public Optional<String> firstDifference(ReceivedMail mail) {
        return conditions.stream()
                .filter(condition -> !condition.matches(mail))
                .findFirst()
                .map(condition -> "expected " + condition.description() + " but was "
                        + condition.actual().apply(mail).stream()
                                .map(MailQuery::quoted)
                                .collect(Collectors.joining(", ", "[", "]")));
    }

    /**
     * Says in words what is selected.
     *
     * @return such as {@code mail to jane@example.com and subject "Welcome"}
     */
    @Override
    public String toString() {
        return conditions.isEmpty()
                ? "any mail"
                : conditions.stream().map(Condition::description).collect(Collectors.joining(" and ", "mail ", ""));
    }

    private static Predicate<List<String>> anyEqual(String expected) {
        Objects.requireNonNull(expected, "expected");
        return actual -> actual.contains(expected);
    }

    private static Predicate<List<String>> anySameAddress(String expected) {
        String canonical = CanonicalAddress.of(expected).toString();
        return actual -> actual.stream()
                .anyMatch(address -> CanonicalAddress.of(address).toString().equalsIgnoreCase(canonical));
    }

    private static Predicate<List<String>> anyContains(String part) {
        Objects.requireNonNull(part, "part");
        return actual -> actual.stream().anyMatch(value -> containsIgnoringCase(value, part));
    }

    private static boolean containsIgnoringCase(String value, String part) {
        for (int i = 0; i <= value.length() - part.length(); i++) {
            if (value.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(String value) {
        int shown = 120;
        return '"' + (value.length() <= shown ? value : value.substring(0, shown) + "…") + '"';
    }
}
