package dev.restante.server.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets in whom it may concern: nobody comes by a name that is not the server's (DNS rebinding), no other web site reads
 * or changes anything (cross-site requests), and where there is a password, nobody comes without it.
 */
final class Guard {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    // Host = uri-host [ ":" port ]     RFC 9110, section 7.2
    private static final Pattern HOST = Pattern.compile("(\\[[^\\]]*]|[^:]*)(?::[0-9]*)?");

    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /** What whoever runs a container asks, who has no password and learns nothing by it. */
    private static final Set<String> HEALTH = Set.of("/livez", "/readyz");

    private final HttpSettings settings;
    private final Authorization authorization;

    Guard(HttpSettings settings) {
        this.settings = settings;
        this.authorization = new Authorization(settings);
    }

    /** Throws a {@link Problem} if the request must not be answered. */
    void check(Request request, String path) {
        String host = request.header("Host").orElseThrow(() -> Problem.badRequest("A request names its Host"));
        requireKnownHost(host);
        if (!opensThePage(request, path)) {
            requireOwnSite(request, host);
        }
        if (!HEALTH.contains(path)) {
            authorization.check(request);
        }
    }

    private void requireKnownHost(String host) {
        String name = nameOf(host);
        boolean known =
                LOOPBACK.contains(name) || settings.hostNames().contains(name) || isAddress(name) && isOwn(name);
        if (!known) {
            throw Problem.of(
                    421,
                    "The server is not called so",
                    "This server is not called '%s': use localhost or its address, or name it with --http-name"
                            .formatted(name));
        }
    }

    /** Compared as addresses, which are written in more ways than one. What is in brackets is never looked up. */
    private boolean isOwn(String address) {
        InetAddress own = settings.address().getAddress();
        try {
            return own.isAnyLocalAddress()
                    || own.getHostAddress().equals(address)
                    || address.startsWith("[") && own.equals(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whoever calls it by an address has not been led here by a name. */
    private static boolean isAddress(String name) {
        return name.matches("\\[[0-9a-f:.]+]|[0-9]+(?:\\.[0-9]+){3}");
    }

    private static String nameOf(String host) {
        Matcher parts = HOST.matcher(host);
        return (parts.matches() ? parts.group(1) : host).toLowerCase(Locale.ROOT);
    }

    /** Somebody follows a link to the page, from a chat or a log: the page itself tells nothing and changes nothing. */
    private static boolean opensThePage(Request request, String path) {
        return path.equals("/")
                && request.header("Sec-Fetch-Mode").filter("navigate"::equals).isPresent()
                && request.header("Sec-Fetch-Dest").filter("document"::equals).isPresent()
                && request.header("Origin").isEmpty();
    }

    /** Browsers say from which site a request comes: by Sec-Fetch-Site, or older ones by Origin alone. */
    private static void requireOwnSite(Request request, String host) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        Optional<String> origin = request.header("Origin");
        boolean own = site.map(OWN_SITE::contains).orElse(true)
                && origin.map(each -> host.equalsIgnoreCase(authority(each))).orElse(true);
        if (!own) {
            throw Problem.of(403, "The request comes from another web site", "Other web sites may not use this server");
        }
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
