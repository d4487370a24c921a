package dev.restante.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {

    @ParameterizedTest
    @CsvSource({
        "http://Example.com,http://example.com/",
        "https://example.com:443/a?b=c#d,https://example.com/a?b=c",
        "https://example.com:80/,https://example.com:80/",
        "http://user:secret@example.com/,http://example.com/",
        "'http://example.com/a b|é',http://example.com/a%20b%7C%C3%A9",
        "http://bücher.example/,http://xn--bcher-kva.example/",
        "http://[::1]:8080/x,http://[::1]:8080/x",
        "'  HTTP://example.com?q  ',http://example.com/?q",
        "http://under_score.example/,http://under_score.example/",
        "http://example.com/%zz,http://example.com/%zz",
    })
    void readsUrlsAsBrowsersDo(String written, String read) {
        assertThat(LinkTarget.parse(written)).map(LinkTarget::toString).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "http:///x",
                "https:example.com",
                "http://exa mple.com/",
                "http://example.com:0/",
                "http://example.com:65536/",
                "http://example.com:999999/",
                "http://a@b@c/",
                "http://a\\@b/",
                "http://[::1/",
                "http://0177.0.0.1/",
                "http://127.0.0.01/",
                "http://017700000001/",
                "http://[fe80::1%eth0]/",
                "ftp://example.com/",
                "http://example.com\r\nX: y/"
            })
    void refusesWhatIsNone(String written) {
        assertThat(LinkTarget.parse(written)).isEmpty();
    }

    @Test
    void nothingGetsOutOfTheFirstLine() {
        assertThat(LinkTarget.parse("http://example.com/a\r\nX: y")
                        .orElseThrow()
                        .resource())
                .isEqualTo("/a%0D%0AX:%20y");
    }

    @Test
    void refusesWhatIsTooLongQuickly() {
        assertThat(LinkTarget.parse("http://" + "a@".repeat(5_000_000))).isEmpty();
        assertThat(LinkTarget.parse("http://" + "a.".repeat(3_900))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/x,http://example.com/x",
        "y,http://example.com/a/y",
        "//other.example/,http://other.example/",
        "https://other.example/z w,https://other.example/z%20w",
        "http://[,http://["
    })
    void resolvesWhereARedirectLeads(String location, String resolved) {
        assertThat(LinkTarget.parse("http://example.com/a/b").orElseThrow().resolve(location))
                .isEqualTo(resolved);
    }
}
