package dev.restante.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds one-time codes.
 *
 * <p>A code has 4 to 8 digits, also in two groups ({@code 123-456}, {@code 123 456}), or is of capital letters and
 * digits ({@code G-123456}, {@code XK4-92B}, {@code 7QX41Z}). It is <em>announced</em> if its paragraph has a word for
 * it, as code, PIN or password, or if it is a paragraph of its own beside one that has such a word. If any are
 * announced, then only these are found; else all of digits are. What looks like a year counts only if nothing else is
 * announced.
 */
public final class OneTimeCodes {

    private static final int SHOWN = 20;

    private static final Pattern PARAGRAPH_END = Pattern.compile("\n[ \t\r\u00a0]*+\n");

    /** In the languages that much mail is written in; "code" is in most of their words for it. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "(?<!(?:zip|postal|post|area|country|source) ?)(?:c[o\u00f3]d(?:e|igo|ice)|passwor[dt]|verif)"
                    + "|\\b(?:kod|k\u00f3d)|\\b(?:pin|otp|tan|2fa|mfa|token)\\b"
                    + "|\u30b3\u30fc\u30c9|\u9a8c\u8bc1\u7801|\u9a57\u8b49\u78bc|\ucf54\ub4dc|\uc778\uc99d|\u043a\u043e\u0434",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OneTimeCodes() {}

    /**
     * Finds the codes in texts, as this class says.
     *
     * @param texts the texts of one mail; line ends are {@code \n}
     * @return the codes in order, each once; digits in groups without what is between the groups
     */
    public static List<String> in(List<String> texts) {
        List<Found> found =
                texts.stream().flatMap(text -> inText(text).stream()).toList();
        Stream<List<String>> choices = Stream.of(
                distinct(found, each -> each.announced() && !each.code().likeYear()),
                distinct(found, each -> each.announced()),
                distinct(found, each -> each.code().onlyDigits() && !each.code().likeYear()));
        return choices.filter(codes -> !codes.isEmpty()).findFirst().orElse(List.of());
    }

    private record Found(CodeWord code, boolean announced) {}

    private static List<String> distinct(List<Found> found, Predicate<Found> which) {
        return found.stream()
                .filter(which)
                .map(each -> each.code().text())
                .distinct()
                .toList();
    }

    private static List<Found> inText(String text) {
        String[] paragraphs = PARAGRAPH_END.split(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.length; i++) {
            List<CodeWord> codes = CodeWord.in(paragraphs[i]);
            if (!codes.isEmpty()) {
                boolean announced = announces(paragraphs[i])
                        || isCodeAlone(paragraphs[i], codes)
                                && (i > 0 && announces(paragraphs[i - 1])
                                        || i + 1 < paragraphs.length && announces(paragraphs[i + 1]));
                codes.forEach(code -> found.add(new Found(code, announced)));
            }
        }
        return found;
    }

    private static boolean announces(String paragraph) {
        return ANNOUNCEMENT.matcher(paragraph).find();
    }

    /** With nothing beside it but a mark or two, or the digits of a code that is given in groups. */
    private static boolean isCodeAlone(String paragraph, List<CodeWord> codes) {
        return codes.size() == 1
                && paragraph.strip().length() <= codes.get(0).text().length() + 4;
    }

    /**
     * Finds what a pattern of one's own matches.
     *
     * @param texts the texts of one mail
     * @param pattern what a code looks like; its first group, if it has one, is the code
     * @return the codes in order, each once
     */
    public static List<String> in(List<String> texts, Pattern pattern) {
        Set<String> codes = new LinkedHashSet<>();
        for (String text : texts) {
            pattern.matcher(text)
                    .results()
                    .map(match -> match.groupCount() > 0 && match.group(1) != null ? match.group(1) : match.group())
                    .forEach(codes::add);
        }
        return List.copyOf(codes);
    }

    /**
     * The only code.
     *
     * @param codes all codes of a mail
     * @return the code
     * @throws MailContentError if there is none, or if there are several
     */
    public static String only(List<String> codes) {
        if (codes.size() == 1) {
            return codes.get(0);
        }
        String complaint = codes.isEmpty()
                ? "No one-time code in this mail"
                : "Several texts in this mail may be the one-time code: " + shown(codes);
        throw new MailContentError(
                complaint + "; say what it looks like, such as codes(Pattern.compile(\"code is (\\\\w+)\"))");
    }

    private static String shown(List<String> codes) {
        String more = codes.size() > SHOWN ? " and %d more".formatted(codes.size() - SHOWN) : "";
        return codes.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more;
    }
}
