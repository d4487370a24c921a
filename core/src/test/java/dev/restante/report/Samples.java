package dev.restante.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.restante.mail.Client;
import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.mail.Recipient;
import dev.restante.mime.MimePart;
import dev.restante.mime.RawMessage;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Mails to report on. */
final class Samples {

    static final Instant ARRIVAL = Instant.parse("2026-01-02T03:04:05Z");
    static final Instant REPORT = Instant.parse("2026-01-02T03:05:00Z");
    static final String HOST = "mail.example.com";

    static final String WELCOME = """
            From: Shop <shop@example.com>
            To: jane@example.com
            Subject: Welcome
            Message-ID: <welcome-1@shop.example.com>

            Hello Jane
            .
            """;

    private Samples() {}

    static Recipient recipient(String address) {
        return new Recipient(address, Map.of());
    }

    static ReceivedMail mail(String message) {
        return mail(message, Map.of(), recipient("jane@example.com"));
    }

    static ReceivedMail mail(String message, Map<String, String> parameters, Recipient... recipients) {
        return mail("shop@example.com", message.replace("\n", "\r\n").getBytes(UTF_8), parameters, recipients);
    }

    static ReceivedMail mail(String from, byte[] message, Map<String, String> parameters, Recipient... recipients) {
        Envelope envelope = new Envelope(
                from,
                parameters,
                List.of(recipients),
                new Client(new InetSocketAddress("127.0.0.1", 25), "client.example.com"),
                ARRIVAL,
                ARRIVAL);
        return new ReceivedMail(7, envelope, RawMessage.of(message));
    }

    /** The report as its reader gets it. */
    static ReceivedMail written(DeliveryReport report) {
        return mail("", report.message(HOST, REPORT).toByteArray(), Map.of(), recipient("shop@example.com"));
    }

    /** The content of a part, from 1. */
    static String part(ReceivedMail report, int number) {
        MimePart part = report.message().mime().part(number).orElseThrow();
        return new String(report.message().toByteArray(part.bodyStart(), part.end()), UTF_8);
    }
}
