package dev.restante.strike;

import java.util.Locale;

/**
 * A text in which each {@code *} stands for any characters. Compared without regard to case, in linear time for most.
 */
final class Wildcard {

    private Wildcard() {}

    /** Goes back to the last star only, so that the time is the product of both lengths at most. */
    static boolean matches(String pattern, String text) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String given = text.toLowerCase(Locale.ROOT);
        int p = 0;
        int star = -1;
        int resumed = 0;
        for (int t = 0; t < given.length(); ) {
            if (p < wanted.length() && wanted.charAt(p) == '*') {
                star = p++;
                resumed = t;
            } else if (p < wanted.length() && wanted.charAt(p) == given.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resumed;
            } else {
                return false;
            }
        }
        while (p < wanted.length() && wanted.charAt(p) == '*') {
            p++;
        }
        return p == wanted.length();
    }
}
