package dev.restante.lint;

import dev.restante.mime.MimePart;

/** Whether a part is base64 as RFC 2045 section 6.8 has it. */
final class Base64Check implements EncodingRules.EncodedCheck {

    private static final int MAX_LINE = 76;

    @Override
    public String fault(MimePart part) {
        int count = 0;
        int padding = 0;
        int line = 0;
        for (int i = part.bodyStart(); i < part.end(); i++) {
            int octet = part.message().at(i);
            if (octet == '\n') {
                line = 0;
            } else if (octet != '\r' && ++line > MAX_LINE) {
                return "A line has more than 76 characters";
            } else if (octet == '=') {
                padding++;
            } else if (isOfAlphabet(octet)) {
                if (padding > 0) {
                    return "Something follows the padding";
                }
                count++;
            } else if (!isSpace(octet)) {
                return "An octet that is not of base64: 0x%02x".formatted(octet & 0xff);
            }
        }
        return (count + padding) % 4 == 0 && padding <= 2 ? "" : "The last group is not whole";
    }

    private static boolean isSpace(int octet) {
        return octet == '\r' || octet == ' ' || octet == '\t';
    }

    private static boolean isOfAlphabet(int octet) {
        return octet >= 'A' && octet <= 'Z'
                || octet >= 'a' && octet <= 'z'
                || octet >= '0' && octet <= '9'
                || octet == '+'
                || octet == '/';
    }
}
