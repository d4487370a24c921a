package dev.restante.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.restante.decode.IpLiteral;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header for people ({@code proxy-protocol.txt} section 2.1): a line of text. */
final class ProxyHeaderV1 {

    static final int FIRST_OCTET = 'P';

    private static final String BEGINNING = "PROXY ";

    /** Of a line, with its CRLF. */
    private static final int MAX_LENGTH = 107;

    private static final Pattern PORT = Pattern.compile("0|[1-9][0-9]{0,4}");
    private static final int MAX_PORT = 65535;

    private ProxyHeaderV1() {}

    static Optional<InetSocketAddress> read(LineInput in) throws IOException {
        ProxyProtocol.expect(BEGINNING.getBytes(US_ASCII), in);
        return parse(restOfLine(in));
    }

    private static String restOfLine(LineInput in) throws IOException {
        StringBuilder rest = new StringBuilder();
        for (int octet = in.read(); octet != '\r'; octet = in.read()) {
            if (octet == '\n') {
                throw new ProxyHeaderException("The PROXY line ends with LF alone, not with CRLF");
            }
            if (rest.length() == MAX_LENGTH - BEGINNING.length() - 2) {
                throw new ProxyHeaderException("The PROXY line is longer than " + MAX_LENGTH + " octets");
            }
            rest.append((char) octet);
        }
        if (in.read() != '\n') {
            throw new ProxyHeaderException("The PROXY line has a CR without LF");
        }
        return rest.toString();
    }

    /** What follows UNKNOWN does not count. */
    private static Optional<InetSocketAddress> parse(String line) throws ProxyHeaderException {
        String[] words = line.split(" ", -1);
        if (words[0].equals("UNKNOWN")) {
            return Optional.empty();
        }
        if (words.length != 5) {
            throw new ProxyHeaderException("A PROXY line names TCP4 or TCP6, two addresses and two ports, or UNKNOWN");
        }
        InetAddress source = address(words[0], words[1]);
        address(words[0], words[2]);
        int sourcePort = port(words[3]);
        port(words[4]);
        return Optional.of(new InetSocketAddress(source, sourcePort));
    }

    private static InetAddress address(String family, String text) throws ProxyHeaderException {
        Optional<InetAddress> address = switch (family) {
            case "TCP4" -> IpLiteral.v4(text);
            case "TCP6" -> IpLiteral.v6(text);
            default -> throw new ProxyHeaderException("The PROXY line has to name TCP4, TCP6 or UNKNOWN");
        };
        return address.orElseThrow(
                () -> new ProxyHeaderException("The PROXY line names an address that is none of " + family));
    }

    private static int port(String text) throws ProxyHeaderException {
        if (!PORT.matcher(text).matches() || Integer.parseInt(text) > MAX_PORT) {
            throw new ProxyHeaderException("The PROXY line names a port that is no number from 0 to " + MAX_PORT);
        }
        return Integer.parseInt(text);
    }
}
