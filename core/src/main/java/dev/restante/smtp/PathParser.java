package dev.restante.smtp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the arguments of MAIL and RCPT (RFC 5321 section 4.1.2): a path in angle brackets, then parameters. */
public final class PathParser {

    /**
     * {@code esmtp-keyword ["=" esmtp-value]}, the value with Unicode beyond ASCII (RFC 6531 section 3.3) and, like the
     * keyword, never empty.
     */
    private static final Pattern PARAMETER =
            Pattern.compile("(?<keyword>[A-Za-z0-9][A-Za-z0-9-]*)(?:=(?<value>[^\\x00-\\x20=\\x7f]+))?");

    /** RFC 5321 sections 4.5.3.1.1 to 4.5.3.1.3, and RFC 1035 section 2.3.4 for a label; all in octets. */
    private static final int MAX_LOCAL_PART = 64;

    private static final int MAX_DOMAIN = 255;
    private static final int MAX_PATH = 256;
    private static final int MAX_LABEL = 63;

    private final String text;
    private final String badAddressCode;
    private int at;

    /**
     * What was read.
     *
     * @param address the address as it was written, without angle brackets and source route; empty for {@code <>}
     * @param parameters values by upper-case keyword, in order; an empty value where there was none
     */
    public record Result(String address, Map<String, String> parameters) {}

    private PathParser(String text, String badAddressCode) {
        this.text = text;
        this.badAddressCode = badAddressCode;
    }

    /**
     * Reads an argument.
     *
     * @param argument what follows the verb, such as {@code FROM:<jane@example.com> SIZE=1000}
     * @param keyword {@code FROM} or {@code TO}
     * @param nullAllowed whether {@code <>} will do
     * @return the path and the parameters
     * @throws SmtpException if the argument is malformed; it says what would be right
     */
    public static Result parse(String argument, String keyword, boolean nullAllowed) throws SmtpException {
        PathParser parser = new PathParser(argument, keyword.equals("FROM") ? "5.1.7" : "5.1.3");
        parser.expectKeyword(keyword);
        String address = parser.path(keyword, nullAllowed);
        return new Result(address, parser.parameters());
    }

    /**
     * Reads an address without brackets, as VRFY and EXPN have it.
     *
     * @param address such as {@code jane@example.com}
     * @throws SmtpException if it is malformed; it says what would be right
     */
    public static void checkMailbox(String address) throws SmtpException {
        PathParser parser = new PathParser(address, "5.1.3");
        parser.mailbox(false);
        if (parser.at < address.length()) {
            throw parser.badAddress("Expected nothing after the address");
        }
    }

    private void expectKeyword(String keyword) throws SmtpException {
        String prefix = keyword + ":";
        if (!text.regionMatches(true, 0, prefix, 0, prefix.length())) {
            throw malformed("Expected " + prefix + "<address>");
        }
        at = prefix.length();
        if (at < text.length() && text.charAt(at) == ' ') {
            throw malformed("No space is allowed after " + prefix + " (RFC 5321 section 3.3)");
        }
    }

    /** {@code Path = "<" [ A-d-l ":" ] Mailbox ">"}, or {@code "<>"}, or {@code "<Postmaster>"}. */
    private String path(String keyword, boolean nullAllowed) throws SmtpException {
        int start = at;
        if (!take('<')) {
            throw malformed("The address must stand in angle brackets: " + keyword + ":<address>");
        }
        if (nullAllowed && take('>')) {
            return "";
        }
        skipSourceRoute();
        String address = mailbox(!nullAllowed);
        if (!take('>')) {
            throw badAddress("Expected > after the address");
        }
        requireLength(start, MAX_PATH, "path");
        return address;
    }

    /** {@code A-d-l = At-domain *( "," At-domain )}: accepted and ignored (RFC 5321 section 4.1.1.3). */
    private void skipSourceRoute() throws SmtpException {
        if (peek() != '@') {
            return;
        }
        do {
            if (!take('@')) {
                throw badAddress("A source route looks like @one.example,@two.example:");
            }
            domain();
        } while (take(','));
        if (!take(':')) {
            throw badAddress("A source route must end with a colon");
        }
    }

    /** {@code Mailbox = Local-part "@" ( Domain / address-literal )}. */
    private String mailbox(boolean postmasterAllowed) throws SmtpException {
        int start = at;
        localPart();
        requireLength(start, MAX_LOCAL_PART, "local part");
        if (postmasterAllowed && peek() == '>' && text.substring(start, at).equalsIgnoreCase("postmaster")) {
            return text.substring(start, at);
        }
        if (!take('@')) {
            throw badAddress("The address needs an @ and a domain");
        }
        domain();
        return text.substring(start, at);
    }

