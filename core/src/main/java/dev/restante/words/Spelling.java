package dev.restante.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant by one that nobody knows. */
public final class Spelling {

    /** Further away, two words have nothing to do with each other. */
    private static final int MAX_TYPING_ERRORS = 2;

    private static final int MAX_LENGTH = 100;

    private Spelling() {}

    /**
     * Finds the word that is nearest.
     *
     * @param word an unknown one; case and hyphens do not matter
     * @param known the words that there are
     * @return the one that was meant; empty if none is near
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = plain(word);
        return known.stream()
                .min(Comparator.comparingInt(each -> distance(plain, plain(each))))
                .filter(each -> distance(plain, plain(each)) <= tolerance(each));
    }

    /** In a short word, two errors leave nothing of it. */
    private static int tolerance(String word) {
        return Math.min(MAX_TYPING_ERRORS, word.length() / 2);
    }

    private static String plain(String word) {
        return word.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be changed, added or left out to make one word of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] costs = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[other.length()];
    }
}
