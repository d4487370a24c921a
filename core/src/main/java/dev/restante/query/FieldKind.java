package dev.restante.query;

import static dev.restante.query.Operator.AFTER;
import static dev.restante.query.Operator.AT_LEAST;
import static dev.restante.query.Operator.AT_MOST;
import static dev.restante.query.Operator.BEFORE;
import static dev.restante.query.Operator.CONTAINS;
import static dev.restante.query.Operator.ENDS_WITH;
import static dev.restante.query.Operator.EXISTS;
import static dev.restante.query.Operator.IS;
import static dev.restante.query.Operator.MATCHES;
import static dev.restante.query.Operator.STARTS_WITH;

import java.util.Set;

/** What the values of a field are, and so how they can be compared. */
enum FieldKind {
    TEXT(IS, CONTAINS, STARTS_WITH, ENDS_WITH, MATCHES, EXISTS),
    /** Of a domain, a user and the like: compared as a whole without regard to case. */
    NAME(IS, CONTAINS, STARTS_WITH, ENDS_WITH, MATCHES, EXISTS),
    /** Compared as a whole without regard to case and quoting. */
    ADDRESS(IS, CONTAINS, STARTS_WITH, ENDS_WITH, MATCHES, EXISTS),
    /** An identifier in angle brackets, which may be left out where it is asked for as a whole. */
    MESSAGE_ID(IS, CONTAINS, STARTS_WITH, ENDS_WITH, MATCHES, EXISTS),
    /** Octets. */
    SIZE(AT_LEAST, AT_MOST),
    TIME(AFTER, BEFORE);

    private final Set<Operator> operators;

    FieldKind(Operator... operators) {
        this.operators = Set.of(operators);
    }

    boolean takes(Operator operator) {
        return operators.contains(operator);
    }
}
