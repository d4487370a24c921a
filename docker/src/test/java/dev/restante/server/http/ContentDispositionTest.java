package dev.restante.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {

    @Test
    void namesFiles() {
        assertThat(ContentDisposition.attachment("terms (1).pdf")).isEqualTo("attachment; filename=\"terms (1).pdf\"");
        assertThat(ContentDisposition.inline("logo.png")).isEqualTo("inline; filename=\"logo.png\"");
        assertThat(ContentDisposition.attachment("")).isEqualTo("attachment");
        assertThat(ContentDisposition.attachment(" \t ")).isEqualTo("attachment; filename=\"_\"");
    }

    /** RFC 6266, section 5: old clients take the first, all others the second. */
    @Test
    void writesNamesBeyondAsciiTwice() {
        assertThat(ContentDisposition.attachment("Grüße 100%.pdf"))
                .isEqualTo("attachment; filename=\"Gr__e 100_.pdf\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20100%25.pdf");
        assertThat(ContentDisposition.attachment("😀.gif"))
                .isEqualTo("attachment; filename=\"_.gif\"; filename*=UTF-8''%F0%9F%98%80.gif");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x=y",
                "a\"; filename=\"b.exe",
                "../../etc/passwd",
                "..\\..\\x",
                "a\u0000b",
                "a\u2028b",
                "invoice\u202Efdp.exe",
                "\uD800"
            })
    void nothingGetsOutOfTheField(String fileName) {
        assertThat(ContentDisposition.attachment(fileName))
                .matches("attachment; filename=\"[A-Za-z0-9 ._=;-]*\"(; filename\\*=UTF-8''[A-Za-z0-9._%-]*)?")
                .doesNotContain("%E2%80%AE", "%0D", "%00", "%2F", "%5C");
    }

    @Test
    void shortensNamesInTheMiddle() {
        assertThat(ContentDisposition.attachment("a".repeat(10_000) + ".pdf"))
                .hasSize("attachment; filename=\"\"".length() + 150)
                .endsWith("a.pdf\"");
    }
}
