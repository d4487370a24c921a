package dev.restante.smtp.extension;

import dev.restante.decode.IpLiteral;
import dev.restante.decode.Xtext;
import dev.restante.smtp.SmtpException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an XCLIENT command says, added to what is known of the client. */
final class XclientAttributes {

    static final String NAMES = "NAME ADDR PORT PROTO HELO LOGIN DESTADDR DESTPORT";

    private static final String UNAVAILABLE = "[UNAVAILABLE]";
    private static final String TEMPORARILY_UNAVAILABLE = "[TEMPUNAVAIL]";
    private static final String IPV6_PREFIX = "IPV6:";
    private static final int MAX_VALUE_LENGTH = 255;
    private static final int MAX_PORT = 65535;
    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9_-]{1,63}(?:\\.[A-Za-z0-9_-]{1,63})*");

    /** What Postfix calls a client whose name cannot be found. */
    private static final String UNKNOWN_NAME = "unknown";

    /** No client has it. */
    private static final InetAddress UNKNOWN_ADDRESS = IpLiteral.v4("0.0.0.0").orElseThrow();

    private @Nullable String name;
    private InetAddress address;
    private int port;
    private String helo = "";
    private @Nullable String login;

    XclientAttributes(InetSocketAddress known) {
        this.address = known.getAddress();
        this.port = known.getPort();
        boolean named = !known.getHostString().equals(address.getHostAddress());
        this.name = named ? known.getHostString() : null;
    }

    /** {@code xclient-command = XCLIENT 1*( SP attribute-name"="attribute-value )}. */
    void readAll(String argument) throws SmtpException {
        for (String attribute : argument.strip().split(" +")) {
            int equals = attribute.indexOf('=');
            String encoded = attribute.substring(equals + 1);
            if (equals < 1 || encoded.isEmpty()) {
                throw malformed("XCLIENT takes attributes with values, such as ADDR=192.0.2.1");
            }
            String attributeName = attribute.substring(0, equals).toUpperCase(Locale.ROOT);
            read(attributeName, decoded(attributeName, encoded));
        }
    }

    private static String decoded(String attribute, String encoded) throws SmtpException {
        if (encoded.length() > MAX_VALUE_LENGTH) {
            throw malformed("A value of XCLIENT has at most " + MAX_VALUE_LENGTH + " characters");
        }
        return Xtext.decode(encoded)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> malformed("The value of " + attribute
                        + " must be printable ASCII in xtext (RFC 3461 section 4), where +2B stands for a plus sign"));
    }

    private void read(String attribute, String value) throws SmtpException {
        switch (attribute) {
            case "NAME" -> name = hostName(value);
            case "ADDR" -> address = address(attribute, value);
            case "PORT" -> port = port(attribute, value);
            case "PROTO" -> requireProtocol(value);
            case "HELO" -> helo = isUnavailable(value) ? "" : value;
            case "LOGIN" -> login = isUnavailable(value) ? null : value;
            case "DESTADDR" -> address(attribute, value);
            case "DESTPORT" -> port(attribute, value);
            default -> throw malformed("XCLIENT knows only " + NAMES);
        }
    }

    private static String hostName(String value) throws SmtpException {
        if (isUnavailable(value) || value.equalsIgnoreCase(TEMPORARILY_UNAVAILABLE)) {
            return UNKNOWN_NAME;
        }
        if (!HOST_NAME.matcher(value).matches() || IpLiteral.v4(value).isPresent()) {
            throw malformed("NAME takes a host name, " + UNAVAILABLE + " or " + TEMPORARILY_UNAVAILABLE);
        }
        return value;
    }

    private static InetAddress address(String attribute, String value) throws SmtpException {
        if (isUnavailable(value)) {
            return UNKNOWN_ADDRESS;
        }
        boolean six = value.regionMatches(true, 0, IPV6_PREFIX, 0, IPV6_PREFIX.length());
        Optional<InetAddress> read = six ? IpLiteral.v6(value.substring(IPV6_PREFIX.length())) : IpLiteral.v4(value);
        return read.orElseThrow(() ->
                malformed(attribute + " takes an address such as 192.0.2.1 or IPV6:2001:db8::1, or " + UNAVAILABLE));
    }

    private static int port(String attribute, String value) throws SmtpException {
        if (isUnavailable(value)) {
            return 0;
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > MAX_PORT) {
            throw malformed(attribute + " takes a number from 0 to " + MAX_PORT + ", or " + UNAVAILABLE);
        }
        return Integer.parseInt(value);
    }

    private static void requireProtocol(String value) throws SmtpException {
        if (!value.equalsIgnoreCase("SMTP") && !value.equalsIgnoreCase("ESMTP")) {
            throw malformed("PROTO takes SMTP or ESMTP");
        }
    }

    private static boolean isUnavailable(String value) {
        return value.equalsIgnoreCase(UNAVAILABLE);
    }

    private static SmtpException malformed(String text) {
        return new SmtpException(501, "5.5.4", text);
    }

    /** Address and port, and the name where there is one: nobody has to look it up. */
    InetSocketAddress address() {
        try {
            return new InetSocketAddress(
                    name == null ? address : InetAddress.getByAddress(name, address.getAddress()), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 octets", e);
        }
    }

    /** Empty if the client still has to introduce itself. */
    String helo() {
        return helo;
    }

    Optional<String> login() {
        return Optional.ofNullable(login);
    }
}
