package dev.restante.decode;

import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words in header fields (RFC 2047), read as {@code MimeUtility.decodeText} reads them. */
public final class EncodedWords {

    // Nothing here is ever matched in two ways, so that no value takes longer than its length.
    private static final Pattern WITH_SPACE_BEFORE = Pattern.compile("\\G([ \t\r\n]*+)([^ \t\r\n]++)");

    // encoded-word = "=?" charset ["*" language] "?" encoding "?" encoded-text "?="
    //                                             RFC 2047, section 2, and RFC 2231, section 5
    private static final Pattern ENCODED_WORD = Pattern.compile(
            "=\\?(?<charset>[^?*]*+)[^?]*+\\?(?<encoding>[^?]*+)\\?(?<text>.*?)\\?=(?<rest>.*+)", Pattern.DOTALL);

    private EncodedWords() {}

    /**
     * Decodes a header field. An encoded word stands at the beginning or behind white space; what follows it without
     * any stays as it is.
     *
     * @param value the unfolded value
     * @return the value with its encoded words decoded; as it is if one of them has a charset or an encoding that is
     *     not known
     */
    public static String decode(String value) {
        try {
            return value.contains("=?") ? decodeWords(value) : value;
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /** White space between two encoded words is none (section 6.2). */
    private static String decodeWords(String value) {
        StringBuilder text = new StringBuilder(value.length());
        Matcher word = WITH_SPACE_BEFORE.matcher(value);
        boolean afterEncoded = false;
        int end = 0;
        while (word.find()) {
            Optional<String> decoded = decodeWord(word.group(2));
            if (!afterEncoded || decoded.isEmpty()) {
                text.append(word.group(1));
            }
            text.append(decoded.orElse(word.group(2)));
            afterEncoded = decoded.isPresent();
            end = word.end();
        }
        return text.append(value, end, value.length()).toString();
    }

    /** Empty if it is no encoded word, or one that is broken. */
    private static Optional<String> decodeWord(String word) {
        Matcher parts = ENCODED_WORD.matcher(word);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String text = parts.group("text");
        return text.isEmpty() // which is nothing in any charset
                ? Optional.of(parts.group("rest"))
                : decodeText(text, parts.group("encoding"), parts.group("charset"))
                        .map(decoded -> decoded + parts.group("rest"));
    }

    private static Optional<String> decodeText(String text, String encoding, String charsetName) {
        Decoder decoder = Decoder.ofEncodedWord(encoding)
                .orElseThrow(() -> new IllegalArgumentException("There are only the encodings B and Q"));
        Charset charset = Charset.forName(MimeUtility.javaCharset(charsetName));
        try (InputStream in = decoder.decoding(text.getBytes(StandardCharsets.ISO_8859_1))) {
            return Optional.of(new String(in.readAllBytes(), charset));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
