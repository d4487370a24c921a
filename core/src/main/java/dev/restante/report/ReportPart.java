package dev.restante.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mime.RawMessage;

/**
 * One part of a report.
 *
 * @param contentType its media type
 * @param octets what has the content
 * @param size how many of those octets, from the first, are the content
 * @param encoding what they are
 */
record ReportPart(String contentType, RawMessage octets, int size, TransferEncoding encoding) {

    ReportPart(String contentType, RawMessage octets, int size) {
        this(contentType, octets, size, TransferEncoding.of(octets, size));
    }

    /** A part of text, of one media type if it is ASCII and of another if it goes beyond. */
    static ReportPart of(String asciiType, String unicodeType, String text) {
        byte[] octets = text.getBytes(UTF_8);
        return new ReportPart(
                octets.length == text.length() ? asciiType : unicodeType, RawMessage.of(octets), octets.length);
    }

    String header() {
        Fields fields = new Fields().add("Content-Type", contentType);
        encoding.addTo(fields);
        return fields.emptyLine().toString();
    }
}
