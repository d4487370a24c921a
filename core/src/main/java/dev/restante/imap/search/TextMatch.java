package dev.restante.imap.search;

import java.util.function.Predicate;

/**
 * Substring by {@code i;unicode-casemap} (RFC 5255 section 4.2). ASCII, which most texts are, is looked at where it is;
 * only other texts are folded.
 */
final class TextMatch implements Predicate<String> {

    private final String folded;
    private final boolean ascii;
    private final char firstUpper;
    private final char firstLower;

    TextMatch(String part) {
        this.folded = UnicodeCasemap.fold(part);
        this.ascii = UnicodeCasemap.isAscii(folded);
        this.firstUpper = folded.isEmpty() ? 0 : folded.charAt(0);
        this.firstLower = Character.toLowerCase(firstUpper);
    }

    @Override
    public boolean test(String text) {
        if (UnicodeCasemap.isAscii(text)) {
            return folded.isEmpty() || ascii && isIn(text);
        }
        return UnicodeCasemap.fold(text).contains(folded);
    }

    private boolean isIn(String text) {
        int last = text.length() - folded.length();
        for (int i = 0; i <= last; i++) {
            if (beginsLike(text.charAt(i)) && text.regionMatches(true, i, folded, 0, folded.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsLike(char c) {
        return c == firstUpper || c == firstLower;
    }
}
