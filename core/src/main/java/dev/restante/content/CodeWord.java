package dev.restante.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that may be a one-time code.
 *
 * @param text the code
 */
record CodeWord(String text) {

    /** A run of printable ASCII, or of other characters: scripts without spaces are words beside the digits in them. */
    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]++|[^\\x00-\\x7f\\p{Z}\\p{Cf}\\p{Cc}]++");

    /** A word, what stands around it, and what stands before a code without a space. */
    private static final Pattern MARKED = Pattern.compile("(?:[(\\[{\"'*_>]{0,3}[A-Za-z]{0,20}[:=])?[(\\[{\"'*_>]{0,3}"
            + "([A-Z0-9]{1,8}(?:-[A-Z0-9]{3,8})?)[.,;:!?)\\]}\"'*_<]{0,3}");

    private static final Pattern OF_DIGITS = Pattern.compile("[0-9]{4,8}|[0-9]{3}-[0-9]{3}|[0-9]{4}-[0-9]{4}");

    private static final Pattern WITH_LETTERS =
            Pattern.compile("[A-Z]{1,4}-[0-9]{4,8}|(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{3,4}-[A-Z0-9]{3,4}"
                    + "|(?=.*[A-Z])(?=.*[0-9].*[0-9])[A-Z0-9]{5,8}");

    private static final Pattern GROUP = Pattern.compile("[0-9]{3,4}[.,;:!?)\\]}\"'*_<]{0,3}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]++");

    /** Years of this century and the last, and dates without separators. */
    private static final Pattern LIKE_YEAR =
            Pattern.compile("(?:19|20)[0-9]{2}(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))?");

    /** What stands before a number that is a price, a telephone number, a year or a unit of something. */
    private static final Pattern BEFORE_OTHERS = Pattern.compile(
            ".*[$\u20ac\u00a3\u00a5#\u00a9@+/]|(?:eur|usd|gbp|chf|jpy|tel|phone|fax|call|mobile|telefon|copyright|\\(c\\)"
                    + "|no|nr|zip|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june"
                    + "|july|august|september|october|november|december)[.:]?",
            Pattern.CASE_INSENSITIVE);

    /** What stands behind a number that is a price or an amount. */
    private static final Pattern BEHIND_OTHERS = Pattern.compile(
            "(?:[$\u20ac\u00a3\u00a5%\u00b0].*|(?:eur|usd|gbp|chf|jpy|euros?|dollars?|kr|px|km|kb|mb|gb)[.,;:!?)]?)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 40;

    boolean onlyDigits() {
        return DIGITS.matcher(text).matches();
    }

    boolean likeYear() {
        return LIKE_YEAR.matcher(text).matches();
    }

    static List<CodeWord> in(String paragraph) {
        List<String> words =
                WORD.matcher(paragraph).results().map(MatchResult::group).toList();
        List<CodeWord> codes = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int groups = groupsFrom(words, i);
            if (groups > 1) {
                addGroups(words, i, groups, codes);
                i += groups - 1;
            } else {
                add(words, i, codes);
            }
        }
        return codes;
    }

    /** Two groups of the same length are a code; more of them are a number of another kind. */
    private static void addGroups(List<String> words, int at, int groups, List<CodeWord> codes) {
        String first = words.get(at);
        String second = bare(words.get(at + 1));
        if (groups == 2 && first.length() == second.length() && isFree(words, at, at + 2)) {
            codes.add(new CodeWord(first + second));
        }
    }

    private static void add(List<String> words, int at, List<CodeWord> codes) {
        Matcher marked = MARKED.matcher(at(words, at));
        if (marked.matches() && isFree(words, at, at + 1)) {
            String text = marked.group(1);
            if (OF_DIGITS.matcher(text).matches()) {
                codes.add(new CodeWord(text.replace("-", "")));
            } else if (WITH_LETTERS.matcher(text).matches()) {
                codes.add(new CodeWord(text));
            }
        }
    }

    /** Whether what stands around it does not make it a number of another kind. */
    private static boolean isFree(List<String> words, int from, int to) {
        String before = at(words, from - 1);
        String behind = at(words, to);
        return !BEFORE_OTHERS.matcher(before).matches()
                && !BEHIND_OTHERS.matcher(behind).matches()
                && !endsInDigit(before);
    }

    private static int groupsFrom(List<String> words, int from) {
        int to = from;
        while (isGroup(words, to)) {
            to++;
            if (!DIGITS.matcher(words.get(to - 1)).matches()) {
                break;
            }
        }
        return to - from;
    }

    /** A group of digits; a mark behind it is the end of all groups. */
    private static boolean isGroup(List<String> words, int at) {
        return GROUP.matcher(at(words, at)).matches();
    }

    /** A word that is longer than any that matters is none; so each is looked at in bounded time. */
    private static String at(List<String> words, int at) {
        String word = at < 0 || at >= words.size() ? "" : words.get(at);
        return word.length() > LONGEST ? "" : word;
    }

    private static String bare(String word) {
        return word.replaceAll("[^0-9]", "");
    }

    private static boolean endsInDigit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
    }
}
