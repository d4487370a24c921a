package dev.restante.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a query is made of, each of its faces says all of it. */
class QueryRoundTripPropertiesTest {

    @Property(tries = 500)
    void text(@ForAll("queries") MailQuery query) {
        assertThat(MailQuery.parse(query.toText())).isEqualTo(query);
    }

    @Property(tries = 500)
    void parameters(@ForAll("queries") MailQuery query) {
        MailQuery read = MailQuery.ofParameters(query.toParameters());

        // Parameters have no order between names: what is made of the result has it.
        assertThat(MailQuery.ofParameters(read.toParameters())).isEqualTo(read);
        assertThat(conditions(read)).containsExactlyInAnyOrderElementsOf(conditions(query));
    }

    private static List<Expression> conditions(MailQuery query) {
        return query.expression() instanceof Expression.All all ? all.parts() : List.of(query.expression());
    }

    @Property(tries = 500)
    void json(@ForAll("queries") MailQuery query) {
        assertThat(MailQuery.ofJson(query.toJson())).isEqualTo(query);
    }

    @Provide
    Arbitrary<MailQuery> queries() {
        return expressions(3).map(MailQuery::new);
    }

    private Arbitrary<Expression> expressions(int depth) {
        if (depth == 0) {
            return conditions();
        }
        Arbitrary<List<Expression>> parts =
                expressions(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(
                conditions(),
                parts.map(Expression::all),
                parts.map(Expression::any),
                expressions(depth - 1).map(Expression::not));
    }

    private Arbitrary<Expression> conditions() {
        List<Shape> shapes = Stream.of(MailField.values())
                .flatMap(field -> Stream.of(Operator.values())
                        .filter(field.kind()::takes)
                        .map(operator -> new Shape(field, operator)))
                .toList();
        return Combinators.combine(Arbitraries.of(shapes), values()).as(Shape::with);
    }

    private static Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "jane@example.com",
                        "OR",
                        "-x",
                        "a\"b\\c",
                        "(x)",
                        "from:jane",
                        "true",
                        "5",
                        "//x",
                        "-",
                        "\\d"),
                Arbitraries.strings().ofMaxLength(12));
    }

    private record Shape(MailField field, Operator operator) {

        Expression with(String value) {
            String fitting = switch (operator) {
                case AT_LEAST, AT_MOST -> Integer.toString(value.length());
                case AFTER, BEFORE -> "2026-01-31";
                case MATCHES -> "a.*" + value.length();
                case EXISTS -> "";
                default -> field == MailField.TLS ? "TLSv1.3" : value;
            };
            return new Condition(
                    field,
                    field == MailField.HEADER ? value.length() % 2 == 0 ? "X-Tag" : "X.contains" : "",
                    operator,
                    fitting);
        }
    }
}
