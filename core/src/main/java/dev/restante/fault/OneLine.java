package dev.restante.fault;

import java.util.regex.Pattern;

/** What can stand in a line of a protocol. */
final class OneLine {

    private static final Pattern TEXT = Pattern.compile("[^\\r\\n\\x00]{0,500}");
    private static final Pattern CODE = Pattern.compile("[!-Z^-~ ]{0,200}"); // without brackets

    private OneLine() {}

    static String require(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A text is one line of at most 500 characters, without line ends and NUL: '" + text + "'");
        }
        return text;
    }

    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A response code is written without its brackets, such as SYS/TEMP: '" + code + "'");
        }
    }

    static String bracketed(String code) {
        return code.isEmpty() ? "" : "[" + code + "] ";
    }
}