    /** {@code Local-part = Dot-string / Quoted-string}. */
    private void localPart() throws SmtpException {
        if (take('"')) {
            quotedString();
            return;
        }
        dotSeparated(PathParser::isAtext, "local part");
    }

    /** {@code *QcontentSMTP DQUOTE}. */
    private void quotedString() throws SmtpException {
        while (!take('"')) {
            boolean quoted = take('\\');
            if (at >= text.length() || Character.isISOControl(text.charAt(at))) {
                throw badAddress("The quoted local part does not end");
            }
            if (quoted && text.charAt(at) >= 0x80) {
                throw badAddress("A backslash must not stand before a character beyond ASCII");
            }
            at++;
        }
    }

    private void domain() throws SmtpException {
        int start = at;
        if (take('[')) {
            addressLiteral();
        } else {
            dotSeparated(PathParser::isDomainCharacter, "domain");
            checkLabels(text.substring(start, at));
        }
        requireLength(start, MAX_DOMAIN, "domain");
    }

    private void addressLiteral() throws SmtpException {
        int start = at;
        while (isLiteralCharacter(peek())) {
            at++;
        }
        if (!AddressLiteral.isValid(text.substring(start, at)) || !take(']')) {
            throw badAddress("An address literal looks like [192.0.2.1] or [IPv6:2001:db8::1]");
        }
    }

    /** {@code sub-domain = Let-dig [Ldh-str]}; a U-label (RFC 6531 section 3.3) is longer in its other form. */
    private void checkLabels(String domain) throws SmtpException {
        for (String label : domain.split("\\.")) {
            if (label.startsWith("-") || label.endsWith("-")) {
                throw badAddress("A label of a domain must not begin or end with a hyphen");
            }
            if (label.length() > MAX_LABEL) {
                throw badAddress("A label of a domain may have at most " + MAX_LABEL + " characters");
            }
        }
    }

    /** RFC 5321 section 4.5.3.1.9: 501 for what is too long. */
    private void requireLength(int start, int limit, String what) throws SmtpException {
        if (text.substring(start, at).getBytes(StandardCharsets.UTF_8).length > limit) {
            throw new SmtpException(
                    501,
                    badAddressCode,
                    "The " + what + " has more than " + limit + " octets (RFC 5321 section 4.5.3.1)");
        }
    }

    private interface CharacterTest {
        boolean test(char c);
    }

    private void dotSeparated(CharacterTest allowed, String what) throws SmtpException {
        do {
            int start = at;
            while (allowed.test(peek())) {
                at++;
            }
            if (at == start) {
                throw badAddress("The " + what + " of the address "
                        + (at < text.length() && peek() != '>'
                                ? "must not contain " + peek() + " here"
                                : "is incomplete"));
            }
        } while (take('.'));
    }

    /** Each after a space. */
    private Map<String, String> parameters() throws SmtpException {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (at < text.length() && peek() != ' ') {
            throw malformed("Expected a space after the address");
        }
        for (String parameter : text.substring(at).trim().split(" +")) {
            if (!parameter.isEmpty()) {
                addTo(parameters, parameter);
            }
        }
        return parameters;
    }

    private static void addTo(Map<String, String> parameters, String parameter) throws SmtpException {
        Matcher matcher = PARAMETER.matcher(parameter);
        if (!matcher.matches()) {
            throw malformed("A parameter looks like KEYWORD or KEYWORD=value");
        }
        String keyword = matcher.group("keyword");
        String value = Objects.requireNonNullElse(matcher.group("value"), "");
        if (parameters.put(keyword.toUpperCase(Locale.ROOT), value) != null) {
            throw malformed("The parameter " + keyword + " is given twice");
        }
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    /** The next character; a control character, which is allowed nowhere, at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** RFC 5322 section 3.2.3, and all of Unicode beyond ASCII (RFC 6531 section 3.3). */
    private static boolean isAtext(char c) {
        return isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0;
    }

    /** The underscore is against RFC 5321, and common in the names of test hosts and containers. */
    private static boolean isDomainCharacter(char c) {
        return isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80;
    }

    /** {@code dcontent}. */
    private static boolean isLiteralCharacter(char c) {
        return c > ' ' && c < 0x7f && "[\\]".indexOf(c) < 0;
    }

    private static SmtpException malformed(String text) {
        return new SmtpException(501, "5.5.4", text);
    }

    private SmtpException badAddress(String problem) {
        return new SmtpException(553, badAddressCode, problem);
    }
}
