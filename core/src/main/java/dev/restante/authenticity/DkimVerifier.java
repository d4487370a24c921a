package dev.restante.authenticity;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Verifies signatures of one message (RFC 6376 section 6.1.3), and finds out what is wrong with those that do not. */
final class DkimVerifier {

    private final MessageHeader header;
    private final BodyHashes bodyHashes;
    private final DnsZone zone;
    private final Instant receivedAt;

    DkimVerifier(MessageHeader header, BodyHashes bodyHashes, DnsZone zone, Instant receivedAt) {
        this.header = header;
        this.bodyHashes = bodyHashes;
        this.zone = zone;
        this.receivedAt = receivedAt;
    }

    /**
     * Verifies a signature.
     *
     * @param tags the field it was read from
     * @param field the octets of that field without the value of {@code b=}
     * @return why it passes
     * @throws Refusal if it does not
     */
    String verify(DkimSignature signature, TagList tags, byte[] field) throws Refusal {
        checkExpiry(signature.expiry(), receivedAt);
        DkimKey key = DkimKey.find(zone, signature.keyName(), signature.algorithm());
        if (key.strict() && !signature.identityDomain().equals(signature.domain())) {
            throw new Refusal(
                    Verdict.PERMERROR,
                    "the key record at " + signature.keyName() + " has t=s: i= must be of " + signature.domain()
                            + ", not of " + Shown.value(signature.identityDomain()));
        }
        try {
            checkHashes(signature, tags, field, key.publicKey());
        } catch (Refusal e) {
            throw key.testing() ? new Refusal(e.verdict(), e.reason() + testing(key)) : e;
        }
        int bits = signature.algorithm().bits(key.publicKey());
        return "the " + signature.algorithm().people() + " key of " + bits + " bits at " + signature.keyName()
                + " verifies it" + new SignedBody(signature, bodyHashes).unsigned() + testing(key);
    }

    private static String testing(DkimKey key) {
        return key.testing() ? "; the domain is only testing DKIM (t=y)" : "";
    }

    static void checkExpiry(OptionalLong expiry, Instant receivedAt) throws Refusal {
        if (expiry.isPresent() && receivedAt.getEpochSecond() > expiry.getAsLong()) {
            throw fail("the signature expired at " + Instant.ofEpochSecond(expiry.getAsLong())
                    + ", and the mail was received at " + receivedAt);
        }
    }

    private void checkHashes(DkimSignature signature, TagList tags, byte[] field, PublicKey key) throws Refusal {
        boolean headerVerifies = verifies(signature, signature.header(), field, key);
        Optional<String> change = new SignedBody(signature, bodyHashes).change();
        if (change.isPresent()) {
            throw fail(change.get() + (headerVerifies ? "; the signed header fields are as they were" : ""));
        }
        if (!headerVerifies) {
            throw fail("signature does not verify: " + wrongHeader(signature, tags, field, key));
        }
    }

    private boolean verifies(DkimSignature signature, Canonicalization way, byte[] field, PublicKey key) {
        byte[] signed = header.signedOctets(signature.fields(), field, way);
        return signature.algorithm().verifies(key, signed, signature.value());
    }

    private String wrongHeader(DkimSignature signature, TagList tags, byte[] field, PublicKey key) {
        Canonicalization other = signature.header().other();
        if (verifies(signature, other, field, key)) {
            return "the header was signed in " + other.word() + " canonicalisation, but c= says "
                    + signature.header().word();
        }
        String fields = Shown.value(String.join(":", signature.fields()));
        String changed = "one of the signed fields " + fields + " was changed, added or taken away after signing"
                + CopiedFields.of(tags).difference(header);
        String otherKey = "it was made with another key than that at " + signature.keyName();
        return signature
                .algorithm()
                .isMadeWith(key, signature.value())
                .map(made -> made ? changed : otherKey)
                .orElse(changed + ", or " + otherKey);
    }

    private static Refusal fail(String reason) {
        return new Refusal(Verdict.FAIL, reason);
    }
}
