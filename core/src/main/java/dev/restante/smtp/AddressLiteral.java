package dev.restante.smtp;

import java.util.regex.Pattern;

/** What may stand in brackets instead of a domain (RFC 5321 section 4.1.3). */
final class AddressLiteral {

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6_HEX = Pattern.compile("[0-9A-Fa-f]{1,4}");

    /** {@code Standardized-tag ":" 1*dcontent}; the reader has looked for {@code dcontent} already. */
    private static final Pattern GENERAL = Pattern.compile("[A-Za-z0-9-]*[A-Za-z0-9]:.+");

    private static final String IPV6_TAG = "IPv6:";

    private AddressLiteral() {}

    /** Tells whether this may stand in the brackets. An IPv6 address that lacks its tag must not. */
    static boolean isValid(String content) {
        if (content.regionMatches(true, 0, IPV6_TAG, 0, IPV6_TAG.length())) {
            return isIpv6(content.substring(IPV6_TAG.length()));
        }
        return isIpv4(content) || GENERAL.matcher(content).matches() && !isIpv6(content);
    }

    /** {@code Snum 3("." Snum)}. */
    private static boolean isIpv4(String text) {
        return IPV4.matcher(text).matches()
                && Pattern.compile("\\.").splitAsStream(text).allMatch(octet -> Integer.parseInt(octet) <= 255);
    }

    /** {@code IPv6-full / IPv6-comp / IPv6v4-full / IPv6v4-comp}: the two colons stand for two groups at least. */
    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        String rest = text.substring(gap + 2);
        int after = rest.isEmpty() ? 0 : groups(rest, true);
        return before >= 0 && after >= 0 && before + after <= 6;
    }

    /** The number of groups of 16 bits, of which an IPv4 address at the end is two; -1 if these are no groups. */
    private static int groups(String text, boolean last) {
        String[] groups = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < groups.length; i++) {
            if (IPV6_HEX.matcher(groups[i]).matches()) {
                count++;
            } else if (last && i == groups.length - 1 && isIpv4(groups[i])) {
                count += 2;
            } else {
                return -1;
            }
        }
        return count;
    }
}
