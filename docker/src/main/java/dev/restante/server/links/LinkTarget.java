package dev.restante.server.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https URL as browsers read it: what may not stand in one is encoded.
 *
 * @param secure whether it is https
 * @param host a name in ASCII, or an address; without brackets
 * @param port from 1 on
 * @param resource the path and the query, encoded
 */
record LinkTarget(boolean secure, String host, int port, String resource) {

    private static final int LONGEST = 8_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int MAX_PORT = 65_535;

    // RFC 3986, section 3; the user that an authority may name is nobody's business
    private static final Pattern URL = Pattern.compile(
            "(?<scheme>https?)://(?:[^/?#@\\\\]*+@)?+(?<host>\\[[0-9A-Fa-f:.]++]|[^/?#:@\\\\\\[\\]]++)(?::(?<port>[0-9]{0,5}))?+"
                    + "(?<path>(?:/[^?#]*+)?+)(?<query>\\?[^#]*+)?+(?:#.*+)?+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,255}");

    /** Browsers read 0177.0.0.1 as 127.0.0.1, and Java as 177.0.0.1, which is somebody else's. */
    private static final Pattern OCTAL = Pattern.compile("(?:[0-9]+\\.)*0[0-9]+(?:\\.[0-9]+)*\\.?");

    private static final Pattern SCHEME = Pattern.compile("(?i)https?:.*", Pattern.DOTALL);

    /** Whether this is a link that can be asked for, well-formed or not. */
    static boolean isWeb(String link) {
        return SCHEME.matcher(link.strip()).matches();
    }

    /** Empty if it is none. */
    static Optional<LinkTarget> parse(String link) {
        Matcher url = URL.matcher(link.strip());
        if (link.length() > LONGEST || !url.matches()) {
            return Optional.empty();
        }
        boolean secure = url.group("scheme").equalsIgnoreCase("https");
        String port = url.group("port");
        int number = port == null || port.isEmpty() ? secure ? HTTPS : HTTP : Integer.parseInt(port);
        String path = url.group("path").isEmpty() ? "/" : url.group("path");
        String query = url.group("query") == null ? "" : url.group("query");
        return host(url.group("host"))
                .filter(host -> number > 0 && number <= MAX_PORT)
                .map(host -> new LinkTarget(secure, host, number, encoded(path + query)));
    }

    private static Optional<String> host(String written) {
        String host = written.startsWith("[") ? written.substring(1, written.length() - 1) : ascii(written);
        return Optional.of(host)
                .filter(name -> HOST.matcher(name).matches())
                .filter(name -> !OCTAL.matcher(name).matches());
    }

    private static String ascii(String name) {
        try {
            return name.length() > 255 ? "" : IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** White space, control characters and all beyond ASCII cannot be said in a request. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(UTF_8)) {
            if (octet > ' ' && octet < 0x7F && "\"<>\\^`{|}".indexOf(octet) < 0) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append("%02X".formatted(octet));
            }
        }
        return encoded.toString();
    }

    /** Where a redirect leads from here (RFC 9110 section 10.2.2); as it is written if it makes no sense. */
    String resolve(String location) {
        try {
            return URI.create(toString()).resolve(encoded(location)).toString();
        } catch (IllegalArgumentException e) {
            return location;
        }
    }

    /** The host and the port, as the field Host has them (RFC 9110 section 7.2). */
    String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (secure ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    @Override
    public String toString() {
        return (secure ? "https" : "http") + "://" + authority().toLowerCase(Locale.ROOT) + resource;
    }
}
