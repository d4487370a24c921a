package dev.restante.conversation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word among the arguments of a command of IMAP. Parentheses and what stands in quotes or in a section
 * ({@code BODY[…]}) are no words.
 *
 * @param text the word in upper case; one with a section ends with its bracket
 * @param position how many words or quoted strings are in front of it
 * @param depth how many parentheses it is in
 * @param list the word in front of the innermost of these; empty if there is none
 */
record ImapWord(String text, int position, int depth, String list) {

    private static final Pattern UNASKED_LITERAL = Pattern.compile("~?\\{(?<size>\\d{1,18})\\+}");

    boolean is(String word) {
        return text.equals(word);
    }

    boolean isListed() {
        return depth > 0;
    }

    boolean isIn(String name) {
        return list.equals(name);
    }

    boolean isLiteral() {
        return text.startsWith("{") || isBinaryLiteral();
    }

    boolean isBinaryLiteral() {
        return text.startsWith("~{");
    }

    /** Whether it is a literal for which the client does not wait to be asked, of so many octets at most (RFC 7888). */
    boolean isUnaskedLiteral(long maxSize) {
        Matcher literal = UNASKED_LITERAL.matcher(text);
        return literal.matches() && Long.parseLong(literal.group("size")) <= maxSize;
    }

    static List<ImapWord> of(String arguments) {
        Reader reader = new Reader(arguments.toUpperCase(Locale.ROOT));
        reader.read();
        return reader.words;
    }

    private static final class Reader {

        private final String arguments;
        private final List<ImapWord> words = new ArrayList<>();
        private final Deque<String> lists = new ArrayDeque<>();
        private int at;
        private int position;
        private String last = "";

        Reader(String arguments) {
            this.arguments = arguments;
        }

        void read() {
            while (at < arguments.length()) {
                switch (arguments.charAt(at)) {
                    case ' ' -> at++;
                    case '"' -> quoted();
                    case '[' -> section();
                    case '(' -> {
                        lists.push(last);
                        at++;
                    }
                    case ')' -> {
                        lists.poll();
                        at++;
                    }
                    default -> word();
                }
            }
        }

        private void quoted() {
            at++;
            while (at < arguments.length() && arguments.charAt(at) != '"') {
                at += arguments.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
            position++;
            last = "";
        }

        private void section() {
            int end = arguments.indexOf(']', at);
            at = end < 0 ? arguments.length() : end + 1;
        }

        private void word() {
            int from = at;
            while (at < arguments.length() && " \"[()".indexOf(arguments.charAt(at)) < 0) {
                at++;
            }
            boolean hasSection = at < arguments.length() && arguments.charAt(at) == '[';
            last = arguments.substring(from, hasSection ? at + 1 : at);
            words.add(new ImapWord(last, position, lists.size(), lists.isEmpty() ? "" : lists.peek()));
            position++;
        }
    }
}
