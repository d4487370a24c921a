package dev.restante.authenticity;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One macro of an SPF record (RFC 7208 section 7.1).
 *
 * @param letter which value it stands for, in lower case, or the second character of {@code %%}, {@code %_}, {@code %-}
 * @param keep how many parts from the right are kept
 * @param reversed whether the parts are put the other way round first
 * @param delimiters what separates the parts
 * @param escaped whether the value is escaped as in a URL
 */
record SpfMacro(char letter, int keep, boolean reversed, String delimiters, boolean escaped)
        implements MacroString.Part {

    // macro-expand = ( "%{" macro-letter transformers *delimiter "}" ) / "%%" / "%_" / "%-"
    // The letters c, r and t are for explanations only (section 7.2), which nobody reads here.
    static final Pattern FORM = Pattern.compile("%(?:\\{([slodiphvSLODIPHV])([0-9]*)([rR]?)([-.+,/_=]*)\\}|([%_-]))");

    private static final String UNRESERVED = "-._~";

    private static final int MOST_DIGITS = 3;

    static SpfMacro of(Matcher macro) throws Refusal {
        String letter = macro.group(1);
        if (letter == null) {
            return new SpfMacro(macro.group(5).charAt(0), Integer.MAX_VALUE, false, "", false);
        }
        return new SpfMacro(
                letter.toLowerCase(Locale.ROOT).charAt(0),
                keep(macro.group(2)),
                !macro.group(3).isEmpty(),
                macro.group(4).isEmpty() ? "." : macro.group(4),
                Character.isUpperCase(letter.charAt(0)));
    }

    private static int keep(String digits) throws Refusal {
        if (!digits.isEmpty() && digits.chars().allMatch(c -> c == '0')) {
            throw new Refusal(Verdict.PERMERROR, "a macro keeps " + digits + " parts, and must keep one at least");
        }
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    @Override
    public String expand(SpfSession session, String domain) {
        String value = transform(value(session, domain));
        return escaped ? escape(value) : value;
    }

    private String value(SpfSession session, String domain) {
        return switch (letter) {
            case 's' -> session.localPart() + "@" + session.domain();
            case 'l' -> session.localPart();
            case 'o' -> session.domain();
            case 'd' -> domain;
            case 'i' -> dotted(session.client(), session.isIpv6());
            case 'p' -> "unknown";
            case 'v' -> session.isIpv6() ? "ip6" : "in-addr";
            case 'h' -> session.helo();
            case '%' -> "%";
            case '_' -> " ";
            default -> "%20";
        };
    }

    private String transform(String value) {
        if (keep == Integer.MAX_VALUE && !reversed && delimiters.equals(".") || delimiters.isEmpty()) {
            return value;
        }
        List<String> parts = split(value);
        if (reversed) {
            Collections.reverse(parts);
        }
        return String.join(".", parts.subList(Math.max(0, parts.size() - keep), parts.size()));
    }

    private List<String> split(String value) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            if (delimiters.indexOf(value.charAt(i)) >= 0) {
                parts.add(value.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(value.substring(start));
        return parts;
    }

    /** Of an IPv6 address, every four bits are a part. */
    private static String dotted(InetAddress address, boolean ipv6) {
        byte[] octets = address.getAddress();
        return ipv6
                ? IntStream.range(0, 2 * octets.length)
                        .mapToObj(i -> Integer.toHexString(octets[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xF))
                        .collect(Collectors.joining("."))
                : address.getHostAddress();
    }

    // unreserved     RFC 3986, section 2.3
    private static String escape(String value) {
        var escaped = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > 0 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
            escaped.append(plain ? String.valueOf((char) octet) : String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
        }
        return escaped.toString();
    }
}
