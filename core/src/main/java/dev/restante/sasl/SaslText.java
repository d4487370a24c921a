package dev.restante.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** What clients say, as text. */
final class SaslText {

    private SaslText() {}

    /** Decodes UTF-8, in which all mechanisms have their text. */
    static String utf8(byte[] octets) throws SaslException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            throw new SaslException(SaslException.Reason.MALFORMED, "This is not UTF-8");
        }
    }
}
