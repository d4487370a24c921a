package dev.restante.decode;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of text in parameters of SMTP (RFC 3461 section 4). */
public final class Xtext {

    /** {@code *( xchar / hexchar )}, where a hexchar stands for a printable character. */
    private static final Pattern XTEXT = Pattern.compile("(?:[!-~&&[^+=]]|\\+(?:[2-6][0-9A-F]|7[0-9A-E]))*");

    private static final Pattern HEXCHAR = Pattern.compile("\\+(..)");

    private Xtext() {}

    /**
     * Decodes xtext.
     *
     * @param encoded such as {@code a+2Bb}
     * @return the text; empty if this is no xtext, or what it encodes is not printable ASCII
     */
    public static Optional<String> decode(String encoded) {
        if (!XTEXT.matcher(encoded).matches()) {
            return Optional.empty();
        }
        return Optional.of(HEXCHAR.matcher(encoded).replaceAll(hexchar -> {
            char character = (char) Integer.parseInt(hexchar.group(1), 16);
            return Matcher.quoteReplacement(String.valueOf(character));
        }));
    }
}
