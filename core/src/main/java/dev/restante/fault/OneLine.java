package dev.restante.fault;

import dev.restante.words.Shown;
import java.util.List;
import java.util.regex.Pattern;

/** What can stand in a line of a protocol. */
final class OneLine {

    private static final int MAX_LINES = 100;
    private static final Pattern TEXT = Pattern.compile("[^\\r\\n\\x00]{0,500}");
    private static final Pattern CODE = Pattern.compile("[!-Z^-~ ]{0,200}"); // without brackets

    private OneLine() {}

    static String require(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A text is one line of at most 500 characters, without line ends and NUL: " + Shown.quoted(text));
        }
        return text;
    }

    static List<String> require(List<String> lines) {
        if (lines.size() > MAX_LINES) {
            throw new IllegalArgumentException("There are at most " + MAX_LINES + " lines, not " + lines.size());
        }
        lines.forEach(OneLine::require);
        return List.copyOf(lines);
    }

    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A response code is written without its brackets, such as SYS/TEMP: " + Shown.quoted(code));
        }
    }

    static String bracketed(String code) {
        return code.isEmpty() ? "" : "[" + code + "] ";
    }
}
