package dev.restante.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeaderTest {

    private static MimePart header(String latin1) {
        return Mails.octets(latin1).mime();
    }

    @Test
    void finds_the_first_field_whatever_its_case() {
        MimePart mail = header("Subject: one\r\nsubject: two\r\nSubjects: three\r\n\r\nSubject: body");
        assertThat(mail.header("SUBJECT")).hasValue("one");
        assertThat(mail.headers("Subject")).containsExactly("one", "two");
        assertThat(mail.header("Subjec")).isEmpty();
        assertThat(mail.headers("Cc")).isEmpty();
        assertThat(mail.header("")).isEmpty();
    }

    @Test
    void unfolds_and_trims() {
        MimePart mail = header("A: \t one\r\n two\r\n\tthree \t\r\nB:\r\n folded at once\r\nC:\r\nD:x\n y\n\n");
        assertThat(mail.header("A")).hasValue("one two\tthree");
        assertThat(mail.header("B")).hasValue("folded at once");
        assertThat(mail.header("C")).hasValue("");
        assertThat(mail.header("D")).hasValue("x y");
    }

    @Test
    void reads_utf8_where_it_is_valid_and_latin1_elsewhere() {
        MimePart mail = header("A: J\u00c3\u00b6rg\r\nB: J\u00f6rg\r\nC: =?utf-8?q?J=C3=B6rg?=\r\n\r\n");
        assertThat(mail.header("A")).hasValue("J\u00f6rg");
        assertThat(mail.header("B")).hasValue("J\u00f6rg");
        assertThat(mail.header("C")).hasValue("=?utf-8?q?J=C3=B6rg?=");
    }

    @Test
    void fields_have_the_ranges_of_their_octets() {
        MimePart mail = Mails.file("alternative-with-image-and-attachment.eml").mime();
        String subject = mail.headers().stream()
                .filter(field -> field.isNamed("subject") || field.isNamed("TO"))
                .map(field -> Mails.latin1(mail.message().toByteArray(field.start(), field.end())))
                .collect(Collectors.joining());
        assertThat(subject).isEqualTo("To: Jane Doe <jane@example.com>\r\nSubject: Welcome,\r\n Jane!\r\n");
    }

    @Test
    void fields_of_a_part_deep_inside() {
        MimePart embedded = Mails.file("the-example-of-rfc3501.eml")
                .mime()
                .part(4, 2)
                .flatMap(MimePart::embedded)
                .orElseThrow();
        assertThat(embedded.header("Subject")).hasValue("fourth");
        assertThat(embedded.headers()).extracting(HeaderField::name).containsExactly("Subject", "Content-Type");
    }

    @Test
    void lines_that_are_no_fields_are_kept_without_a_name() {
        MimePart mail =
                Mails.file("mbox-line-and-other-lines-that-are-no-fields.eml").mime();
        assertThat(mail.headers())
                .extracting(HeaderField::toString)
                .containsExactly(
                        ": From jane@example.com Tue Nov 17 10:15:00 2026",
                        "From: jane@example.com",
                        "Subject: This is your reminder",
                        ": about the football game tonight with a folded line",
                        "To: userpal@example.net",
                        ": : no name",
                        "X-Empty: ",
                        "Date: Tue, 17 Nov 2026 10:15:00 +0100");
        assertThat(mail.header("From")).hasValue("jane@example.com");
        assertThat(mail.headers().get(0).isNamed("")).isFalse();
        assertThat(mail.headers().get(4).isNamed("to")).isTrue();
    }

    @Test
    void a_line_of_white_space_does_not_end_the_header() {
        MimePart mail = Mails.file("line-of-white-space-in-the-header.eml").mime();
        assertThat(mail.header("Subject")).hasValue("This is your reminder  about the football game tonight");
        assertThat(mail.header("Date")).isPresent();
        assertThat(Mails.body(mail)).isEqualTo("Body.\r\n");
    }

    @Test
    void white_space_before_the_first_field_is_ignored() {
        MimePart mail = Mails.file("white-space-before-the-first-field.eml").mime();
        assertThat(mail.header("Subject")).hasValue("pushed in by a template");
        assertThat(mail.headers().get(0).start()).isZero();
    }

    @Test
    void a_field_that_the_message_ends_in() {
        assertThat(header("Subject").headers()).extracting(HeaderField::name).containsExactly("");
        assertThat(header("Subject:").header("Subject")).hasValue("");
        assertThat(header("Subject: x\r").header("Subject")).hasValue("x");
        assertThat(header("Subject: x\r\n ").header("Subject")).hasValue("x");
    }

    @Test
    void transfer_encoding() {
        assertThat(header("\r\n").transferEncoding()).isEqualTo("7bit");
        assertThat(header("Content-Transfer-Encoding:\r\n\r\n").transferEncoding())
                .isEqualTo("7bit");
        assertThat(header("content-transfer-encoding: (as always) BASE64; really\r\n\r\n")
                        .transferEncoding())
                .isEqualTo("base64");
    }

    @Test
    void disposition() {
        MimePart mail = Mails.file("alternative-with-image-and-attachment.eml").mime();
        ContentDisposition disposition =
                mail.part(2).orElseThrow().disposition().orElseThrow();
        assertThat(disposition.type()).isEqualTo("attachment");
        assertThat(disposition.parameters().get("FileName")).hasValue("Gesch\u00e4ftsbedingungen.pdf");
        assertThat(disposition.parameters().encoded())
                .containsEntry("filename*", "UTF-8''Gesch%C3%A4ftsbedingungen.pdf")
                .containsEntry("size", "12");
        assertThat(mail.disposition()).isEmpty();
        assertThat(header("Content-Disposition: ;;\r\n\r\n").disposition()).isEmpty();
    }
}
