package dev.restante.lint;

import dev.restante.mime.MimePart;

/** Whether a part is quoted-printable as RFC 2045 section 6.7 has it. */
final class QuotedPrintableCheck implements EncodingRules.EncodedCheck {

    private static final int MAX_LINE = 76;

    @Override
    public String fault(MimePart part) {
        int line = 0;
        for (int i = part.bodyStart(); i < part.end(); i++) {
            int octet = part.message().at(i);
            if (octet == '\n') {
                line = 0;
            } else if (octet != '\r' && ++line > MAX_LINE) {
                return "A line has more than 76 characters";
            } else if (octet < 0) {
                return "An octet beyond ASCII";
            } else if (octet == '=' && !isEncodedAt(part, i + 1)) {
                return "An equals sign without two hexadecimal digits";
            }
        }
        return "";
    }

    /** Two digits, or the end of the line, for which some put spaces before it. */
    private static boolean isEncodedAt(MimePart part, int from) {
        if (from + 1 < part.end() && isHex(part, from) && isHex(part, from + 1)) {
            return true;
        }
        int i = from;
        while (i < part.end()
                && i - from < MAX_LINE
                && (part.message().at(i) == ' ' || part.message().at(i) == '\t')) {
            i++;
        }
        return i >= part.end() || part.message().at(i) == '\r' || part.message().at(i) == '\n';
    }

    private static boolean isHex(MimePart part, int offset) {
        return Character.digit(part.message().at(offset), 16) >= 0;
    }
}
