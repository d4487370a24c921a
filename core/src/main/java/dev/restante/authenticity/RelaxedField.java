package dev.restante.authenticity;

import java.io.ByteArrayOutputStream;

/**
 * The "relaxed" canonicalisation of a header field (RFC 6376 section 3.4.2): the name in lower case, the value on one
 * line, each run of white space one space, none around the colon and at the end.
 */
final class RelaxedField {

    private RelaxedField() {}

    static void write(byte[] field, ByteArrayOutputStream out) {
        int colon = colon(field);
        for (int i = 0; i < colon; i++) {
            if (!isSpace(field[i])) {
                out.write(lower(field[i]));
            }
        }
        out.write(':');
        writeValue(field, colon + 1, out);
    }

    /** Only fields that were found by their name come here, so there is a colon. */
    static int colon(byte[] field) {
        int colon = 0;
        while (field[colon] != ':') {
            colon++;
        }
        return colon;
    }

    private static void writeValue(byte[] field, int from, ByteArrayOutputStream out) {
        boolean space = false;
        boolean text = false;
        for (int i = from; i < field.length; i++) {
            if (isSpace(field[i])) {
                space = true;
            } else if (!isLineEnd(field, i)) {
                if (space && text) {
                    out.write(' ');
                }
                out.write(field[i]);
                space = false;
                text = true;
            }
        }
    }

    private static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\t';
    }

    /** Whether this octet is part of a fold. Within a field, a line end is always one. */
    private static boolean isLineEnd(byte[] field, int i) {
        return field[i] == '\n' || field[i] == '\r' && i + 1 < field.length && field[i + 1] == '\n';
    }

    private static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + ('a' - 'A') : octet;
    }
}
