package dev.restante.authenticity;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * What SPF is asked about: the arguments of check_host() (RFC 7208 section 4.1) that stay the same when records lead to
 * other domains.
 *
 * @param client the address of the client
 * @param localPart the local part of the sender, {@code postmaster} if it has none (section 4.3)
 * @param domain the domain of the sender
 * @param helo the name in HELO or EHLO
 */
record SpfSession(InetAddress client, String localPart, String domain, String helo) {

    boolean isIpv6() {
        return client instanceof Inet6Address;
    }

    String clientText() {
        return client.getHostAddress();
    }
}
