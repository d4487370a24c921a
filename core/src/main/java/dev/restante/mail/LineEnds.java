package dev.restante.mail;

import java.io.ByteArrayOutputStream;

/** The line ends of messages in files. */
final class LineEnds {

    private LineEnds() {}

    /** Makes every LF that has no CR before it a CRLF. What has none such is given back itself. */
    static byte[] toCrlf(byte[] octets) {
        int bare = 0;
        for (int i = 0; i < octets.length; i++) {
            bare += isBareLf(octets, i) ? 1 : 0;
        }
        if (bare == 0) {
            return octets;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length + bare);
        for (int i = 0; i < octets.length; i++) {
            if (isBareLf(octets, i)) {
                out.write('\r');
            }
            out.write(octets[i]);
        }
        return out.toByteArray();
    }

    private static boolean isBareLf(byte[] octets, int i) {
        return octets[i] == '\n' && (i == 0 || octets[i - 1] != '\r');
    }
}
