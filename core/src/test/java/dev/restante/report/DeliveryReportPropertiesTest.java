package dev.restante.report;

import static dev.restante.report.Samples.mail;
import static dev.restante.report.Samples.recipient;
import static dev.restante.report.Samples.written;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.mail.ReceivedMail;
import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in comes back. */
class DeliveryReportPropertiesTest {

    private static final List<String> PIECES = List.of(
            "Subject: x\r\n",
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "Content-Type: message/rfc822\r\n",
            "Message-ID: <x@example.com>\r\n",
            "\r\n",
            "--b\r\n",
            "--b--\r\n",
            "--=_\r\n",
            "--",
            "\n",
            "\r",
            "text",
            "\u00e4",
            "\u0000");

    @Property
    void theThirdPartIsTheMail(@ForAll("mails") byte[] octets, @ForAll boolean utf8) {
        ReceivedMail report = written(DeliveryReport.on(original(octets, utf8)).failed("jane@example.com"));

        assertThat(thirdPart(report)).isEqualTo(octets);
        assertThat(report.message().mime().children()).hasSize(3);
    }

    @Property
    void theThirdPartIsTheMailOfAnyOctets(@ForAll byte[] octets) {
        ReceivedMail report = written(DeliveryReport.on(original(octets, false)).failed("jane@example.com"));

        assertThat(thirdPart(report)).isEqualTo(octets);
    }

    /** So that a report can be reported on, by someone who does so on purpose. */
    @Property(tries = 50)
    void aReportInAReportIsWhole(@ForAll("mails") byte[] octets) {
        byte[] inner = written(DeliveryReport.on(original(octets, false)).failed("jane@example.com"))
                .raw();
        ReceivedMail outer = written(DeliveryReport.on(original(inner, false)).failed("jane@example.com"));

        assertThat(thirdPart(outer)).isEqualTo(inner);
    }

    @Property
    void theBoundaryOccursInNoPart(@ForAll("mails") byte[] octets) {
        ReceivedMail report = written(DeliveryReport.on(original(octets, false)).failed("jane@example.com"));

        assertThat(new String(report.raw(), ISO_8859_1).split(boundary(report), -1))
                .hasSize(6);
    }

    @Property
    void theHeaderIsTheHeader(@ForAll("mails") byte[] octets) {
        ReceivedMail report = written(DeliveryReport.on(original(octets, false)).delivered("jane@example.com"));

        byte[] header = thirdPart(report);
        assertThat(Arrays.copyOf(octets, header.length)).isEqualTo(header);
        assertThat(RawMessage.of(header).mime().headers())
                .hasSameSizeAs(RawMessage.of(octets).mime().headers());
    }

    @Provide
    Arbitrary<byte[]> mails() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces).getBytes(ISO_8859_1));
    }

    private static ReceivedMail original(byte[] octets, boolean utf8) {
        Map<String, String> parameters = utf8 ? Map.of("SMTPUTF8", "") : Map.of();
        return mail("shop@example.com", octets, parameters, recipient("jane@example.com"));
    }

    /**
     * What is before the line end of the close-delimiter (RFC 2046 section 5.1.1). The index counts that line end to a
     * message that is all header, as it does where the empty line is missing.
     */
    private static byte[] thirdPart(ReceivedMail report) {
        MimePart part = report.message().mime().part(3).orElseThrow();
        int end = report.size() - ("\r\n--" + boundary(report) + "--\r\n").length();
        assertThat(part.end()).isIn(end, end + 2);
        return report.message().toByteArray(part.bodyStart(), end);
    }

    private static String boundary(ReceivedMail report) {
        return report.message()
                .mime()
                .contentType()
                .parameters()
                .get("boundary")
                .orElseThrow();
    }
}
