package dev.restante.authenticity;

import dev.restante.authenticity.SpfMechanism.Address;
import dev.restante.authenticity.SpfMechanism.All;
import dev.restante.authenticity.SpfMechanism.Exchanger;
import dev.restante.authenticity.SpfMechanism.Exists;
import dev.restante.authenticity.SpfMechanism.Include;
import dev.restante.authenticity.SpfMechanism.Network;
import dev.restante.authenticity.SpfMechanism.Pointer;
import dev.restante.decode.IpLiteral;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one directive of an SPF record by the grammar of RFC 7208 section 12. */
final class SpfTerm {

    private static final Pattern DIRECTIVE = Pattern.compile("([-+?~]?)([A-Za-z][A-Za-z0-9._-]*)(.*)");

    // dual-cidr-length = [ ip4-cidr-length ] [ "/" ip6-cidr-length ]
    private static final Pattern TARGET = Pattern.compile("(?::(.*?))?(?:/(0|[1-9][0-9]?))?(?://(0|[1-9][0-9]{0,2}))?");

    private static final Pattern NETWORK = Pattern.compile(":([^/]*)(?:/(0|[1-9][0-9]{0,2}))?");

    private static final int IPV4_BITS = 32;

    private static final int IPV6_BITS = 128;

    private static final String OWN_DOMAIN = "%{d}";

    private final String text;
    private final String arguments;

    private SpfTerm(String text, String arguments) {
        this.text = text;
        this.arguments = arguments;
    }

    // directive = [ qualifier ] mechanism
    static SpfDirective directive(String text) throws Refusal {
        Matcher parts = DIRECTIVE.matcher(text);
        if (!parts.matches()) {
            throw new Refusal(Verdict.PERMERROR, "\"" + Shown.value(text) + "\" is neither directive nor modifier");
        }
        var term = new SpfTerm(text, parts.group(3));
        return new SpfDirective(verdict(parts.group(1)), term.mechanism(parts.group(2)), text);
    }

    private static Verdict verdict(String qualifier) {
        return switch (qualifier) {
            case "-" -> Verdict.FAIL;
            case "~" -> Verdict.SOFTFAIL;
            case "?" -> Verdict.NEUTRAL;
            default -> Verdict.PASS;
        };
    }

    private SpfMechanism mechanism(String name) throws Refusal {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "all" -> all();
            case "include" -> new Include(domain());
            case "a" -> address();
            case "mx" -> exchanger();
            case "ptr" -> pointer();
            case "ip4" -> network(IpLiteral::v4, IPV4_BITS);
            case "ip6" -> network(IpLiteral::v6, IPV6_BITS);
            case "exists" -> new Exists(domain());
            default -> throw wrong("there is no mechanism " + Shown.value(name));
        };
    }

    private SpfMechanism all() throws Refusal {
        if (!arguments.isEmpty()) {
            throw wrong("all takes nothing");
        }
        return new All();
    }

    private SpfMechanism pointer() throws Refusal {
        if (!arguments.isEmpty()) {
            domain();
        }
        return new Pointer();
    }

    // ":" domain-spec
    private MacroString domain() throws Refusal {
        if (!arguments.startsWith(":")) {
            throw wrong("it needs a colon and a domain");
        }
        return MacroString.parseDomain(arguments.substring(1));
    }

    private SpfMechanism address() throws Refusal {
        Matcher target = target();
        return new Address(domain(target), ipv4Bits(target), ipv6Bits(target));
    }

    private SpfMechanism exchanger() throws Refusal {
        Matcher target = target();
        return new Exchanger(domain(target), ipv4Bits(target), ipv6Bits(target));
    }

    private Matcher target() throws Refusal {
        Matcher target = TARGET.matcher(arguments);
        if (!target.matches()) {
            throw wrong("what follows is not a domain with the lengths of prefixes, such as :example.com/24//64");
        }
        return target;
    }

    private static MacroString domain(Matcher target) throws Refusal {
        String domain = target.group(1);
        return MacroString.parseDomain(domain == null ? OWN_DOMAIN : domain);
    }

    private int ipv4Bits(Matcher target) throws Refusal {
        return bits(target.group(2), IPV4_BITS);
    }

    private int ipv6Bits(Matcher target) throws Refusal {
        return bits(target.group(3), IPV6_BITS);
    }

    private SpfMechanism network(Function<String, Optional<InetAddress>> reader, int mostBits) throws Refusal {
        Matcher parts = NETWORK.matcher(arguments);
        if (!parts.matches()) {
            throw wrong("it needs a colon, an address and maybe the length of a prefix");
        }
        InetAddress address = reader.apply(parts.group(1))
                .orElseThrow(() -> wrong(Shown.value(parts.group(1)) + " is no such address"));
        int bits = bits(parts.group(2), mostBits);
        return new Network(new IpRange(address, isMapped(address, mostBits) ? mapped(bits) : bits));
    }

    /** Whether the platform made an IPv4 address of what was written as an IPv6 one. */
    private static boolean isMapped(InetAddress address, int mostBits) {
        return address instanceof Inet4Address && mostBits == IPV6_BITS;
    }

    private static int mapped(int bits) {
        return Math.max(0, bits - (IPV6_BITS - IPV4_BITS));
    }

    private int bits(@Nullable String digits, int most) throws Refusal {
        int bits = digits == null ? most : Integer.parseInt(digits);
        if (bits > most) {
            throw wrong("a prefix has " + most + " bits at most");
        }
        return bits;
    }

    private Refusal wrong(String reason) {
        return new Refusal(Verdict.PERMERROR, "\"" + Shown.value(text) + "\": " + reason);
    }
}
