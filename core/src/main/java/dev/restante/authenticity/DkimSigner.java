package dev.restante.authenticity;

import dev.restante.mime.HeaderField;
import dev.restante.mime.RawMessage;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signs messages with DKIM (RFC 6376 section 5), so that tests have signed mail to send or to seed. Immutable and safe
 * for several threads; each method gives a new signer.
 *
 * <pre>{@code
 * byte[] signed = DkimSigner.of("s1", "example.com", privateKey).sign(message);
 * }</pre>
 *
 * <p>Unless told otherwise it signs the fields that RFC 6376 section 5.4.1 recommends, and From once more than it is
 * there, so that nobody can add another; it is relaxed about white space; and it does not say when it signed.
 */
public final class DkimSigner {

    private static final Set<String> RECOMMENDED = Set.of(
            "from",
            "reply-to",
            "subject",
            "date",
            "to",
            "cc",
            "message-id",
            "in-reply-to",
            "references",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "resent-date",
            "resent-from",
            "resent-to",
            "resent-cc",
            "list-id",
            "list-help",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "list-subscribe",
            "list-post",
            "list-owner",
            "list-archive");

    private static final int LINE = 72;

    private final String selector;
    private final String domain;
    private final PrivateKey key;
    private final DkimAlgorithm algorithm;
    private final Canonicalization header;
    private final Canonicalization body;
    private final List<String> fields;
    private final @Nullable Instant signedAt;
    private final @Nullable Instant expiresAt;

    private DkimSigner(
            String selector,
            String domain,
            PrivateKey key,
            Canonicalization header,
            Canonicalization body,
            List<String> fields,
            @Nullable Instant signedAt,
            @Nullable Instant expiresAt) {
        this.selector = selector;
        this.domain = domain;
        this.key = key;
        this.algorithm = DkimAlgorithm.of(key);
        this.header = header;
        this.body = body;
        this.fields = fields;
        this.signedAt = signedAt;
        this.expiresAt = expiresAt;
    }

    /**
     * A signer for a domain.
     *
     * @param selector the name of the key, such as {@code s1}
     * @param domain who signs, such as {@code example.com}
     * @param key an RSA or Ed25519 key, whose public key receivers find by {@link DnsZoneBuilder#dkimKey}
     * @return the signer
     * @throws IllegalArgumentException if the names are none, or the key is of another kind
     */
    public static DkimSigner of(String selector, String domain, PrivateKey key) {
        String normal = DomainName.normal(domain);
        if (!DomainName.isMailDomain(normal)) {
            throw new IllegalArgumentException("\"" + domain + "\" is no domain name with a dot");
        }
        if (!DomainName.isSelector(selector)) {
            throw new IllegalArgumentException("\"" + selector + "\" is no name of a selector, such as s1");
        }
        return new DkimSigner(
                selector, normal, key, Canonicalization.RELAXED, Canonicalization.RELAXED, List.of(), null, null);
    }

    /**
     * Chooses what changes the signature survives.
     *
     * @param newHeader of the header
     * @param newBody of the body
     * @return a new signer
     */
    public DkimSigner canonicalization(Canonicalization newHeader, Canonicalization newBody) {
        Objects.requireNonNull(newHeader, "header");
        Objects.requireNonNull(newBody, "body");
        return new DkimSigner(selector, domain, key, newHeader, newBody, fields, signedAt, expiresAt);
    }

    /**
     * Chooses the signed fields. A name that is there more often than the field protects against another one.
     *
     * @param names the names in the order in which they are signed; From must be among them
     * @return a new signer
     * @throws IllegalArgumentException if From is missing, or one of them is no field name
     */
    public DkimSigner fields(String... names) {
        List<String> chosen = List.of(names);
        if (chosen.stream().noneMatch("From"::equalsIgnoreCase)) {
            throw new IllegalArgumentException("A DKIM signature must sign From (RFC 6376 section 5.4)");
        }
        chosen.stream()
                .filter(name -> !DkimSignature.isFieldName(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("\"" + name + "\" is no field name");
                });
        return new DkimSigner(selector, domain, key, header, body, chosen, signedAt, expiresAt);
    }

    /**
     * Says when it was signed.
     *
     * @param time the time, of which the seconds count
     * @return a new signer
     */
    public DkimSigner signedAt(Instant time) {
        Objects.requireNonNull(time, "time");
        return new DkimSigner(selector, domain, key, header, body, fields, time, expiresAt);
    }

    /**
     * Says until when the signature is good.
     *
     * @param time the time, of which the seconds count
     * @return a new signer
     */
    public DkimSigner expiresAt(Instant time) {
        Objects.requireNonNull(time, "time");
        return new DkimSigner(selector, domain, key, header, body, fields, signedAt, time);
    }

    /**
     * Signs a message.
     *
     * @param message header and body with CRLF as line ends
     * @return the message with a DKIM-Signature field before all others
     * @throws IllegalArgumentException if it has no From field, or if the signer's key cannot sign
     */
    public byte[] sign(byte[] message) {
        RawMessage raw = RawMessage.of(message);
        if (raw.mime().header("From").isEmpty()) {
            throw new IllegalArgumentException(
                    "A message without a From field cannot be signed (RFC 6376 section 5.4)");
        }
        String unsigned = unsigned(raw);
        byte[] signed =
                new MessageHeader(raw).signedOctets(names(raw), unsigned.getBytes(StandardCharsets.US_ASCII), header);
        String value = Base64.getEncoder().encodeToString(algorithm.sign(key, signed));
        byte[] field = (unsigned + folded(value) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[field.length + message.length];
        System.arraycopy(field, 0, whole, 0, field.length);
        System.arraycopy(message, 0, whole, field.length, message.length);
        return whole;
    }

    /** The field with an empty {@code b=}. */
    private String unsigned(RawMessage message) {
        byte[] bodyHash = new BodyHashes(message).get(body, Long.MAX_VALUE).sha256();
        return SignatureFields.NAME + ": v=1; a=" + algorithm.word() + "; c=" + header.word() + "/" + body.word()
                + ";\r\n d=" + domain + "; s=" + selector + time("t", signedAt) + time("x", expiresAt)
                + ";\r\n h=" + String.join(":\r\n  ", names(message))
                + ";\r\n bh=" + Base64.getEncoder().encodeToString(bodyHash)
                + ";\r\n b=";
    }

    private static String time(String tag, @Nullable Instant time) {
        return time == null ? "" : "; " + tag + "=" + time.getEpochSecond();
    }

    private List<String> names(RawMessage message) {
        if (!fields.isEmpty()) {
            return fields;
        }
        var names = new ArrayList<String>();
        message.mime().headers().stream()
                .map(HeaderField::name)
                .filter(name -> RECOMMENDED.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(names::add);
        names.add("From");
        return names;
    }

    private static String folded(String value) {
        var folded = new StringBuilder();
        for (int i = 0; i < value.length(); i += LINE) {
            folded.append("\r\n ").append(value, i, Math.min(i + LINE, value.length()));
        }
        return folded.toString();
    }
}
