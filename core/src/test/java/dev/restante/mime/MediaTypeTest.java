package dev.restante.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    private static MediaType type(String value) {
        return Mails.octets("Content-Type: " + value + "\r\n\r\n").mime().contentType();
    }

    @Test
    void type_subtype_and_parameters_in_order() {
        MediaType type = type("TEXT/Plain; Format=Flowed;\r\n\tCHARSET=\"UTF-8\"; delsp=yes");
        assertThat(type.type()).isEqualTo("text");
        assertThat(type.subtype()).isEqualTo("plain");
        assertThat(type.parameters().decoded())
                .containsExactly(entry("format", "Flowed"), entry("charset", "UTF-8"), entry("delsp", "yes"));
        assertThat(type.parameters().encoded()).isEqualTo(type.parameters().decoded());
        assertThat(type).hasToString("text/plain; format=Flowed; charset=UTF-8; delsp=yes");
    }

    @Test
    void the_default() {
        assertThat(Mails.octets("\r\n").mime().contentType()).hasToString("text/plain; charset=us-ascii");
        assertThat(Mails.octets("\r\n").mime().isText()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/", "/plain", "; charset=utf-8", "(only a comment", "text plain"})
    void what_makes_no_sense_is_the_default(String value) {
        assertThat(type(value)).hasToString("text/plain; charset=us-ascii");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/plain; charset=us-ascii (Plain text)|charset|us-ascii",
                "text/plain (a \\) (nested) comment); charset=(c)utf-8|charset|utf-8",
                "text/plain charset=utf-8|charset|utf-8",
                "text/plain;; charset = utf-8 ;|charset|utf-8",
                "text/plain; format=flowed charset=utf-8|charset|utf-8",
                "text/plain; junk; charset=utf-8|charset|utf-8",
                "text/plain; \"x; charset=wrong\" charset=utf-8|charset|utf-8",
                "text/plain; charset=utf-8; charset=wrong|charset|utf-8",
                "multipart/mixed; boundary=----=_Part_1:2/3|boundary|----=_Part_1:2/3",
                "multipart/mixed; boundary=\"gc0pJq0M:08jU534c0p\"|boundary|gc0pJq0M:08jU534c0p",
                "application/pdf; name=My last report(1).pdf; x=y|name|My last report(1).pdf",
                "application/pdf; name=\"a \\\"b\\\" c.pdf\"|name|a \"b\" c.pdf",
                "application/pdf; name=\"never closed; x=y|name|never closed; x=y",
                "application/pdf; name=\"a\"b.pdf; x=y|name|a",
                "application/pdf; name=|name|``",
                "application/pdf; name=\"=?utf-8?q?J=C3=B6rg.pdf?=\"|name|=?utf-8?q?J=C3=B6rg.pdf?=",
            })
    void lenient_parameters(String value, String name, String expected) {
        assertThat(type(value).parameters().get(name)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the examples of RFC 2231, sections 3, 4 and 4.1
                "URL*0=\"ftp://\"; URL*1=\"cs.utk.edu/pub\"|url|ftp://cs.utk.edu/pub",
                "title*=us-ascii'en-us'This%20is%20%2A%2A%2Afun%2A%2A%2A|title|This is ***fun***",
                "title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20;"
                        + " title*2=\"isn't it!\"|title|This is even more ***fun*** isn't it!",
                "title*1=b; title*0=a; title*3=d; title*2=c|title|abcd",
                "title*0=a; title*2=c|title|a",
                "title*1=a; title*2=b|title|ab",
                "title=plain; title*=utf-8''rich|title|rich",
                "title*0=ri; title=plain; title*1=ch|title|rich",
                "title*=iso-8859-1''J%F6rg|title|J\u00f6rg",
                "title*=''J%C3%B6rg|title|J\u00f6rg",
                "title*=no-such-charset''J%C3%B6rg|title|J\u00f6rg",
                "title*=%zz%4|title|%zz%4",
                "title*=utf-8'100%25|title|utf-8'100%",
                "title*x=odd|title*x|odd",
            })
    void continuations_and_charsets(String parameters, String name, String expected) {
        assertThat(type("application/x-stuff; " + parameters).parameters().get(name))
                .hasValue(expected);
    }

    @Test
    void imap_gets_continuations_joined_but_still_encoded() {
        MediaType type = type("x/y; a*0*=utf-8''%C3%B6; a*1=\"b c%\"; d*0=e; d*1=f; g=h");
        assertThat(type.parameters().encoded())
                .containsExactly(entry("a*", "utf-8''%C3%B6b%20c%25"), entry("d", "ef"), entry("g", "h"));
    }

    @Test
    void eight_bit_values_are_text() {
        assertThat(type("x/y; name=\"J\u00c3\u00b6rg\"; other=J\u00f6rg")
                        .parameters()
                        .decoded())
                .containsExactly(entry("name", "J\u00f6rg"), entry("other", "J\u00f6rg"));
    }
}
