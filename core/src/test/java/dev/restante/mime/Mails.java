package dev.restante.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Mails to test with. The files have bare line feeds, whatever git does; mails have CRLF unless asked otherwise. */
final class Mails {

    private Mails() {}

    /** A story file as it would come over SMTP. */
    static RawMessage file(String name) {
        return crlf(read(name));
    }

    /** A story file with bare line feeds. */
    static RawMessage fileWithBareLineFeeds(String name) {
        return octets(read(name));
    }

    /** A mail from a text block, with CRLF. */
    static RawMessage crlf(String text) {
        return octets(text.replace("\n", "\r\n"));
    }

    /** A mail of just these octets, one for each character. */
    static RawMessage octets(String latin1) {
        return RawMessage.of(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String header(MimePart part) {
        return latin1(part.message().toByteArray(part.start(), part.bodyStart()));
    }

    static String body(MimePart part) {
        return latin1(part.message().toByteArray(part.bodyStart(), part.end()));
    }

    static String latin1(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static String read(String name) {
        try (InputStream in = Mails.class.getResourceAsStream(name)) {
            return latin1(Objects.requireNonNull(in, name).readAllBytes()).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
