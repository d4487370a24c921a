package dev.restante.decode;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of an IP address. Never asks anybody for a name. */
public final class IpLiteral {

    /** Without leading zeros: some would read them as octal. */
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    /** Begins as no name does, so that nobody takes it for one; the platform's parser then decides. */
    private static final Pattern LIKE_IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*");

    private IpLiteral() {}

    /**
     * Reads an IPv4 address.
     *
     * @param text such as {@code 192.0.2.1}
     * @return the address; empty if the text is none
     */
    public static Optional<InetAddress> v4(String text) {
        return read(IPV4.matcher(text), text);
    }

    /**
     * Reads an IPv6 address. One that stands for an IPv4 address ({@code ::ffff:192.0.2.1}) becomes that one.
     *
     * @param text such as {@code 2001:db8::1}
     * @return the address; empty if the text is none
     */
    public static Optional<InetAddress> v6(String text) {
        return read(LIKE_IPV6.matcher(text), text);
    }

    private static Optional<InetAddress> read(Matcher form, String text) {
        try {
            return form.matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
