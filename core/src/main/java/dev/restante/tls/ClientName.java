package dev.restante.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.IDN;
import java.util.List;
import java.util.Locale;

/** Whom a client certificate is for: any name, of which mail addresses stand in subjectAltName too. */
record ClientName(String text) {

    private static final String SMTP_UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9";

    ClientName {
        boolean tooLong = text.codePointCount(0, text.length()) > DistinguishedName.MAX_COMMON_NAME;
        if (tooLong || text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A client is called something like jane@example.com, in 1 to "
                    + DistinguishedName.MAX_COMMON_NAME + " characters, not '" + text + "'");
        }
    }

    byte[] distinguishedName() {
        return DistinguishedName.of(text);
    }

    /** The mail address, if the name is one. */
    List<byte[]> generalNames() {
        int at = text.lastIndexOf('@');
        return at <= 0 || at == text.length() - 1
                ? List.of()
                : List.of(mailbox(text.substring(0, at), text.substring(at + 1)));
    }

    /**
     * {@code [1] rfc822Name} (RFC 5280 section 4.2.1.6), or for a local part beyond ASCII {@code [0] otherName} with a
     * SmtpUTF8Mailbox (RFC 9598 section 3). The domain has A-labels in both.
     */
    private byte[] mailbox(String localPart, String domain) {
        String address = localPart + "@" + asciiDomain(domain);
        return US_ASCII.newEncoder().canEncode(address)
                ? Der.implicit(1, address.getBytes(US_ASCII))
                : Der.implicitSequence(0, Der.oid(SMTP_UTF8_MAILBOX), Der.explicit(0, Der.utf8String(address)));
    }

    private String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + domain + "' in '" + text + "' is no domain", e);
        }
    }
}
