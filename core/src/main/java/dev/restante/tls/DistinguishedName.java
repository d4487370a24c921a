package dev.restante.tls;

/** Names of subjects and issuers (RFC 5280 section 4.1.2.4), in DER. */
final class DistinguishedName {

    /** {@code ub-common-name} (RFC 5280 appendix A.1). */
    static final int MAX_COMMON_NAME = 64;

    private static final String COMMON_NAME = "2.5.4.3";
    private static final String ORGANIZATION = "2.5.4.10";

    private DistinguishedName() {}

    /** {@code CN=commonName, O=Restante}. */
    static byte[] of(String commonName) {
        return Der.sequence(attribute(ORGANIZATION, "Restante"), attribute(COMMON_NAME, commonName));
    }

    private static byte[] attribute(String type, String value) {
        return Der.setOf(Der.sequence(Der.oid(type), Der.utf8String(value)));
    }
}
