package dev.restante.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static String typeOfDownload(String type) {
        return Answer.download("name", type, new byte[0]).contentType();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "TEXT/HTML",
                "application/xhtml+xml",
                "image/svg+xml",
                "text/xml",
                "application/rss+xml",
                "text/xsl",
                "text/css",
                "text/javascript",
                "application/x-javascript",
                "text/javascript1.5",
                "application/ecmascript",
                "text/jscript",
                "text/livescript"
            })
    void callsADownloadNothingThatABrowserRuns(String type) {
        assertThat(typeOfDownload(type)).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/pdf",
                "message/rfc822",
                "text/plain; charset=utf-8",
                "application/postscript",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            })
    void callsOtherDownloadsByTheirType(String type) {
        assertThat(typeOfDownload(type)).isEqualTo(type);
    }
}
