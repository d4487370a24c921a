package dev.restante.imap.wire;

/** Recognises the announcement of a literal at the end of a line that nobody parses: {@code {number+} CRLF}. */
final class LiteralTail {

    private enum At {
        ELSEWHERE,
        NUMBER,
        PLUS,
        CLOSED,
        CR,
        END
    }

    private At at = At.ELSEWHERE;
    private long size;
    private boolean digits;

    void clear() {
        at = At.ELSEWHERE;
    }

    void add(int octet) {
        if (octet == '{') {
            at = At.NUMBER;
            size = 0;
            digits = false;
        } else {
            at = after(octet);
        }
    }

    private At after(int octet) {
        return switch (at) {
            case NUMBER -> number(octet);
            case PLUS -> octet == '}' ? At.CLOSED : At.ELSEWHERE;
            case CLOSED -> octet == '\r' ? At.CR : At.ELSEWHERE;
            case CR -> octet == '\n' ? At.END : At.ELSEWHERE;
            default -> At.ELSEWHERE;
        };
    }

    private At number(int octet) {
        if (Grammar.isDigit(octet) && size < Long.MAX_VALUE / 10 - 10) {
            size = size * 10 + octet - '0';
            digits = true;
            return At.NUMBER;
        }
        return octet == '+' && digits ? At.PLUS : At.ELSEWHERE;
    }

    /** The size of the non-synchronising literal that was announced last, or -1 if none was. */
    long nonSynchronisingSize() {
        return at == At.END ? size : -1;
    }
}
