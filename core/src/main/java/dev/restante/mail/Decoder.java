package dev.restante.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns raw values into what people read. Jakarta Mail does the work; what it refuses is shown undecoded. */
final class Decoder {

    private Decoder() {}

    /** Decodes the encoded words of a header field (RFC 2047). */
    static String decodeWords(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException | IllegalArgumentException e) {
            return value;
        }
    }

    /** Decodes an address list (RFC 5322 section 3.4). Groups give their members. */
    static List<EmailAddress> addresses(String value) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(value, false))
                    .flatMap(Decoder::members)
                    .map(a -> new EmailAddress(personal(a), a.getAddress()))
                    .toList();
        } catch (MessagingException e) {
            return List.of(new EmailAddress("", value));
        }
    }

    private static Stream<InternetAddress> members(InternetAddress address) {
        if (!address.isGroup()) {
            return Stream.of(address);
        }
        try {
            return Arrays.stream(address.getGroup(false));
        } catch (MessagingException e) {
            return Stream.of(address);
        }
    }

    private static String personal(InternetAddress address) {
        String name = address.getPersonal();
        return name == null ? "" : name;
    }

    /** Reads a date-time (RFC 5322 section 3.3, the obsolete forms too). */
    static Optional<OffsetDateTime> date(String value) {
        try {
            return Optional.of(OffsetDateTime.parse(withoutComment(value), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException strict) {
            return lenientDate(value);
        }
    }

    private static String withoutComment(String value) {
        int comment = value.indexOf('(');
        return (comment < 0 ? value : value.substring(0, comment)).trim();
    }

    private static Optional<OffsetDateTime> lenientDate(String value) {
        try {
            return Optional.of(new MailDateFormat().parse(value).toInstant().atOffset(ZoneOffset.UTC));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Undoes a transfer encoding (RFC 2045 section 6). What breaks off in the middle is given as far as it goes. */
    static byte[] transferDecode(byte[] octets, String encoding) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(octets.length);
        try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(octets), encoding)) {
            in.transferTo(decoded);
        } catch (MessagingException e) {
            return octets; // an encoding that nobody knows
        } catch (IOException e) {
            return decoded.size() == 0 ? octets : decoded.toByteArray();
        }
        return decoded.toByteArray();
    }

    /**
     * Reads text in a charset. Where the name is unknown, or the octets say otherwise, UTF-8 is tried and then
     * ISO-8859-1, in which every octet is something.
     */
    static String charsetDecode(byte[] octets, String charsetName) {
        Charset charset = charset(charsetName);
        for (Charset candidate : List.of(charset, StandardCharsets.UTF_8)) {
            try {
                return candidate.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
