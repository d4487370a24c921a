package dev.restante.clients;

import static dev.restante.query.MailQueries.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import dev.restante.mail.ReceivedMail;
import dev.restante.report.DeliveryReport;
import dev.restante.settings.DeliveryReports;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Python's {@code smtplib} asks for notifications, and its {@code email} takes them apart. */
class PythonDeliveryReportIT {

    private static final String SEND = """
            import smtplib, sys
            host, port = sys.argv[1:]
            with smtplib.SMTP(host, int(port), local_hostname='client.example.com', timeout=20) as smtp:
                smtp.sendmail('shop@example.com', ['jane@example.com'], b'Subject: Welcome\\r\\n\\r\\nHello Jane\\r\\n',
                              mail_options=['RET=FULL', 'ENVID=order+2B17'],
                              rcpt_options=['NOTIFY=SUCCESS,FAILURE', 'ORCPT=rfc822;jane+2Bshop@example.com'])
            """;

    private static final String READ = """
            import email, email.policy, sys
            report = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
            assert not report.defects, report.defects
            print(report.get_content_type(), report.get_param('report-type'), report['auto-submitted'])
            words, status, original = report.iter_parts()
            for part in words, status, original:
                assert not part.defects, part.defects
            print(words.get_content_type(), status.get_content_type(), original.get_content_type())
            for group in status.get_payload():
                print(*(f'{name}: {value}' for name, value in group.items()), sep='\\n')
            if original.get_content_type() == 'message/rfc822':
                print(original.get_content()['subject'], original.get_content().get_content(), sep='\\n', end='')
            else:
                print(original.get_content(), end='')
            """;

    private static MailServer startReporting() {
        return MailServer.builder()
                .smtp(smtp -> smtp.deliveryReports(DeliveryReports.AS_REQUESTED))
                .clock(InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")))
                .start();
    }

    private static void send(MailServer server) throws IOException, InterruptedException {
        ExternalClient.python(SEND)
                .run(server.smtp().host(), Integer.toString(server.smtp().port()));
    }

    @Test
    void readsAReportOnDemand() throws IOException, InterruptedException {
        ExternalClient reader = ExternalClient.python(READ);
        try (MailServer server = startReporting()) {
            send(server);
            ReceivedMail mail = server.received(to("jane@example.com")).awaitOne();

            ReceivedMail report = server.deliver(DeliveryReport.on(mail)
                    .failed("jane@example.com", "5.2.2", "552-5.2.2 Mailbox full\n552 5.2.2 Try later")
                    .delayed("bob@example.com"));

            assertThat(reader.run(report.raw()).text()).isEqualTo("""
                    multipart/report delivery-status auto-replied
                    text/plain message/delivery-status message/rfc822
                    Original-Envelope-Id: order+17
                    Reporting-MTA: dns; localhost
                    Arrival-Date: Fri, 2 Jan 2026 03:04:05 +0000
                    Original-Recipient: rfc822; jane+shop@example.com
                    Final-Recipient: rfc822; jane@example.com
                    Action: failed
                    Status: 5.2.2
                    Diagnostic-Code: smtp; 552-5.2.2 Mailbox full 552 5.2.2 Try later
                    Last-Attempt-Date: Fri, 2 Jan 2026 03:04:05 +0000
                    Final-Recipient: rfc822; bob@example.com
                    Action: delayed
                    Status: 4.4.1
                    Diagnostic-Code: smtp; 451 4.4.1 The host does not answer
                    Last-Attempt-Date: Fri, 2 Jan 2026 03:04:05 +0000
                    Will-Retry-Until: Wed, 7 Jan 2026 03:04:05 +0000
                    Welcome
                    Hello Jane
                    """);
        }
    }

    @Test
    void readsAReportByPolicy() throws IOException, InterruptedException {
        ExternalClient reader = ExternalClient.python(READ);
        try (MailServer server = startReporting()) {
            send(server);

            List<ReceivedMail> mails = server.received().list();
            assertThat(mails).hasSize(2);
            assertThat(reader.run(mails.get(1).raw()).text()).isEqualTo("""
                    multipart/report delivery-status auto-replied
                    text/plain message/delivery-status text/rfc822-headers
                    Original-Envelope-Id: order+17
                    Reporting-MTA: dns; localhost
                    Arrival-Date: Fri, 2 Jan 2026 03:04:05 +0000
                    Original-Recipient: rfc822; jane+shop@example.com
                    Final-Recipient: rfc822; jane@example.com
                    Action: delivered
                    Status: 2.0.0
                    Last-Attempt-Date: Fri, 2 Jan 2026 03:04:05 +0000
                    Subject: Welcome
                    """);
        }
    }
}
