package dev.restante.decode;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;

/** Encoded words in header fields (RFC 2047). */
public final class EncodedWords {

    private EncodedWords() {}

    /**
     * Decodes a header field.
     *
     * @param value the unfolded value
     * @return the value with its encoded words decoded; as it is where that cannot be done
     */
    public static String decode(String value) {
        try {
            return value.contains("=?") ? MimeUtility.decodeText(value) : value;
        } catch (UnsupportedEncodingException | IllegalArgumentException e) {
            return value;
        }
    }
}
