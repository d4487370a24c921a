package dev.restante.authenticity;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/**
 * The records of the DNS that senders are checked against, in memory: what is not in here does not exist. Immutable and
 * safe for several threads.
 *
 * <pre>{@code
 * DnsZone zone = DnsZone.builder()
 *         .spf("example.com", "v=spf1 ip4:127.0.0.1 -all")
 *         .dkimKey("s1", "example.com", publicKey)
 *         .dmarc("example.com", "v=DMARC1; p=reject")
 *         .build();
 * }</pre>
 */
public final class DnsZone {

    private final Map<String, List<String>> texts;
    private final Map<String, List<InetAddress>> addresses;
    private final Map<String, List<String>> exchangers;

    DnsZone(
            Map<String, List<String>> texts,
            Map<String, List<InetAddress>> addresses,
            Map<String, List<String>> exchangers) {
        this.texts = texts;
        this.addresses = addresses;
        this.exchangers = exchangers;
    }

    /**
     * Begins a zone without records.
     *
     * @return a new builder
     */
    public static DnsZoneBuilder builder() {
        return new DnsZoneBuilder();
    }

    /**
     * The TXT records of a name, the strings of each put together.
     *
     * @param name the name, in any case
     * @return the records in the order in which they were given; empty if there is none
     */
    public List<String> txt(String name) {
        return texts.getOrDefault(DomainName.normal(name), List.of());
    }

    /**
     * The A and AAAA records of a name.
     *
     * @param name the name, in any case
     * @return the addresses in the order in which they were given; empty if there is none
     */
    public List<InetAddress> addresses(String name) {
        return addresses.getOrDefault(DomainName.normal(name), List.of());
    }

    /**
     * The MX records of a domain.
     *
     * @param domain the domain, in any case
     * @return the names of the hosts, the preferred one first; empty if there is none
     */
    public List<String> mx(String domain) {
        return exchangers.getOrDefault(DomainName.normal(domain), List.of());
    }

    @Override
    public String toString() {
        return "DnsZone[TXT " + texts + ", A and AAAA " + addresses + ", MX " + exchangers + "]";
    }
}
