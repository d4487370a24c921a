package dev.restante.authenticity;

import dev.restante.decode.IpLiteral;
import java.net.InetAddress;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the records of a {@link DnsZone}. Names may be in any case, in Unicode, and with a dot at the end. Not for
 * several threads.
 */
public final class DnsZoneBuilder {

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, List<InetAddress>> addresses = new LinkedHashMap<>();
    private final Map<String, List<String>> exchangers = new LinkedHashMap<>();

    DnsZoneBuilder() {}

    /**
     * Adds a TXT record, whatever it says.
     *
     * @param name such as {@code s1._domainkey.example.com}
     * @param strings the strings of the one record, which are read as one
     * @return this builder
     * @throws IllegalArgumentException if the name is none
     */
    public DnsZoneBuilder txt(String name, String... strings) {
        add(texts, name, String.join("", strings));
        return this;
    }

    /**
     * Adds the SPF record of a domain (RFC 7208).
     *
     * @param domain such as {@code example.com}
     * @param record such as {@code v=spf1 ip4:192.0.2.0/24 -all}
     * @return this builder
     * @throws IllegalArgumentException if the domain is no name, or the record none of SPF; {@link #txt} takes any
     */
    public DnsZoneBuilder spf(String domain, String record) {
        if (!SpfRecord.isOne(record)) {
            throw new IllegalArgumentException("An SPF record begins with \"v=spf1 \", and this is \"" + record + "\"");
        }
        return txt(domain, record);
    }

    /**
     * Adds the record of a DKIM key (RFC 6376 section 3.6).
     *
     * @param selector the name of the key, such as {@code s1}
     * @param domain whose key it is, such as {@code example.com}
     * @param key an RSA or Ed25519 key
     * @return this builder
     * @throws IllegalArgumentException if selector and domain are no name, or the key is of another kind
     */
    public DnsZoneBuilder dkimKey(String selector, String domain, PublicKey key) {
        return txt(selector + "._domainkey." + domain, DkimKey.record(key));
    }

    /**
     * Adds the DMARC record of a domain (RFC 7489 section 6.3).
     *
     * @param domain such as {@code example.com}, without {@code _dmarc}
     * @param record such as {@code v=DMARC1; p=reject}
     * @return this builder
     * @throws IllegalArgumentException if the domain is no name, or the record none of DMARC; {@link #txt} takes any
     */
    public DnsZoneBuilder dmarc(String domain, String record) {
        if (!DmarcRecord.isOne(record)) {
            throw new IllegalArgumentException(
                    "A DMARC record begins with \"v=DMARC1;\", and this is \"" + record + "\"");
        }
        return txt(DmarcRecord.nameFor(domain), record);
    }

    /**
     * Adds A and AAAA records.
     *
     * @param name such as {@code mail.example.com}
     * @param literals the addresses, such as {@code 192.0.2.1} and {@code 2001:db8::1}
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or one of the addresses
     */
    public DnsZoneBuilder address(String name, String... literals) {
        for (String literal : literals) {
            add(addresses, name, parse(literal));
        }
        return this;
    }

    /** Reads an address; never asks anybody for a name. */
    static InetAddress parse(String literal) {
        return IpLiteral.v4(literal)
                .or(() -> IpLiteral.v6(literal))
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + literal + "\" is no IP address, such as 192.0.2.1 or 2001:db8::1"));
    }

    /**
     * Adds MX records.
     *
     * @param domain such as {@code example.com}
     * @param hosts the names of its mail servers, the preferred one first
     * @return this builder
     * @throws IllegalArgumentException if one of the names is none
     */
    public DnsZoneBuilder mx(String domain, String... hosts) {
        for (String host : hosts) {
            add(exchangers, domain, name(host));
        }
        return this;
    }

    private static <T> void add(Map<String, List<T>> records, String name, T value) {
        records.computeIfAbsent(name(name), key -> new ArrayList<>()).add(value);
    }

    private static String name(String name) {
        String normal = DomainName.normal(name);
        if (!DomainName.isName(normal)) {
            throw new IllegalArgumentException("\"" + name + "\" is no name that the DNS can have");
        }
        return normal;
    }

    /**
     * Makes the zone of the records so far.
     *
     * @return the zone
     */
    public DnsZone build() {
        return new DnsZone(copy(texts), copy(addresses), copy(exchangers));
    }

    private static <T> Map<String, List<T>> copy(Map<String, List<T>> records) {
        var copy = new LinkedHashMap<String, List<T>>();
        records.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
