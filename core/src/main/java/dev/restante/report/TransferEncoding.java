package dev.restante.report;

import dev.restante.mime.RawMessage;

/** What octets are, so that a part can say so (RFC 2045 sections 2.7 to 2.9 and 6.2). From the least to the most. */
enum TransferEncoding {
    SEVEN_BIT("7bit"),
    EIGHT_BIT("8bit"),
    BINARY("binary");

    private static final int MAX_LINE = 998;

    private final String value;

    TransferEncoding(String value) {
        this.value = value;
    }

    /** Of the octets up to {@code to}. */
    static TransferEncoding of(RawMessage message, int to) {
        TransferEncoding most = SEVEN_BIT;
        int lineStart = 0;
        for (int i = 0; i < to; i++) {
            byte octet = message.at(i);
            boolean text = octet != '\r' && octet != '\n';
            if (octet == 0 || text && i - lineStart >= MAX_LINE || isLoneLineEnd(message, i, to)) {
                return BINARY;
            }
            if (octet < 0) {
                most = EIGHT_BIT;
            }
            if (octet == '\n') {
                lineStart = i + 1;
            }
        }
        return most;
    }

    private static boolean isLoneLineEnd(RawMessage message, int at, int to) {
        return switch (message.at(at)) {
            case '\r' -> at + 1 == to || message.at(at + 1) != '\n';
            case '\n' -> at == 0 || message.at(at - 1) != '\r';
            default -> false;
        };
    }

    TransferEncoding or(TransferEncoding other) {
        return compareTo(other) < 0 ? other : this;
    }

    void addTo(Fields fields) {
        if (this != SEVEN_BIT) {
            fields.add("Content-Transfer-Encoding", value);
        }
    }
}
