package dev.restante.authenticity;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;

/**
 * A key as its record has it (RFC 6376 section 3.6.1).
 *
 * @param publicKey the key
 * @param testing whether the domain is only testing DKIM
 * @param strict whether the domain of {@code i=} must be that of {@code d=} and no subdomain
 */
record DkimKey(PublicKey publicKey, boolean testing, boolean strict) {

    /** What receivers must not accept less than (RFC 8301 section 3.2). */
    private static final int LEAST_RSA_BITS = 1024;

    /** The record for a key, as {@link #parse} reads it. */
    static String record(PublicKey key) {
        DkimAlgorithm algorithm = DkimAlgorithm.of(key);
        String octets = Base64.getEncoder().encodeToString(algorithm.writeKey(key));
        return "v=DKIM1; k=" + algorithm.keyType() + "; p=" + octets;
    }

    /** Finds the key of a signature, by the steps of RFC 6376 section 6.1.2. */
    static DkimKey find(DnsZone zone, String name, DkimAlgorithm algorithm) throws Refusal {
        List<String> records = zone.txt(name);
        if (records.isEmpty()) {
            throw unusable("no key at " + name);
        }
        if (records.size() > 1) {
            throw unusable(records.size() + " TXT records at " + name
                    + ": which of them a receiver takes is undefined (RFC 6376 section 3.6.2.2)");
        }
        return parse(records.get(0), name, algorithm);
    }

    static DkimKey parse(String record, String name, DkimAlgorithm algorithm) throws Refusal {
        try {
            TagList tags = TagList.parse(record, Verdict.PERMERROR);
            checkVersion(tags);
            checkUse(tags, algorithm);
            PublicKey key = publicKey(tags, algorithm);
            List<String> flags = tags.items("t").orElse(List.of());
            return new DkimKey(key, flags.contains("y"), flags.contains("s"));
        } catch (Refusal e) {
            throw new Refusal(e.verdict(), "the key record at " + name + " cannot be used: " + e.reason());
        }
    }

    private static void checkVersion(TagList tags) throws Refusal {
        String version = tags.value("v").orElse("DKIM1");
        if (!version.equals("DKIM1") || tags.tag("v").isPresent() && !tags.isFirst("v")) {
            throw unusable("v= must be DKIM1 and come first");
        }
    }

    private static void checkUse(TagList tags, DkimAlgorithm algorithm) throws Refusal {
        List<String> hashes = tags.items("h").orElse(List.of("sha256"));
        if (!hashes.contains("sha256")) {
            throw unusable("its h= does not allow sha256, which the signature uses");
        }
        List<String> services = tags.items("s").orElse(List.of("*"));
        if (!services.contains("*") && !services.contains("email")) {
            throw unusable("its s= does not allow email");
        }
        String type = tags.value("k").orElse("rsa");
        if (!type.equals(algorithm.keyType())) {
            throw unusable("its k= is " + Shown.value(type) + ", and the signature is " + algorithm.word());
        }
    }

    private static PublicKey publicKey(TagList tags, DkimAlgorithm algorithm) throws Refusal {
        String octets = tags.compactValue("p").orElseThrow(() -> unusable("it has no p="));
        if (octets.isEmpty()) {
            throw unusable("the key is revoked: p= is empty");
        }
        PublicKey key = read(octets, algorithm);
        int bits = algorithm.bits(key);
        if (algorithm == DkimAlgorithm.RSA_SHA256 && bits < LEAST_RSA_BITS) {
            throw new Refusal(
                    Verdict.POLICY,
                    "the key has " + bits + " bits, and less than " + LEAST_RSA_BITS + " are not accepted (RFC 8301)");
        }
        return key;
    }

    private static PublicKey read(String octets, DkimAlgorithm algorithm) throws Refusal {
        try {
            return algorithm.readKey(Base64.getDecoder().decode(octets));
        } catch (IllegalArgumentException e) {
            throw unusable("its p= is no base64");
        } catch (GeneralSecurityException e) {
            throw unusable("its p= is no " + algorithm.people() + " key");
        }
    }

    private static Refusal unusable(String reason) {
        return new Refusal(Verdict.PERMERROR, reason);
    }
}
