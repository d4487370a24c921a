package dev.restante.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that would take minutes, or the stack, if anything were quadratic or recursive. */
class HostileMailTest {

    private static <T> T soon(Supplier<T> work) {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), work::get);
    }

    private static int depth(MimePart part) {
        MimePart deepest = part;
        int depth = 1;
        while (deepest.isMessage() || deepest.isMultipart()) {
            deepest = deepest.isMessage()
                    ? deepest.embedded().orElseThrow()
                    : deepest.children().get(0);
            depth++;
        }
        return depth;
    }

    @Test
    void a_hundred_thousand_parts() {
        String mail = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n".repeat(100_000) + "\nlast";
        MimePart root = soon(() -> Mails.octets(mail).mime());
        assertThat(root.children()).hasSize(MimeIndexer.MAX_PARTS - 1);
        assertThat(root.end()).isEqualTo(mail.length());
    }

    @Test
    void what_begins_beyond_the_limit_is_no_part_but_what_was_open_ends_in_its_place() {
        String inner = "Content-Type: multipart/mixed; boundary=i\n\n" + "--i\n".repeat(MimeIndexer.MAX_PARTS);
        RawMessage mail =
                Mails.octets("Content-Type: multipart/mixed; boundary=b\n\n--b\n" + inner + "--b\n\nbeyond\n--b--\n");
        MimePart root = soon(mail::mime);
        assertThat(root.children()).hasSize(1);
        assertThat(Mails.latin1(mail.toByteArray(root.children().get(0).end(), root.end())))
                .isEqualTo("\n--b\n\nbeyond\n--b--\n");
    }

    @Test
    void a_hundred_thousand_lines_that_are_nearly_delimiters_at_every_depth() {
        String boundary = "b".repeat(60);
        var mail = new StringBuilder();
        for (int i = 0; i < 99; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=%s%02d\n\n--%1$s%2$02d\n".formatted(boundary, i));
        }
        mail.append(("--" + boundary + "xx\n").repeat(100_000));
        MimePart root = soon(() -> Mails.octets(mail.toString()).mime());
        assertThat(depth(root)).isEqualTo(100);
    }

    @Test
    void multiparts_nested_ten_thousand_deep() {
        String mail = "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(10_000);
        assertThat(depth(soon(() -> Mails.octets(mail).mime()))).isEqualTo(MimeIndexer.MAX_DEPTH);
    }

    @Test
    void messages_nested_ten_thousand_deep() {
        String mail = "Content-Type: message/rfc822\n\n".repeat(10_000);
        MimePart root = soon(() -> Mails.octets(mail).mime());
        assertThat(depth(root)).isEqualTo(MimeIndexer.MAX_DEPTH);
        assertThat(root.part(new int[1_000])).isEmpty();
    }

    @Test
    void a_header_of_many_fields() {
        MimePart root = soon(() -> Mails.octets("X: y\n".repeat(200_000)).mime());
        List<HeaderField> fields = soon(() -> root.headers());
        assertThat(fields).hasSize(200_000);
        assertThat(soon(() -> root.header("Subject"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "\"",
                "\\",
                ";",
                "=",
                "a ",
                "a=",
                "a=b;",
                "a*=%",
                "a*0=b;",
                "\"=(",
                "a= ",
                "\n ",
                " ;\"(",
                "a*0*=''%25;",
            })
    void a_content_type_of_a_megabyte(String piece) {
        String mail = "Content-Type: x/y; a=" + piece.repeat(1_000_000 / piece.length()) + "\n\nbody";
        assertThat(soon(() -> Mails.octets(mail).mime().contentType()).fullType())
                .isEqualTo("x/y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", ")", "\"", "\\\"", "<", ">", "@", ":", ";", ",", "[", ".", "a ", "<@", "@[", "a@", "<\"(", "(\"\\",
                "a:b;", "<@a,", "\"a\" ",
            })
    void an_address_field_of_a_megabyte(String piece) {
        List<MailAddress> items = soon(() -> MailAddress.parseList(piece.repeat(1_000_000 / piece.length())));
        assertThat(items).hasSizeLessThanOrEqualTo(MailAddress.MAX_ITEMS + 1);
    }
}
