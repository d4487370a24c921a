package dev.restante.authenticity;

/**
 * The hash of a canonical body.
 *
 * @param sha256 the digest of as many octets as were to be signed
 * @param length how many octets the canonical body has in all
 */
record BodyHash(byte[] sha256, long length) {}
