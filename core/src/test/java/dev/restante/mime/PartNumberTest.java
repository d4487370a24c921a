package dev.restante.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 3501, section 6.4.5. */
class PartNumberTest {

    private static int[] path(String number) {
        return Arrays.stream(number.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "1, one",
        "2, two",
        "3.1, three one",
        "3.2, three two",
        "4.1, four one",
        "4.2.1, four two one",
        "4.2.2.1, four two two one",
        "4.2.2.2, four two two two"
    })
    void the_example_of_the_rfc(String number, String body) {
        MimePart mail = Mails.file("the-example-of-rfc3501.eml").mime();
        assertThat(mail.part(path(number))).map(Mails::body).hasValue(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "-1", "1.1", "3.3", "3.1.1", "4.3", "4.2.2.3", "4.2.0", "9"})
    void a_number_that_does_not_exist(String number) {
        assertThat(Mails.file("the-example-of-rfc3501.eml").mime().part(path(number)))
                .isEmpty();
    }

    @Test
    void a_message_of_one_part_has_a_part_1_and_no_other() {
        MimePart mail = Mails.octets("Subject: x\r\n\r\nbody").mime();
        assertThat(mail.part(1)).containsSame(mail);
        assertThat(mail.part(9)).isEmpty();
        assertThat(mail.part(1, 1)).isEmpty();
        assertThat(mail.part()).containsSame(mail);
    }

    @Test
    void a_message_that_is_nothing_but_another_message() {
        MimePart mail = Mails.octets("Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nbody")
                .mime();
        MimePart inner = mail.embedded().orElseThrow();
        assertThat(mail.part(1)).containsSame(mail);
        assertThat(mail.part(1, 1)).containsSame(inner);
        assertThat(mail.part(1, 1, 1)).isEmpty();
        assertThat(mail.part(2)).isEmpty();
        assertThat(inner.part(1)).containsSame(inner);
    }

    @Test
    void a_plain_message_in_a_multipart_has_one_part() {
        MimePart mail = Mails.file("bounce.eml").mime();
        assertThat(mail.part(3, 1)).map(Mails::body).hasValue("Hello Nobody.\r\n");
        assertThat(mail.part(3, 2)).isEmpty();
        assertThat(mail.part(2, 1)).isEmpty();
    }
}
