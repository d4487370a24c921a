package dev.restante.authenticity;

/**
 * One directive of an SPF record (RFC 7208 section 4.6.2).
 *
 * @param verdict what the client gets if the mechanism matches
 * @param mechanism when it does
 * @param text as it stands in the record
 */
record SpfDirective(Verdict verdict, SpfMechanism mechanism, String text) {}
