package dev.restante.server.mailpit;

import dev.restante.server.http.Problem;
import java.util.ArrayList;
import java.util.List;

/** Takes a search apart: words with spaces between them, except within double quotes, which are left out. */
final class SearchWords {

    /** Each of them is looked for in each mail. */
    private static final int MOST = 50;

    private static final int MAX_LENGTH = 2000;

    private SearchWords() {}

    /**
     * One of the words.
     *
     * @param text what it says
     * @param isNegated whether it must not hold
     */
    record Word(String text, boolean isNegated) {}

    /** The words that have a letter or a digit. */
    static List<Word> of(String search) {
        if (search.length() > MAX_LENGTH) {
            throw Problem.badRequest("A search has at most %d characters".formatted(MAX_LENGTH));
        }
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (search + " ").replaceAll("[\u201c\u201d]", "\"").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || !Character.isWhitespace(c)) {
                word.append(c);
            } else {
                add(word.toString().strip(), words);
                word.setLength(0);
            }
        }
        add(word.toString().strip(), words);
        if (words.size() > MOST) {
            throw Problem.badRequest("A search has at most %d words".formatted(MOST));
        }
        return words;
    }

    private static void add(String word, List<Word> words) {
        if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
            boolean negated = word.startsWith("-") || word.startsWith("!");
            words.add(new Word(negated ? word.substring(1) : word, negated));
        }
    }
}
