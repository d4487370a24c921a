package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;
import static dev.restante.assertj.SampleMail.EXPECTED;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class StructureAssertTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void hasStructurePassesWhenThePartsAreThese() {
        assertThat(welcome)
                .hasStructure(
                        "multipart/mixed( multipart/alternative (text/plain,text/html), application/pdf, Text/CSV )");
    }

    @Test
    void hasStructureFailsWhenTheyAreOthers() {
        assertFails(
                () -> assertThat(welcome).hasStructure("multipart/alternative(text/plain,text/html)"),
                EXPECTED
                        + "to have the structure multipart/alternative(text/plain, text/html)\n"
                        + "but it is multipart/mixed(multipart/alternative(text/plain, text/html), application/pdf, text/csv)");
    }

    @Test
    void hasStructureLooksIntoMessagesWithin() {
        ReceivedMail forwarded = SampleMail.mail("""
                Subject: Fwd
                Content-Type: message/rfc822

                Subject: Original
                Content-Type: text/html

                <p>Hello</p>
                """);

        assertThat(forwarded).hasStructure("message/rfc822(text/html)");
    }
}
