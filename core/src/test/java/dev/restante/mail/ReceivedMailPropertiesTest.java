package dev.restante.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.lint.MailLint;
import dev.restante.query.MailQueries;
import dev.restante.testing.SampleMails;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The decoded view never fails, whatever a client sends. */
class ReceivedMailPropertiesTest {

    private static final List<String> FIELDS = List.of(
            "From",
            "To",
            "Cc",
            "Reply-To",
            "Subject",
            "Date",
            "List-Unsubscribe",
            "References",
            "Content-ID",
            "Message-ID",
            "Content-Type",
            "Content-Disposition",
            "Content-Transfer-Encoding");

    private static final List<String> PIECES = List.of(
            "jane@example.com",
            "<",
            ">",
            "\"",
            "(",
            ")",
            ",",
            ";",
            ":",
            "\\",
            "@",
            " ",
            "\t",
            "=?UTF-8?Q?=C3=B6?=",
            "=?UTF-8?B?",
            "=?",
            "?=",
            "=?x?Q?a?=",
            "group:",
            "Fri, 2 Jan 2026 03:04:05 +0100",
            "2 Jan",
            "99",
            "-",
            "multipart/mixed",
            "; boundary=b",
            "text/html",
            "text/plain",
            "; charset=",
            "utf-8",
            "utf-16",
            "martian",
            "\"\"",
            "base64",
            "quoted-printable",
            "uuencode",
            "attachment",
            "; filename",
            "*0*=",
            "*=",
            "=",
            "UTF-8''%C3",
            "message/rfc822",
            "text/calendar",
            "<a href=",
            "{{x}}",
            "\u00ff",
            "\u0000",
            "%",
            "'",
            "[",
            "]",
            ".");

    @Property(tries = 2000)
    void everyAnswerIsAnAnswer(@ForAll("mails") String message) {
        ReceivedMail mail = SampleMails.mail(message, "jane@example.com");

        assertThat(mail.subject()).isNotNull();
        assertThat(mail.date()).isNotNull();
        assertThat(mail.messageId()).isNotNull();
        for (List<EmailAddress> each : List.of(mail.from(), mail.to(), mail.cc(), mail.replyTo())) {
            assertThat(each).doesNotContainNull();
        }
        assertThat(mail.bcc()).hasSizeLessThan(2);
        assertThat(mail.text()).isNotNull();
        assertThat(mail.html()).isNotNull();
        for (Attachment attachment : mail.attachments()) {
            assertThat(attachment.toString()).isNotEmpty();
            assertThat(attachment.bytes()).isNotNull();
            assertThat(attachment.text()).isNotNull();
            assertThat(attachment.size()).isEqualTo(attachment.bytes().length);
            assertThat(attachment.contentId()).isNotNull();
        }
        assertThat(mail.links()).doesNotContainNull();
        assertThat(mail.codes()).doesNotContainNull();
        assertThat(mail.visibleText()).isNotNull();
        assertThat(mail.inlineImages()).doesNotContainNull();
        assertThat(mail.calendars()).doesNotContainNull();
        assertThat(mail.references()).doesNotContainNull();
        assertThat(MailLint.standard().check(mail)).isNotEmpty();
        assertThat(MailQueries.to("x").from("y").subject("z").matches(mail)).isFalse();
        assertThat(mail.toString()).startsWith("mail 7 from");
    }

    @Property
    void everyOctetIsAnAnswer(@ForAll byte[] octets) {
        ReceivedMail mail = SampleMails.mail(octets, "jane@example.com");

        assertThat(mail.text()).isNotNull();
        assertThat(mail.attachments()).isNotNull();
        assertThat(mail.raw()).isEqualTo(octets);
    }

    @Provide
    Arbitrary<String> mails() {
        Arbitrary<String> value = Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
        Arbitrary<String> field = Arbitraries.of(FIELDS).flatMap(name -> value.map(v -> name + ": " + v + "\n"));
        Arbitrary<String> line = Arbitraries.oneOf(
                field,
                Arbitraries.of(
                        "\n",
                        "<a href=x>1234\n",
                        "BEGIN:VCALENDAR\n",
                        "X;y=\"\n",
                        "--b\n",
                        "--b--\n",
                        "begin 644 x\n",
                        "=C3=\n",
                        "R3I\n",
                        "x\n"));
        return line.list().ofMaxSize(25).map(lines -> String.join("", lines));
    }
}
