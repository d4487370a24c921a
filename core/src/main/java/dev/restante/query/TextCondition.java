package dev.restante.query;

import java.util.Objects;

/** A condition on a field of text or addresses that still has to be completed. Immutable. */
public final class TextCondition {

    private final MailQuery before;
    private final MailField field;
    private final String name;

    TextCondition(MailQuery before, MailField field, String name) {
        this.before = before;
        this.field = field;
        this.name = name;
    }

    /**
     * The whole value is this.
     *
     * @param value an address in any case and with any quoting; a scope, user, mechanism or client in any case; any
     *     other text in its very case
     * @return the narrower query
     */
    public MailQuery is(String value) {
        return complete(Operator.IS, value);
    }

    /**
     * The value contains this; that of an address includes the name before it.
     *
     * @param part a part of it, in any case
     * @return the narrower query
     */
    public MailQuery contains(String part) {
        return complete(Operator.CONTAINS, part);
    }

    /**
     * The value starts with this.
     *
     * @param beginning its beginning, in any case
     * @return the narrower query
     */
    public MailQuery startsWith(String beginning) {
        return complete(Operator.STARTS_WITH, beginning);
    }

    /**
     * The value ends with this.
     *
     * @param end its end, in any case
     * @return the narrower query
     */
    public MailQuery endsWith(String end) {
        return complete(Operator.ENDS_WITH, end);
    }

    /**
     * A part of the value matches this; {@code ^} and {@code $} tie it to its ends.
     *
     * @param regex a regular expression as {@link java.util.regex.Pattern} takes it
     * @return the narrower query; it fails for a mail where the expression takes too long
     * @throws QuerySyntaxException if this is no regular expression
     */
    public MailQuery matches(String regex) {
        return complete(Operator.MATCHES, regex);
    }

    /**
     * The mail has such a value that is not empty.
     *
     * @return the narrower query
     */
    public MailQuery exists() {
        return complete(Operator.EXISTS, "");
    }

    private MailQuery complete(Operator operator, String value) {
        return before.and(new Condition(field, name, operator, Objects.requireNonNull(value, "value")));
    }
}
