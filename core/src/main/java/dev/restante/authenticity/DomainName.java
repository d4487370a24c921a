package dev.restante.authenticity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of the DNS as they are compared: in lower case, in A-labels, without a dot at the end. */
final class DomainName {

    // RFC 1035, section 2.3.4, in the text form
    static final int MAX_LENGTH = 253;

    private static final int MAX_LABEL = 63;

    private DomainName() {}

    /** The name as it is compared (RFC 8616 section 2 has names in Unicode made into A-labels first). */
    static String normal(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return aLabels(bare).toLowerCase(Locale.ROOT);
    }

    private static String aLabels(String name) {
        if (name.length() > MAX_LENGTH || name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        try {
            return IDN.toASCII(name);
        } catch (IllegalArgumentException notAName) {
            return name;
        }
    }

    /** Whether the DNS could have such a name, in normal form. It may hold characters that no host's name has. */
    static boolean isName(String name) {
        return name.length() <= MAX_LENGTH
                && name.chars().allMatch(c -> c > ' ' && c < 0x7F)
                && Stream.of(name.split("\\.", -1)).allMatch(label -> !label.isEmpty() && label.length() <= MAX_LABEL);
    }

    /** Whether a name has more than one label, as the domains of mail have. */
    static boolean isDotted(String name) {
        return isName(name) && name.indexOf('.') > 0;
    }

    // domain-name = sub-domain 1*("." sub-domain)     RFC 6376, section 3.5
    /** Whether a name is one that a mail server can have. */
    static boolean isMailDomain(String name) {
        return isDotted(name) && isSelector(name);
    }

    // selector = sub-domain *( "." sub-domain )     RFC 6376, section 3.1
    static boolean isSelector(String name) {
        return isName(name)
                && Stream.of(name.split("\\.", -1)).allMatch(label -> !label.startsWith("-") && !label.endsWith("-"))
                && name.chars().allMatch(c -> c == '.' || c == '-' || c == '_' || isAlphanumeric(c));
    }

    private static boolean isAlphanumeric(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether a name is the domain or a subdomain of it, both in normal form. */
    static boolean isWithin(String name, String domain) {
        return name.equals(domain) || name.endsWith("." + domain);
    }

    /** The name without its first label; empty if that leaves less than two. */
    static Optional<String> parent(String name) {
        String rest = name.substring(name.indexOf('.') + 1);
        return rest.length() < name.length() && rest.indexOf('.') > 0 ? Optional.of(rest) : Optional.empty();
    }
}
