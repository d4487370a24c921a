/**
 * Whether a received mail is from whom it says: what a receiver finds with SPF, DKIM and DMARC. It asks no DNS, but the
 * {@link dev.restante.authenticity.DnsZone} that the test gives.
 *
 * <p>DKIM follows RFC 6376 with its updates RFC 8301 and RFC 8463, the words for results RFC 7601 (now RFC 8601). SPF
 * follows RFC 7208 and DMARC RFC 7489; sections of these two are cited from the published numbering.
 *
 * <p>Two things differ from a receiver in the open. The organisational domain of DMARC is not found by a list of public
 * suffixes: it is the domain with the fewest labels, at least two, above or at the domain, for which the zone has a
 * DMARC record, and without any the domain itself. And nothing is ever temporary: what is not in the zone does not
 * exist.
 */
@NullMarked
package dev.restante.authenticity;

import org.jspecify.annotations.NullMarked;
