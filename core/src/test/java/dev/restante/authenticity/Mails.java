package dev.restante.authenticity;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.RawMessage;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Mails and keys for the tests of this room. */
final class Mails {

    static final Instant RECEIVED_AT = Instant.parse("2024-05-01T12:00:00Z");

    static final KeyPair RSA = keys("RSA", 2048);

    static final KeyPair ED25519 = keys("Ed25519", 255);

    static final String MESSAGE = """
            From: Shop <shop@example.com>
            To: jane@example.net
            Subject: Your  order
            Date: Wed, 1 May 2024 12:00:00 +0000

            Hello  Jane,
            thank you.\t

            Shop


            """;

    private Mails() {}

    static ReceivedMail from(String mailFrom, String message) {
        return from(mailFrom, octets(message));
    }

    static ReceivedMail from(String mailFrom, byte[] message) {
        var client = new Client(new InetSocketAddress("127.0.0.1", 25), "client.example.com");
        var recipients = List.of(new Recipient("jane@example.net", Map.of()));
        var envelope = new Envelope(mailFrom, Map.of(), recipients, client, RECEIVED_AT, RECEIVED_AT);
        return new ReceivedMail(1, envelope, RawMessage.of(message));
    }

    /** An octet a character, with CRLF for LF. */
    static byte[] octets(String text) {
        return text.replace("\n", "\r\n").getBytes(ISO_8859_1);
    }

    static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
