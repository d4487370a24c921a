package dev.restante.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the text of a query.
 *
 * <pre>
 * query   = all *("OR" all)
 * all     = *(["AND"] not)
 * not     = *("-" / "!" / "NOT") primary
 * primary = "(" query ")" / term
 * term    = field sign value / value
 * value   = quoted / 1*plain
 * </pre>
 */
final class QueryParser {

    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_DEPTH = 50;

    private final String text;
    private int at;
    private int depth;

    QueryParser(String text) {
        this.text = text;
    }

    Expression parse() {
        if (text.length() > MAX_LENGTH) {
            throw new QuerySyntaxException("A query has at most " + MAX_LENGTH + " characters");
        }
        Expression expression = query();
        if (at < text.length()) {
            throw error("a ) without its (");
        }
        return expression;
    }

    private Expression query() {
        if (++depth > MAX_DEPTH) {
            throw error("more than " + MAX_DEPTH + " parentheses within each other");
        }
        List<Expression> first = all();
        List<Expression> alternatives = new ArrayList<>(List.of(Expression.all(first)));
        while (takeWord("OR")) {
            List<Expression> next = all();
            if (first.isEmpty() || next.isEmpty()) {
                throw error("nothing beside OR");
            }
            alternatives.add(Expression.all(next));
        }
        depth--;
        return Expression.any(alternatives);
    }

    private List<Expression> all() {
        List<Expression> parts = new ArrayList<>();
        while (!isAtEndOfAll()) {
            if (takeWord("AND") && (parts.isEmpty() || isAtEndOfAll() || isWord("AND"))) {
                throw error("nothing beside AND");
            }
            parts.add(not());
        }
        return parts;
    }

    private boolean isAtEndOfAll() {
        return isAtEnd() || text.charAt(at) == ')' || isWord("OR");
    }

    private Expression not() {
        boolean negative = false;
        while (takeWord("NOT") || takeSign('-') || takeSign('!')) {
            negative = !negative;
        }
        if (isAtEnd()) {
            throw error("nothing to be negated");
        }
        Expression primary = take('(') ? parenthesized() : term();
        return negative ? Expression.not(primary) : primary;
    }

    private Expression parenthesized() {
        Expression inner = query();
        if (!take(')')) {
            throw error("a ( without its )");
        }
        return inner;
    }

    private Expression term() {
        int start = at;
        String name = fieldName();
        Optional<Operator> sign = name.isEmpty() ? Optional.empty() : sign();
        if (sign.isPresent() && !text.startsWith("//", at)) {
            return QueryTerm.of(name, sign.get(), value(), found -> error(found, start));
        }
        at = start;
        return new Condition(MailField.ANY, "", Operator.CONTAINS, value());
    }

    /** What may be a field: a letter, and then what is no space and no sign. */
    private String fieldName() {
        int start = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        return at > start && Character.isLetter(text.charAt(start)) ? text.substring(start, at) : "";
    }

    private static boolean isNameCharacter(char c) {
        return isPlain(c) && ":=^$~".indexOf(c) < 0;
    }

    /** Names of header fields may have nearly any character, of which a few would end them. */
    static String nameInText(String name) {
        if (!name.chars().allMatch(c -> isNameCharacter((char) c))) {
            throw new IllegalStateException("The header field '" + name + "' cannot be named in text");
        }
        return name;
    }

    private Optional<Operator> sign() {
        for (Operator operator : Operator.values()) {
            if (!operator.sign().isEmpty() && text.startsWith(operator.sign(), at)) {
                at += operator.sign().length();
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private String value() {
        return take('"') ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw error("no value");
        }
        if (at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '"')) {
            throw error("a " + text.charAt(at) + " within a value, which needs double quotes around it");
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.startsWith("\\\"", at) || text.startsWith("\\\\", at)) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw error("a \" without its second one");
        }
        at++;
        return value.toString();
    }

    static boolean isPlain(char c) {
        return !Character.isWhitespace(c) && c != '(' && c != ')' && c != '"';
    }

    private boolean isAtEnd() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    /** A hyphen between two words is no sign. */
    private boolean takeSign(char sign) {
        boolean before = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        return before && take(sign);
    }

    private boolean isWord(String word) {
        return !isAtEnd()
                && text.startsWith(word, at)
                && (at + word.length() == text.length() || !isPlain(text.charAt(at + word.length())));
    }

    private boolean takeWord(String word) {
        boolean there = isWord(word);
        if (there) {
            at += word.length();
        }
        return there;
    }

    private QuerySyntaxException error(String found) {
        return error(found, at);
    }

    /** Positions are told as people count them. */
    private QuerySyntaxException error(String found, int position) {
        return new QuerySyntaxException("The query has %s at position %d: %s".formatted(found, position + 1, text));
    }
}
