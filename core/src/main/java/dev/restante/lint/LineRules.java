package dev.restante.lint;

import static dev.restante.lint.Rule.error;

import dev.restante.mime.MimePart;
import java.util.List;

/** How a mail is divided into lines. What a part declares as binary has none. */
final class LineRules {

    /** Without the line end. */
    private static final int MAX_LINE = 998;

    static final List<Rule> RULES = List.of(
            error("bare-lf", "Every LF has a CR before it", "RFC 5322, section 2.3", LineRules::bareLf),
            error("bare-cr", "Every CR has an LF behind it", "RFC 5322, section 2.3", LineRules::bareCr),
            error("nul-octet", "No octet is NUL", "RFC 5322, section 2.3", LineRules::nul),
            error(
                    "line-too-long",
                    "No line has more than 998 octets",
                    "RFC 5322, section 2.1.1",
                    LineRules::lineTooLong));

    private LineRules() {}

    /** Is shown each octet outside of binary parts. */
    private interface Scanner {
        void octet(int offset, int line);
    }

    private static void scan(Inspection mail, Scanner scanner) {
        int line = 1;
        int from = 0;
        for (Part part : mail.parts()) {
            if (part.isLeaf() && part.mime().transferEncoding().equals("binary")) {
                MimePart binary = part.mime();
                line = scan(mail, from, binary.bodyStart(), line, scanner);
                line += binary.lines();
                from = binary.end();
            }
        }
        scan(mail, from, mail.raw().size(), line, scanner);
    }

    private static int scan(Inspection mail, int from, int to, int firstLine, Scanner scanner) {
        int line = firstLine;
        for (int i = from; i < to; i++) {
            scanner.octet(i, line);
            line += mail.raw().at(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private static boolean is(Inspection mail, int offset, char octet) {
        return offset >= 0 && offset < mail.raw().size() && mail.raw().at(offset) == octet;
    }

    private static void bareLf(Inspection mail, Report report) {
        scan(mail, (offset, line) -> {
            if (is(mail, offset, '\n') && !is(mail, offset - 1, '\r')) {
                report.found("LF without CR", "line " + line);
            }
        });
    }

    private static void bareCr(Inspection mail, Report report) {
        scan(mail, (offset, line) -> {
            if (is(mail, offset, '\r') && !is(mail, offset + 1, '\n')) {
                report.found("CR without LF", "line " + line);
            }
        });
    }

    private static void nul(Inspection mail, Report report) {
        scan(mail, (offset, line) -> {
            if (is(mail, offset, '\0')) {
                report.found("NUL", "line " + line);
            }
        });
    }

    private static void lineTooLong(Inspection mail, Report report) {
        int[] length = {0};
        scan(mail, (offset, line) -> {
            if (is(mail, offset, '\n')) {
                length[0] = 0;
            } else if (!is(mail, offset, '\r') && ++length[0] == MAX_LINE + 1) {
                report.found("More than %d octets".formatted(MAX_LINE), "line " + line);
            }
        });
    }
}
