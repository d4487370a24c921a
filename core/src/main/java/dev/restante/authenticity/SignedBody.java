package dev.restante.authenticity;

import java.util.Arrays;
import java.util.Optional;

/** The body of a message against what a signature says of it (RFC 6376 section 3.7): that takes no key. */
final class SignedBody {

    private final DkimSignature signature;
    private final BodyHashes hashes;

    SignedBody(DkimSignature signature, BodyHashes hashes) {
        this.signature = signature;
        this.hashes = hashes;
    }

    /** What has become of it since it was signed; empty if it is as it was. */
    Optional<String> change() {
        BodyHash body = hash(signature.body());
        boolean isCut = body.length() < signature.length().orElse(0);
        if (!isHash(body)) {
            return Optional.of("body hash differs: " + (isCut ? cut(body) : difference()));
        }
        return isCut ? Optional.of(cut(body)) : Optional.empty();
    }

    /** What is not signed of it, as words behind others; empty text if all is. */
    String unsigned() {
        long beyond = hash(signature.body()).length() - signature.length().orElse(Long.MAX_VALUE);
        return beyond <= 0
                ? ""
                : "; the last " + beyond + " octets of the body are not signed (l="
                        + signature.length().getAsLong() + ")";
    }

    private String difference() {
        Canonicalization other = signature.body().other();
        return isHash(hash(other))
                ? "bh= is that of the body in " + other.word() + " canonicalisation, but c= says "
                        + signature.body().word()
                : "the body was changed after signing";
    }

    private String cut(BodyHash body) {
        return "l=" + signature.length().orElse(0) + " octets of the body are signed, but it has only " + body.length()
                + ": its end was cut off after signing";
    }

    private boolean isHash(BodyHash body) {
        return Arrays.equals(body.sha256(), signature.bodyHash());
    }

    private BodyHash hash(Canonicalization canonicalization) {
        return hashes.get(canonicalization, signature.length().orElse(Long.MAX_VALUE));
    }
}
