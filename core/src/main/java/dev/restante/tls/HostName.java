package dev.restante.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.restante.decode.IpLiteral;
import java.net.IDN;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client calls a server: a name of the DNS, perhaps with a wildcard for its first label, or an IP address.
 *
 * @param ascii the name in lower case, with A-labels for what is beyond ASCII
 * @param address the address, if it is one
 */
record HostName(String ascii, @Nullable InetAddress address) {

    private static final int MAX_DNS_NAME = 253;

    /** An underscore is not for hosts, but Docker Compose makes hosts of services that have one. */
    private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";

    private static final Pattern DNS_NAME = Pattern.compile("(\\*\\.)?(" + LABEL + "\\.)*(?!\\d+$)" + LABEL);

    /** Under these names a client on the same machine finds the server. */
    static final List<HostName> LOCAL = List.of(of("localhost"), of("127.0.0.1"), of("::1"));

    /**
     * Reads a name; never asks the DNS.
     *
     * @throws IllegalArgumentException if it is neither a name nor an address
     */
    static HostName of(String text) {
        try {
            return IpLiteral.v6(text)
                    .or(() -> IpLiteral.v4(text))
                    .map(HostName::of)
                    .orElseGet(() -> dnsName(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' cannot stand in a certificate. Give a host name such as mail.example.test or"
                            + " *.example.test, or an IP address such as 192.0.2.1 or 2001:db8::1",
                    e);
        }
    }

    private static HostName of(InetAddress address) {
        return new HostName(address.getHostAddress(), address);
    }

    private static HostName dnsName(String text) {
        String ascii = IDN.toASCII(text).toLowerCase(Locale.ROOT);
        if (ascii.length() > MAX_DNS_NAME || !DNS_NAME.matcher(ascii).matches()) {
            throw new IllegalArgumentException("no host name (RFC 1123 section 2.1)");
        }
        return new HostName(ascii, null);
    }

    /** The form in subjectAltName: {@code [2] dNSName} or {@code [7] iPAddress} (RFC 5280 section 4.2.1.6). */
    byte[] generalName() {
        return address == null ? Der.implicit(2, ascii.getBytes(US_ASCII)) : Der.implicit(7, address.getAddress());
    }
}
