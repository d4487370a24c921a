package dev.restante.report;

import dev.restante.mail.ReceivedMail;
import dev.restante.mime.RawMessage;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a report as a multipart/report (RFC 3464 section 2, RFC 6522). */
final class ReportWriter {

    /** {@code msg-id} of RFC 5322 section 3.6.4, as far as it can be told again. */
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,900}>");

    private final DeliveryReport report;
    private final String host;
    private final Instant time;
    private final List<ReportPart> parts;
    private final String digest;

    private ReportWriter(DeliveryReport report, String host, Instant time) {
        this.report = report;
        this.host = host;
        this.time = time;
        this.parts = List.of(
                Explanation.part(report, host), StatusFields.part(report, host, time), ReturnedContent.of(report));
        this.digest = digest();
    }

    static RawMessage write(DeliveryReport report, String host, Instant time) {
        return new ReportWriter(report, host, time).write();
    }

    /**
     * Names this report: the same for the same report, and for no other. As nobody can write a mail that has such a
     * digest of itself in it, it also makes a boundary that occurs in no part, without a search for one.
     */
    private String digest() {
        Pieces pieces = new Pieces().add(report.mail().id() + " " + time + " " + host);
        parts.forEach(part -> pieces.add(part.octets(), part.size()));
        return pieces.digest();
    }

    private RawMessage write() {
        String boundary = "=_" + digest;
        Pieces pieces = new Pieces().add(header(boundary));
        for (ReportPart part : parts) {
            pieces.add("\r\n--" + boundary + "\r\n" + part.header()).add(part.octets(), part.size());
        }
        return pieces.add("\r\n--" + boundary + "--\r\n").join();
    }

    private String header(String boundary) {
        ReceivedMail mail = report.mail();
        Fields fields = new Fields()
                .add("From", "Mail Delivery System <postmaster@" + host + ">")
                .add("To", mail.envelope().mailFrom())
                .add("Subject", report.worst().subject())
                .add("Date", time)
                .add("Message-ID", "<" + digest + "@" + host + ">");
        mail.messageId()
                .filter(id -> MESSAGE_ID.matcher(id).matches())
                .ifPresent(id -> fields.add("In-Reply-To", id).add("References", id));
        fields.add("Auto-Submitted", "auto-replied") // RFC 3834 section 5
                .add("MIME-Version", "1.0")
                .add("Content-Type", "multipart/report; report-type=delivery-status; boundary=\"" + boundary + "\"");
        encoding().addTo(fields);
        return fields.toString();
    }

    /** RFC 2045 section 6.4: a multipart has the encoding that any of its parts needs. */
    private TransferEncoding encoding() {
        return parts.stream().map(ReportPart::encoding).reduce(TransferEncoding.SEVEN_BIT, TransferEncoding::or);
    }
}
