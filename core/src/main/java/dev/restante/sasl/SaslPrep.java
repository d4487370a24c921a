package dev.restante.sasl;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * SASLprep (RFC 4013), which makes one of the ways in which a name or a password can be written.
 *
 * <p>Strings are treated as queries: code points that Unicode 3.2 had not assigned are allowed, or nobody's password
 * could have an emoji.
 */
final class SaslPrep {

    /** RFC 3454 table C.1.2; goes first, as U+200B is in both tables. */
    private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000]");

    /** RFC 3454 table B.1. */
    private static final Pattern MAPPED_TO_NOTHING =
            Pattern.compile("[\\u00ad\\u034f\\u1806\\u180b-\\u180d\\u200c\\u200d\\u2060\\ufe00-\\ufe0f\\ufeff]");

    /** RFC 3454 tables C.2.1 to C.9, but for what {@link Character#getType} knows. */
    private static final Pattern PROHIBITED = Pattern.compile("[\\u0340\\u0341\\u06dd\\u070f\\u180e"
            + "\\u200e\\u200f\\u2028-\\u202e\\u2061-\\u2063\\u206a-\\u206f\\u2ff0-\\u2ffb\\ufdd0-\\ufdef\\ufff9-\\ufffd"
            + "\\x{1d173}-\\x{1d17a}\\x{e0001}\\x{e0020}-\\x{e007f}]");

    private SaslPrep() {}

    /**
     * Prepares a string.
     *
     * @param text a name or a password
     * @return the prepared string; empty if something in it is prohibited
     */
    static Optional<String> prepare(String text) {
        String spaced = SPACES.matcher(text).replaceAll(" ");
        String mapped = MAPPED_TO_NOTHING.matcher(spaced).replaceAll("");
        String prepared = Normalizer.normalize(mapped, Normalizer.Form.NFKC);
        boolean prohibited = PROHIBITED.matcher(prepared).find() || has(prepared, SaslPrep::isProhibited);
        return prohibited || !isOneDirection(prepared) ? Optional.empty() : Optional.of(prepared);
    }

    private static boolean isProhibited(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> (c & 0xfffe) == 0xfffe; // U+FFFE and U+FFFF of each plane are no characters
        };
    }

    /** RFC 3454 section 6: who writes from right to left begins and ends so, and writes nothing from left to right. */
    private static boolean isOneDirection(String text) {
        return !has(text, SaslPrep::isRightToLeft)
                || !has(text, c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                        && isRightToLeft(text.codePointAt(0))
                        && isRightToLeft(text.codePointBefore(text.length()));
    }

    private static boolean isRightToLeft(int c) {
        byte directionality = Character.getDirectionality(c);
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean has(String text, IntPredicate property) {
        return text.codePoints().anyMatch(property);
    }
}
