package dev.restante.server.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;

/** Text as it stands in the header of a message that is made here. */
public final class HeaderText {

    private HeaderText() {}

    /**
     * Writes the value of a field in US-ASCII (RFC 2047), in lines that are not too long.
     *
     * @param name of the field, which stands on the first line
     * @param value one line of text
     * @return the value
     */
    public static String encoded(String name, String value) {
        try {
            return MimeUtility.fold(name.length() + 2, MimeUtility.encodeText(value, UTF_8.name(), null));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every JDK has UTF-8", e);
        }
    }
}
