package dev.restante.assertj;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is left of a CSS selector when it is shortened from its end, piece by piece. */
final class SelectorPrefixes {

    private static final String COMBINATORS = " >+~";

    private final String selector;
    private final List<String> prefixes = new ArrayList<>();

    private SelectorPrefixes(String selector) {
        this.selector = selector;
    }

    /** The longest first, without the selector itself. Of several selectors with commas between them, of the first. */
    static List<String> of(String selector) {
        SelectorPrefixes reading = new SelectorPrefixes(selector.strip());
        reading.read();
        Collections.reverse(reading.prefixes);
        return List.copyOf(reading.prefixes);
    }

    private void read() {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < selector.length(); i++) {
            char c = selector.charAt(i);
            if (c == '\\') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ')' || c == ']') {
                depth--;
            } else {
                if (depth == 0 && endsPiece(i)) {
                    add(i);
                }
                if (depth == 0 && c == ',') {
                    return;
                }
                depth += c == '(' || c == '[' ? 1 : 0;
            }
        }
    }

    private boolean endsPiece(int i) {
        return "#.[:,".indexOf(selector.charAt(i)) >= 0 || isCombinator(i);
    }

    private boolean isCombinator(int i) {
        return COMBINATORS.indexOf(selector.charAt(i)) >= 0;
    }

    /** Whatever stands before a piece, but for the combinator that would dangle. */
    private void add(int end) {
        int last = end;
        while (last > 0 && isCombinator(last - 1)) {
            last--;
        }
        String prefix = selector.substring(0, last);
        if (!prefix.isEmpty() && !prefix.endsWith(":") && !prefixes.contains(prefix)) {
            prefixes.add(prefix);
        }
    }
}
