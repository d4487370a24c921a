package dev.restante.query;

import dev.restante.mail.ReceivedMail;
import dev.restante.words.Shown;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One condition: a field, how it is compared, and with what. It holds if it holds for one of the field's values. */
final class Condition implements Expression {

    private static final int MAX_VALUES = 10;

    private final MailField field;
    private final String name;
    private final Operator operator;
    private final String value;
    private final Predicate<FieldValue> test;

    /**
     * Makes a condition.
     *
     * @param name of the header field; empty for other fields
     * @throws QuerySyntaxException if it cannot be compared so, or not with such a value
     */
    Condition(MailField field, String name, Operator operator, String value) {
        if (!field.kind().takes(operator)) {
            throw new QuerySyntaxException("The field " + field.key() + " knows no " + operator.key());
        }
        if (field == MailField.HEADER && !HeaderName.isValid(name)) {
            throw new QuerySyntaxException("A header field has a name such as X-Tag, not '" + name + "'");
        }
        this.field = field;
        this.name = name;
        this.operator = operator;
        this.value = Comparison.normalized(field.kind(), operator, value);
        this.test = Comparison.of(field.kind(), operator, this.value);
    }

    MailField field() {
        return field;
    }

    String name() {
        return name;
    }

    Operator operator() {
        return operator;
    }

    String value() {
        return value;
    }

    @Override
    public boolean matches(ReceivedMail mail) {
        return field.values(mail, name).stream().anyMatch(test);
    }

    @Override
    public Optional<String> difference(ReceivedMail mail) {
        return matches(mail) ? Optional.empty() : Optional.of("expected " + this + butWas(mail));
    }

    /** What a mail has instead. */
    String butWas(ReceivedMail mail) {
        List<FieldValue> values = field.values(mail, name);
        String more = values.size() <= MAX_VALUES ? "" : " and " + (values.size() - MAX_VALUES) + " more";
        return values.stream()
                .limit(MAX_VALUES)
                .map(value -> Shown.quoted(value.shown()))
                .collect(Collectors.joining(", ", " but was [", more + "]"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition that
                && field == that.field
                && name.equalsIgnoreCase(that.name)
                && operator == that.operator
                && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, operator, value);
    }

    /** In words. */
    @Override
    public String toString() {
        if (operator == Operator.EXISTS) {
            return field == MailField.TLS ? "over TLS" : "with " + subject();
        }
        if (field.kind() == FieldKind.SIZE) {
            return subject() + operator.words() + value + " octets";
        }
        boolean bare = operator == Operator.IS && field.kind() == FieldKind.ADDRESS || field.kind() == FieldKind.TIME;
        if (operator == Operator.IS && field == MailField.HEADER) {
            return subject() + ": " + value;
        }
        return subject() + operator.words() + (bare ? value : Shown.quoted(value));
    }

    private String subject() {
        return field == MailField.HEADER ? field.words() + " " + name : field.words();
    }
}
