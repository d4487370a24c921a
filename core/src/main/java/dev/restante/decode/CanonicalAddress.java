package dev.restante.decode;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address in the one form that stands for all ways to write it: with as little quoting as can be, because all quoted
 * forms are the same (RFC 5321 section 4.1.2), and with the domain in lower case and without A-labels (RFC 6531 section
 * 3.2). The case of the local part stays: whether it counts is for others to say (RFC 5321 section 2.4).
 *
 * @param localPart the local part
 * @param domain the domain; empty if there is none
 */
public record CanonicalAddress(String localPart, String domain) {

    /** {@code Dot-string}, with Unicode beyond ASCII (RFC 6531 section 3.3). */
    private static final Pattern DOT_STRING = Pattern.compile(
            "[^\\x00-\\x20\"(),.:;<>@\\[\\\\\\]\\x7f]++(?:\\.[^\\x00-\\x20\"(),.:;<>@\\[\\\\\\]\\x7f]++)*+");

    /** RFC 5321 section 4.5.3.1.2. To decode something far longer takes the square of its length. */
    private static final int MAX_DOMAIN = 255;

    private static final Pattern QUOTED_PAIR = Pattern.compile("\\\\(.)", Pattern.DOTALL);
    private static final Pattern NEEDS_BACKSLASH = Pattern.compile("[\"\\\\]");

    /**
     * The canonical form of an address.
     *
     * @param address an address, or a local part alone; what is neither stays as it is
     * @return its parts
     */
    public static CanonicalAddress of(String address) {
        int at = endOfLocalPart(address);
        String localPart = unquoted(address.substring(0, at));
        return new CanonicalAddress(localPart, at < address.length() ? domain(address.substring(at + 1)) : "");
    }

    private static int endOfLocalPart(String address) {
        int afterQuotes = address.startsWith("\"") ? address.lastIndexOf('"') : 0;
        int at = address.lastIndexOf('@');
        return at < afterQuotes || at < 0 ? address.length() : at;
    }

    private static String unquoted(String localPart) {
        if (localPart.length() < 2 || !localPart.startsWith("\"") || !localPart.endsWith("\"")) {
            return localPart;
        }
        String text = QUOTED_PAIR
                .matcher(localPart.substring(1, localPart.length() - 1))
                .replaceAll("$1");
        return DOT_STRING.matcher(text).matches()
                ? text
                : '"' + NEEDS_BACKSLASH.matcher(text).replaceAll("\\\\$0") + '"';
    }

    private static String domain(String domain) {
        String lower = domain.toLowerCase(Locale.ROOT);
        return lower.contains("xn--") && lower.length() <= MAX_DOMAIN
                ? IDN.toUnicode(lower, IDN.ALLOW_UNASSIGNED)
                : lower;
    }

    /**
     * Shows the address.
     *
     * @return local part, {@code @} and domain, or the local part alone if there is no domain
     */
    @Override
    public String toString() {
        return domain.isEmpty() ? localPart : localPart + "@" + domain;
    }
}
