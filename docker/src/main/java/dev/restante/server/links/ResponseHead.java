package dev.restante.server.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of an answer in HTTP/1.1 (RFC 9112 section 2.1). What follows is not read.
 *
 * @param status three digits
 * @param location where it leads; empty text if nowhere
 */
record ResponseHead(int status, String location) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_LINES = 500;

    // status-line = HTTP-version SP status-code SP [ reason-phrase ]     RFC 9112, section 4
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/[0-9](?:\\.[0-9])?+ +([1-9][0-9]{2})(?: .*+)?+");

    /** The final answer; those before it only say that it will come (RFC 9110 section 15.2). */
    static ResponseHead read(InputStream in) throws IOException {
        int lines = MOST_LINES;
        while (lines > 0) {
            Matcher statusLine = STATUS_LINE.matcher(line(in));
            if (!statusLine.matches()) {
                throw new IOException("the answer is no HTTP");
            }
            int status = Integer.parseInt(statusLine.group(1));
            String location = "";
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                if (--lines == 0) {
                    throw tooLong();
                }
                location = line.toLowerCase(Locale.ROOT).startsWith("location:")
                        ? line.substring(line.indexOf(':') + 1).strip()
                        : location;
            }
            lines--;
            if (status >= 200) {
                return new ResponseHead(status, location);
            }
        }
        throw tooLong();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("the connection ended before there was an answer");
            }
            if (line.size() == LONGEST_LINE) {
                throw tooLong();
            }
            line.write(octet);
        }
        return line.toString(UTF_8).stripTrailing();
    }

    private static IOException tooLong() {
        return new IOException("the header of the answer is too long");
    }

    boolean isRedirect() {
        return REDIRECTS.contains(status) && !location.isEmpty();
    }
}
