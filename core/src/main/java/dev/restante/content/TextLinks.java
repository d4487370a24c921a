package dev.restante.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the links of plain text: {@code http}, {@code https} and {@code mailto} URLs. */
public final class TextLinks {

    /** A URL has no white space, and none of the marks that stand around one (RFC 3986 appendix C). */
    private static final Pattern URL = Pattern.compile(
            "(?<![A-Za-z0-9+.-])(?:https?://|mailto:)[^\\s\\p{Z}\\p{Cc}<>\"]++", Pattern.CASE_INSENSITIVE);

    /** The rest of a URL in angle brackets, which may be broken into lines. */
    private static final Pattern BROKEN = Pattern.compile("(?:[ \t]*+\r?\n[ \t>]*+[^\\s<>\"]++)++(?=>)");

    private static final String MARKS = ".,;:!?'*_~|\u2019\u201d\u00bb\u2026\u3002\uff0c\uff01\uff1f";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private TextLinks() {}

    /**
     * Finds links. Marks behind a URL are not of it, nor are brackets that it does not open. What is in angle brackets
     * may go over several lines.
     *
     * @param text plain text
     * @return the links in order
     */
    public static List<Link> in(String text) {
        List<Link> links = new ArrayList<>();
        Matcher url = URL.matcher(text);
        while (url.find()) {
            String target = isInBrackets(text, url) ? url.group() + restInBrackets(text, url.end()) : bare(url.group());
            if (target.length() > target.indexOf(':') + 1) {
                links.add(new Link(target, target, Link.Origin.TEXT));
            }
        }
        return links;
    }

    private static boolean isInBrackets(String text, Matcher url) {
        boolean opened =
                url.start() > 0 && text.charAt(url.start() - 1) == '<' || text.startsWith("<URL:", url.start() - 5);
        int closing = url.end() < text.length() && text.charAt(url.end()) == '>' ? url.end() : -1;
        return opened && (closing >= 0 || !restInBrackets(text, url.end()).isEmpty());
    }

    private static String restInBrackets(String text, int from) {
        Matcher rest = BROKEN.matcher(text).region(from, text.length());
        return rest.lookingAt() ? rest.group().replaceAll("\\s++>*+", "") : "";
    }

    /** Without what stands behind a URL in a sentence. */
    private static String bare(String url) {
        int[] surplus = surplusOfClosing(url);
        int end = url.length();
        while (end > 0 && isSurplus(url.charAt(end - 1), surplus)) {
            end--;
        }
        return url.substring(0, end);
    }

    private static boolean isSurplus(char last, int[] surplus) {
        int bracket = CLOSING.indexOf(last);
        return bracket < 0 ? MARKS.indexOf(last) >= 0 : surplus[bracket]-- > 0;
    }

    /** How many brackets of each kind are closed that were not opened. */
    private static int[] surplusOfClosing(String url) {
        int[] surplus = new int[CLOSING.length()];
        for (int i = 0; i < url.length(); i++) {
            int closing = CLOSING.indexOf(url.charAt(i));
            int opening = OPENING.indexOf(url.charAt(i));
            if (closing >= 0) {
                surplus[closing]++;
            } else if (opening >= 0) {
                surplus[opening]--;
            }
        }
        return surplus;
    }
}
