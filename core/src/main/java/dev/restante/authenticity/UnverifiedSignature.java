package dev.restante.authenticity;

import dev.restante.mail.ReceivedMail;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A DKIM signature as it stands in a mail, and what can be said of it without the key of its domain (RFC 6376): whether
 * it can be read, has expired, and still fits the body. Whether the domain has made it, only {@link Authenticity} can
 * tell. A value.
 *
 * <pre>{@code
 * UnverifiedSignature signature = UnverifiedSignature.in(mail).get(0);
 * assertThat(signature.domain()).isEqualTo("example.com");
 * assertThat(signature.problem()).isEmpty();
 * }</pre>
 *
 * @param tags the values by name as they are written, both in order; empty if the field cannot be read
 * @param bodyIntact whether the body is the one that was signed
 * @param problem why no key can verify it; empty text if one may
 */
public record UnverifiedSignature(Map<String, String> tags, boolean bodyIntact, String problem) {

    /**
     * Keeps a copy of the map.
     *
     * @param tags the values by name
     * @param bodyIntact whether the body is the one that was signed
     * @param problem why no key can verify it, or empty text
     */
    public UnverifiedSignature {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        Objects.requireNonNull(problem, "problem");
    }

    /**
     * The signatures of a mail.
     *
     * @param mail the mail
     * @return one for each field in order, at most 20 and one more that tells of the rest
     */
    public static List<UnverifiedSignature> in(ReceivedMail mail) {
        var bodyHashes = new BodyHashes(mail.message());
        Instant receivedAt = mail.envelope().receivedAt();
        return new SignatureFields(mail.message())
                .read((field, header) -> read(field, bodyHashes, receivedAt), UnverifiedSignature::unread);
    }

    private static UnverifiedSignature unread(String problem) {
        return new UnverifiedSignature(Map.of(), false, problem);
    }

    private static UnverifiedSignature read(String field, BodyHashes bodyHashes, Instant receivedAt) {
        try {
            return read(TagList.parse(SignatureFields.value(field), Verdict.NEUTRAL), bodyHashes, receivedAt);
        } catch (Refusal e) {
            return unread("the signature cannot be read: " + e.reason());
        }
    }

    private static UnverifiedSignature read(TagList tags, BodyHashes bodyHashes, Instant receivedAt) {
        try {
            DkimSignature signature = DkimSignature.of(tags);
            String change = new SignedBody(signature, bodyHashes).change().orElse("");
            return new UnverifiedSignature(
                    tags.values(), change.isEmpty(), change.isEmpty() ? expiry(signature, receivedAt) : change);
        } catch (Refusal e) {
            return new UnverifiedSignature(tags.values(), false, e.reason());
        }
    }

    private static String expiry(DkimSignature signature, Instant receivedAt) {
        try {
            DkimVerifier.checkExpiry(signature.expiry(), receivedAt);
            return "";
        } catch (Refusal e) {
            return e.reason();
        }
    }

    /**
     * Who signed.
     *
     * @return the tag {@code d=} as it is written; empty text without it
     */
    public String domain() {
        return tags.getOrDefault("d", "");
    }

    /**
     * Which key.
     *
     * @return the tag {@code s=} as it is written; empty text without it
     */
    public String selector() {
        return tags.getOrDefault("s", "");
    }

    /**
     * By what it was made.
     *
     * @return the tag {@code a=}, such as {@code rsa-sha256}; empty text without it
     */
    public String algorithm() {
        return tags.getOrDefault("a", "");
    }
}
