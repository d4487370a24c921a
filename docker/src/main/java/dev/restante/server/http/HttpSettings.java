package dev.restante.server.http;

import java.net.InetSocketAddress;
import java.util.Set;

/**
 * How the HTTP server listens, and to whom.
 *
 * @param address where; port 0 takes any free one
 * @param user who may come in; empty for everybody
 * @param password what that user has to know
 * @param token what lets in without a user; empty if nothing does
 * @param hostNames by which names, in lower case, it may be called besides loopback and its own address
 * @param maxBody how many octets a request may bring
 */
public record HttpSettings(
        InetSocketAddress address, String user, String password, String token, Set<String> hostNames, int maxBody) {

    /** As large as a message over SMTP. */
    public static final int USUAL_BODY = 100 * 1024 * 1024;

    /** Takes copies. */
    public HttpSettings {
        hostNames = Set.copyOf(hostNames);
    }

    /** Shows no secrets. */
    @Override
    public String toString() {
        return "HttpSettings[" + address + (user.isEmpty() ? "" : ", " + user + ":***")
                + (token.isEmpty() ? "" : ", token ***") + "]";
    }
}
