package dev.restante.authenticity;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a DKIM-Signature field says, once it is found to be well-formed (RFC 6376 section 3.5 and 6.1.1).
 *
 * @param algorithm by what it is made, {@code a=}
 * @param header how the header was made canonical, {@code c=}
 * @param body how the body was
 * @param bodyHash the SHA-256 of the body, {@code bh=}
 * @param value the signature itself, {@code b=}
 * @param domain who signs, {@code d=}, in lower case
 * @param selector which key, {@code s=}
 * @param identityDomain the domain of {@code i=}
 * @param fields the names of {@code h=} as written
 * @param length how many octets of the body are signed, {@code l=}
 * @param expiry when it expires, in seconds of Unix time, {@code x=}
 */
record DkimSignature(
        DkimAlgorithm algorithm,
        Canonicalization header,
        Canonicalization body,
        byte[] bodyHash,
        byte[] value,
        String domain,
        String selector,
        String identityDomain,
        List<String> fields,
        OptionalLong length,
        OptionalLong expiry) {

    private static final List<String> REQUIRED = List.of("v", "a", "b", "bh", "d", "h", "s");

    static final int MOST_FIELDS = 1000;

    // field-name = 1*ftext     RFC 5322, section 3.6.8
    private static final Pattern FIELD_NAME = Pattern.compile("[!-9<-~]+");

    private static final Pattern TIME = Pattern.compile("[0-9]{1,12}");

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,76}");

    /** Where the key is (RFC 6376 section 3.6.2.1). */
    String keyName() {
        return selector + "._domainkey." + domain;
    }

    static DkimSignature of(TagList tags) throws Refusal {
        checkRequired(tags);
        DkimAlgorithm algorithm = algorithm(tags);
        String[] canonicalizations = tags.value("c").orElse("simple").split("/", 2);
        String domain = domain(tags);
        checkQuery(tags);
        return new DkimSignature(
                algorithm,
                canonicalization(canonicalizations[0]),
                canonicalization(canonicalizations.length == 2 ? canonicalizations[1] : "simple"),
                bodyHash(tags),
                base64(tags, "b"),
                domain,
                selector(tags),
                identityDomain(tags, domain),
                fields(tags),
                number(tags, "l", LENGTH),
                expiry(tags));
    }

    private static void checkRequired(TagList tags) throws Refusal {
        for (String name : REQUIRED) {
            if (tags.tag(name).isEmpty()) {
                throw unreadable(name + "= is missing: a signature needs " + String.join("=, ", REQUIRED) + "=");
            }
        }
        if (!text(tags, "v").equals("1")) {
            throw unreadable("v= must be 1, not " + Shown.value(text(tags, "v")));
        }
    }

    private static DkimAlgorithm algorithm(TagList tags) throws Refusal {
        String word = text(tags, "a");
        if (word.equals("rsa-sha1")) {
            throw new Refusal(Verdict.POLICY, "rsa-sha1 is not accepted (RFC 8301): sign with rsa-sha256");
        }
        return DkimAlgorithm.ofWord(word)
                .orElseThrow(() -> unreadable("a=" + Shown.value(word) + " is neither rsa-sha256 nor ed25519-sha256"));
    }

    private static Canonicalization canonicalization(String word) throws Refusal {
        return Canonicalization.ofWord(word)
                .orElseThrow(() -> unreadable("c= has simple and relaxed, not " + Shown.value(word)));
    }

    private static byte[] bodyHash(TagList tags) throws Refusal {
        byte[] hash = base64(tags, "bh");
        if (hash.length != Sha256.SIZE) {
            throw unreadable("bh= has " + hash.length + " octets, and SHA-256 has " + Sha256.SIZE);
        }
        return hash;
    }

    private static byte[] base64(TagList tags, String name) throws Refusal {
        try {
            return Base64.getDecoder().decode(tags.compactValue(name).orElse(""));
        } catch (IllegalArgumentException e) {
            throw unreadable(name + "= is no base64");
        }
    }

    private static String domain(TagList tags) throws Refusal {
        String domain = text(tags, "d");
        if (!DomainName.isMailDomain(domain)) {
            throw unreadable("d=" + Shown.value(domain) + " is no domain name with a dot");
        }
        return domain.toLowerCase(Locale.ROOT);
    }

    private static String selector(TagList tags) throws Refusal {
        String selector = text(tags, "s");
        if (!DomainName.isSelector(selector)) {
            throw unreadable("s=" + Shown.value(selector) + " is no name of a selector");
        }
        return selector.toLowerCase(Locale.ROOT);
    }

    private static String identityDomain(TagList tags, String domain) throws Refusal {
        String identity = tags.value("i").orElse("@" + domain);
        String identityDomain =
                identity.substring(identity.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (identity.indexOf('@') < 0 || !DomainName.isWithin(identityDomain, domain)) {
            throw unreadable("i=" + Shown.value(identity) + " is neither of " + domain + " nor of a subdomain");
        }
        return identityDomain;
    }

    private static List<String> fields(TagList tags) throws Refusal {
        List<String> fields = tags.items("h").orElse(List.of());
        if (fields.size() > MOST_FIELDS) {
            throw new Refusal(Verdict.POLICY, "h= has more than " + MOST_FIELDS + " names");
        }
        Optional<String> wrong =
                fields.stream().filter(name -> !isFieldName(name)).findFirst();
        if (wrong.isPresent()) {
            throw unreadable("h= has \"" + Shown.value(wrong.get()) + "\", which is no field name");
        }
        if (fields.stream().noneMatch("From"::equalsIgnoreCase)) {
            throw new Refusal(Verdict.PERMERROR, "From is not signed: h= must name it (RFC 6376 section 5.4)");
        }
        return fields;
    }

    static boolean isFieldName(String name) {
        return FIELD_NAME.matcher(name).matches();
    }

    private static void checkQuery(TagList tags) throws Refusal {
        if (!tags.items("q").orElse(List.of("dns/txt")).contains("dns/txt")) {
            throw unreadable("q= does not have dns/txt, the only way to a key that there is");
        }
    }

    private static OptionalLong expiry(TagList tags) throws Refusal {
        OptionalLong signed = number(tags, "t", TIME);
        OptionalLong expiry = number(tags, "x", TIME);
        if (signed.isPresent() && expiry.isPresent() && expiry.getAsLong() <= signed.getAsLong()) {
            throw unreadable("x= is not after t=: it would expire before it was made");
        }
        return expiry;
    }

    private static OptionalLong number(TagList tags, String name, Pattern form) throws Refusal {
        Optional<String> value = tags.value(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!form.matcher(value.get()).matches()) {
            throw unreadable(name + "=" + Shown.value(value.get()) + " is no number that it may be");
        }
        return OptionalLong.of(saturated(value.get()));
    }

    /** No message is as long as a number that does not fit. */
    private static long saturated(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            return Long.MAX_VALUE;
        }
    }

    private static String text(TagList tags, String name) {
        return tags.value(name).orElse("");
    }

    private static Refusal unreadable(String reason) {
        return new Refusal(Verdict.NEUTRAL, "the signature cannot be read: " + reason);
    }
}
