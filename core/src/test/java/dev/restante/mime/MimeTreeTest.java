package dev.restante.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeTreeTest {

    @Test
    void alternative_in_mixed() {
        assertThat(Outline.of(Mails.file("alternative-with-image-and-attachment.eml")))
                .isEqualTo("""
                    TEXT multipart/mixed
                    1 multipart/alternative
                    1.1 text/plain 'Hello Jane,\\r\\nyour code is 4711.\\r\\n'
                    1.2 multipart/related
                    1.2.1 text/html '<p>Hello Jane <img src="cid:logo"></p>'
                    1.2.2 image/png 'iVBORw0KGgo='
                    2 application/pdf 'JVBERi0xLjQK'\
                    """);
    }

    @Test
    void messages_in_messages() {
        assertThat(Outline.of(Mails.file("the-example-of-rfc3501.eml"))).isEqualTo("""
            TEXT multipart/mixed
            1 text/plain 'one'
            2 application/octet-stream 'two'
            3 message/rfc822
            3.TEXT multipart/mixed
            3.1 text/plain 'three one'
            3.2 application/octet-stream 'three two'
            4 multipart/mixed
            4.1 image/gif 'four one'
            4.2 message/rfc822
            4.2.TEXT multipart/mixed
            4.2.1 text/plain 'four two one'
            4.2.2 multipart/alternative
            4.2.2.1 text/plain 'four two two one'
            4.2.2.2 text/richtext 'four two two two'\
            """);
    }

    @Test
    void digest() {
        assertThat(Outline.of(Mails.file("digest.eml"))).isEqualTo("""
            TEXT multipart/mixed
            1 text/plain 'Two mails today.\\r\\n'
            2 multipart/digest
            2.1 message/rfc822
            2.1.1 text/plain 'I think so.'
            2.2 text/plain 'Not a message, because it says so.'
            2.3 message/rfc822
            2.3.1 text/plain 'I don't.\\r\\n'\
            """);
    }

    @Test
    void bounce() {
        assertThat(Outline.of(Mails.file("bounce.eml"))).isEqualTo("""
            TEXT multipart/report
            1 text/plain 'I'm sorry to have to inform you.\\r\\n'
            2 message/delivery-status 'Reporting-MTA: dns; mail.example.com\\r\\n\\r\\n\
            Final-Recipient: rfc822; nobody@example.com\\r\\nAction: failed\\r\\nStatus: 5.1.1\\r\\n'
            3 message/rfc822
            3.1 text/plain 'Hello Nobody.\\r\\n'\
            """);
    }

    @Test
    void missing_closing_boundary() {
        assertThat(Outline.of(Mails.file("missing-closing-boundary.eml"))).isEqualTo("""
            TEXT multipart/mixed
            1 multipart/alternative
            1.1 text/plain 'plain'
            1.2 text/html '<p>html</p>'
            2 application/pdf 'JVBERi0xLjQK\\r\\n'\
            """);
    }

    @Test
    void inner_message_closed_by_the_outer_boundary() {
        assertThat(Outline.of(Mails.file("inner-closed-by-the-outer-boundary-inside-a-forwarded-mail.eml")))
                .isEqualTo("""
                    TEXT multipart/mixed
                    1 message/rfc822
                    1.TEXT multipart/mixed
                    1.1 text/plain 'inner one'
                    2 text/plain 'outer two'\
                    """);
    }

    @Test
    void no_blank_line_before_the_next_part() {
        RawMessage message = Mails.file("no-blank-line-before-the-next-part.eml");
        assertThat(Outline.of(message)).isEqualTo("""
            TEXT multipart/mixed
            1 text/plain ''
            2 message/rfc822
            2.1 text/plain ''
            3 text/plain ''
            4 text/plain 'body only'\
            """);
        assertThat(Mails.header(message.mime().part(1).orElseThrow())).isEqualTo("Content-Type: text/plain\r\n");
        assertThat(Mails.header(message.mime().part(3).orElseThrow())).isEmpty();
    }

    @Test
    void a_multipart_that_cannot_be_split_is_a_leaf() {
        RawMessage noParameter = Mails.file("missing-boundary-parameter.eml");
        assertThat(noParameter.mime().isMultipart()).isFalse();
        assertThat(noParameter.mime().children()).isEmpty();
        assertThat(noParameter.mime().contentType().fullType()).isEqualTo("multipart/mixed");
        assertThat(Mails.body(noParameter.mime())).startsWith("--guess").endsWith("--guess--\r\n");

        assertThat(Outline.of(Mails.file("boundary-that-never-comes.eml")))
                .isEqualTo("1 multipart/mixed 'Hello Jane.\\r\\n'");
    }

    @Test
    void a_message_without_blank_line_is_all_header() {
        MimePart mail = Mails.file("all-header.eml").mime();
        assertThat(mail.bodyStart()).isEqualTo(mail.end());
        assertThat(mail.header("X-Last")).hasValue("1");
    }

    @Test
    void a_message_that_begins_with_an_empty_line_has_no_header() {
        MimePart mail = Mails.file("empty-header.eml").mime();
        assertThat(mail.bodyStart()).isEqualTo(2);
        assertThat(mail.headers()).isEmpty();
        assertThat(Mails.body(mail)).isEqualTo("From: this is the body already\r\n");
    }

    @Test
    void no_octets_at_all() {
        MimePart mail = Mails.octets("").mime();
        assertThat(mail.end()).isZero();
        assertThat(mail.headers()).isEmpty();
        assertThat(mail.contentType().fullType()).isEqualTo("text/plain");
        assertThat(mail.part(1)).containsSame(mail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alternative-with-image-and-attachment.eml",
                "the-example-of-rfc3501.eml",
                "digest.eml",
                "missing-closing-boundary.eml",
                "no-blank-line-before-the-next-part.eml"
            })
    void bare_line_feeds_give_the_same_tree(String file) {
        assertThat(Outline.of(Mails.fileWithBareLineFeeds(file)))
                .isEqualTo(Outline.of(Mails.file(file)).replace("\\r", ""));
    }

    @Test
    void a_message_global_is_looked_into_unless_it_is_encoded() {
        assertThat(Outline.of(Mails.crlf("""
            Content-Type: message/global

            Subject: J\u00f6rg

            Hello\
            """))).isEqualTo("1 message/global\n1.1 text/plain 'Hello'");
        assertThat(Outline.of(Mails.crlf("""
            Content-Type: message/global
            Content-Transfer-Encoding: Base64

            U3ViamVjdDog\
            """))).isEqualTo("1 message/global 'U3ViamVjdDog'");
    }

    @Test
    void sizes_in_octets_and_lines() {
        MimePart mail = Mails.file("alternative-with-image-and-attachment.eml").mime();
        MimePart text = mail.part(1, 1).orElseThrow();
        assertThat(text.bodySize()).isEqualTo("Hello Jane,\r\nyour code is 4711.\r\n".length());
        assertThat(text.lines()).isEqualTo(2);
        assertThat(mail.part(2).orElseThrow().lines()).isZero();
        assertThat(mail.end()).isEqualTo(mail.message().size());
    }

    @Test
    void the_end_of_the_first_lines() {
        MimePart mail = Mails.octets("A: b\r\n\r\none\r\ntwo\nthree").mime();
        assertThat(mail.endOfBodyLines(0)).isEqualTo(8);
        assertThat(mail.endOfBodyLines(1)).isEqualTo(13);
        assertThat(mail.endOfBodyLines(2)).isEqualTo(17);
        assertThat(mail.endOfBodyLines(3)).isEqualTo(22);
        assertThat(mail.endOfBodyLines(Integer.MAX_VALUE)).isEqualTo(22);
    }
}
