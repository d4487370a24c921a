package dev.restante.decode;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encodings of text in the parameters of MAIL and RCPT. */
public final class Xtext {

    /** {@code *( xchar / hexchar )}; possessive, as the JDK would recurse for every character otherwise. */
    private static final Pattern XTEXT = Pattern.compile("(?:[!-*,-<>-~]|\\+[0-9A-F]{2})*+");

    private static final Pattern HEXCHAR = Pattern.compile("\\+([0-9A-F]{2})");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

    /** {@code utf-8-addr-unitext}: {@code QUCHAR} or {@code EmbeddedUnicodeChar}. */
    private static final Pattern UNITEXT =
            Pattern.compile("(?:[!-*,-<>-\\[\\]-~[^\\x00-\\x7f]]|\\\\x\\{[0-9A-Fa-f]{2,6}})++");

    private static final Pattern EMBEDDED = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{2,6})}");

    private Xtext() {}

    /**
     * Decodes xtext (RFC 3461 section 4).
     *
     * @param encoded such as {@code a+2Bb}
     * @return the text; empty if this is no xtext, or what it encodes is not printable ASCII (sections 4.2 and 4.4)
     */
    public static Optional<String> decode(String encoded) {
        if (!XTEXT.matcher(encoded).matches()) {
            return Optional.empty();
        }
        String text = HEXCHAR.matcher(encoded).replaceAll(hex -> quoted(codePoint(hex)));
        return Optional.of(text).filter(it -> PRINTABLE.matcher(it).matches());
    }

    /**
     * Decodes an address of the type utf-8 (RFC 6533 section 3), in any of its three forms.
     *
     * @param encoded such as <code>j\x{F6}rg@example.com</code>
     * @return the address; empty if this is none, or if it would have control characters, which no address has
     */
    public static Optional<String> decodeUnitext(String encoded) {
        if (!UNITEXT.matcher(encoded).matches()
                || !EMBEDDED.matcher(encoded).results().allMatch(Xtext::isCharacter)) {
            return Optional.empty();
        }
        return Optional.of(EMBEDDED.matcher(encoded).replaceAll(hex -> quoted(codePoint(hex))))
                .filter(it -> it.chars().noneMatch(Character::isISOControl));
    }

    private static boolean isCharacter(MatchResult hex) {
        int codePoint = codePoint(hex);
        return Character.isValidCodePoint(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    private static int codePoint(MatchResult hex) {
        return Integer.parseInt(hex.group(1), 16);
    }

    private static String quoted(int codePoint) {
        return Matcher.quoteReplacement(Character.toString(codePoint));
    }
}
