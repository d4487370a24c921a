package dev.restante.query;

import dev.restante.mail.ReceivedMail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a query is made of. Its text is English. */
sealed interface Expression permits Condition, Expression.All, Expression.Any, Expression.Not, Expression.Custom {

    /** Selects every mail. */
    Expression EVERYTHING = new All(List.of());

    boolean matches(ReceivedMail mail);

    /** What does not hold first; empty if the mail is selected. */
    Optional<String> difference(ReceivedMail mail);

    /** All of them, in one flat list; one alone is itself. */
    static Expression all(List<Expression> parts) {
        List<Expression> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof All all ? all.parts() : List.of(part)));
        return flat.size() == 1 ? flat.get(0) : new All(List.copyOf(flat));
    }

    /** One of them, in one flat list; one alone is itself. */
    static Expression any(List<Expression> parts) {
        List<Expression> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof Any any ? any.parts() : List.of(part)));
        return flat.size() == 1 ? flat.get(0) : new Any(List.copyOf(flat));
    }

    static Expression not(Expression part) {
        return part instanceof Not not ? not.part() : new Not(part);
    }

    /** All parts hold. */
    record All(List<Expression> parts) implements Expression {

        @Override
        public boolean matches(ReceivedMail mail) {
            return parts.stream().allMatch(part -> part.matches(mail));
        }

        @Override
        public Optional<String> difference(ReceivedMail mail) {
            return parts.stream()
                    .flatMap(part -> part.difference(mail).stream())
                    .findFirst();
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Any ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" and "));
        }
    }

    /** At least one part holds. */
    record Any(List<Expression> parts) implements Expression {

        @Override
        public boolean matches(ReceivedMail mail) {
            return parts.stream().anyMatch(part -> part.matches(mail));
        }

        @Override
        public Optional<String> difference(ReceivedMail mail) {
            return matches(mail)
                    ? Optional.empty()
                    : Optional.of(parts.stream()
                            .flatMap(part -> part.difference(mail).stream())
                            .collect(Collectors.joining(" and ")));
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof All all
                            ? all.parts().isEmpty() ? "any mail" : "(" + all + ")"
                            : part.toString())
                    .collect(Collectors.joining(" or ", "either ", ""));
        }
    }

    /** The part does not hold. */
    record Not(Expression part) implements Expression {

        @Override
        public boolean matches(ReceivedMail mail) {
            return !part.matches(mail);
        }

        @Override
        public Optional<String> difference(ReceivedMail mail) {
            return matches(mail)
                    ? Optional.empty()
                    : Optional.of("expected " + this
                            + (part instanceof Condition condition ? condition.butWas(mail) : " but that holds"));
        }

        @Override
        public String toString() {
            return part instanceof Condition || part instanceof Custom ? "not " + part : "not (" + part + ")";
        }
    }

    /** What no other condition says. It has no form but that in Java. */
    record Custom(String description, Predicate<? super ReceivedMail> predicate) implements Expression {

        @Override
        public boolean matches(ReceivedMail mail) {
            return predicate.test(mail);
        }

        @Override
        public Optional<String> difference(ReceivedMail mail) {
            return matches(mail) ? Optional.empty() : Optional.of("expected " + this + " but that does not hold");
        }

        @Override
        public String toString() {
            return description;
        }
    }
}
