package dev.restante.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** RFC 2046, section 5.1.1, line by line. */
class BoundaryTest {

    private static String outline(String contentType, String body) {
        return Outline.of(Mails.octets("Content-Type: " + contentType + "\r\n\r\n" + body));
    }

    private static String outline(String body) {
        return outline("multipart/mixed; boundary=b", body);
    }

    @Test
    void the_line_end_before_the_delimiter_belongs_to_it() {
        assertThat(outline("--b\r\n\r\none\r\n--b\r\n\r\ntwo\r\n\r\n--b--\r\n")).isEqualTo("""
            TEXT multipart/mixed
            1 text/plain 'one'
            2 text/plain 'two\\r\\n'\
            """);
    }

    @Test
    void the_empty_line_after_the_header_belongs_to_the_header_even_if_the_body_is_empty() {
        RawMessage mail = Mails.octets("Content-Type: multipart/x; boundary=b\r\n\r\n--b\r\nA: 1\r\n\r\n--b--");
        MimePart part = mail.mime().part(1).orElseThrow();
        assertThat(Mails.header(part)).isEqualTo("A: 1\r\n\r\n");
        assertThat(part.bodySize()).isZero();
    }

    @Test
    void white_space_after_the_delimiter_is_padding() {
        assertThat(outline("--b \t\r\n\r\none\r\n--b-- \r\nepilogue")).isEqualTo("""
            TEXT multipart/mixed
            1 text/plain 'one'\
            """);
    }

    @Test
    void a_longer_line_is_not_the_delimiter() {
        assertThat(outline("--b\r\n\r\n--bb\r\n--b-\r\n--b---\r\n --b\r\n--b x\r\nx--b\r\n--b--"))
                .isEqualTo("""
                    TEXT multipart/mixed
                    1 text/plain '--bb\\r\\n--b-\\r\\n--b---\\r\\n --b\\r\\n--b x\\r\\nx--b'\
                    """);
    }

    @Test
    void nothing_counts_after_the_close_delimiter() {
        assertThat(outline("--b\r\n\r\none\r\n--b--\r\n--b\r\n\r\ntwo\r\n--b--\r\n"))
                .isEqualTo("""
                    TEXT multipart/mixed
                    1 text/plain 'one'\
                    """);
    }

    @Test
    void a_close_delimiter_alone_is_no_part() {
        assertThat(outline("--b--\r\n")).isEqualTo("1 multipart/mixed '--b--\\r\\n'");
    }

    @Test
    void a_delimiter_at_the_very_end_begins_an_empty_part() {
        assertThat(outline("--b\r\n\r\none\r\n--b")).isEqualTo("""
            TEXT multipart/mixed
            1 text/plain 'one'
            2 text/plain ''\
            """);
    }

    @Test
    void white_space_at_the_end_of_the_parameter_does_not_count() {
        assertThat(outline("multipart/mixed; boundary=\"b  \"", "--b\r\n\r\none\r\n--b--"))
                .isEqualTo("""
                    TEXT multipart/mixed
                    1 text/plain 'one'\
                    """);
    }

    @Test
    void upper_and_lower_case_differ() {
        assertThat(outline("--B\r\n\r\none\r\n--B--")).isEqualTo("1 multipart/mixed '--B\\r\\n\\r\\none\\r\\n--B--'");
    }

    @Test
    void an_inner_boundary_may_begin_with_the_outer_one() {
        assertThat(outline("""
            --b
            Content-Type: multipart/mixed; boundary=bb

            --bb

            one
            --bb

            two
            --b

            three
            --b--\
            """.replace("\n", "\r\n"))).isEqualTo("""
                    TEXT multipart/mixed
                    1 multipart/mixed
                    1.1 text/plain 'one'
                    1.2 text/plain 'two'
                    2 text/plain 'three'\
                    """);
    }

    @Test
    void a_boundary_may_look_like_the_close_delimiter_of_the_outer_one() {
        assertThat(outline("""
            --b
            Content-Type: multipart/mixed; boundary=b--

            --b--

            one
            --b----
            --b

            two
            --b--
            """.replace("\n", "\r\n"))).isEqualTo("""
                    TEXT multipart/mixed
                    1 multipart/mixed
                    1.1 text/plain 'one'
                    2 text/plain 'two'\
                    """);
    }

    @Test
    void the_innermost_of_two_equal_boundaries_counts_until_it_is_closed() {
        assertThat(outline("""
            --b
            Content-Type: multipart/alternative; boundary=b

            --b

            one
            --b--
            --b

            two
            --b--
            """.replace("\n", "\r\n"))).isEqualTo("""
                    TEXT multipart/mixed
                    1 multipart/alternative
                    1.1 text/plain 'one'
                    2 text/plain 'two'\
                    """);
    }

    @Test
    void a_delimiter_of_the_outer_multipart_ends_the_header_of_an_inner_part() {
        assertThat(outline("""
            --b
            Content-Type: multipart/mixed; boundary=i

            --i
            Content-Type: text/html
            --b

            two
            --b--
            """.replace("\n", "\r\n"))).isEqualTo("""
                    TEXT multipart/mixed
                    1 multipart/mixed
                    1.1 text/html ''
                    2 text/plain 'two'\
                    """);
    }
}
