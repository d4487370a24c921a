package dev.restante.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The harness itself has to notice what it is there to notice. */
class TranscriptHarnessTest {

    private static final String HELLO = "S: /220 .*/\nC: HELO client\nS: 250 localhost\n";

    private static void play(String transcript) throws IOException {
        TranscriptParser.parse("x.transcript", Spoken.SMTP, transcript.lines().toList())
                .play();
    }

    @Test
    void passesWhenTheServerSaysExactlyThis() throws IOException {
        play(HELLO + "C: QUIT\nS: /221 .*/\nS: <closed>\n");
    }

    @Test
    void passesWhenTheServerIsLeftConnected() throws IOException {
        play(HELLO);
    }

    @Test
    void failsWhenALineDiffers() {
        assertThatThrownBy(() -> play(HELLO + "C: NOOP\nS: 250 fine\n"))
                .isInstanceOf(TranscriptError.class)
                .hasMessage("x.transcript:5: \n  expected: 250 fine\n  actual:   250 2.0.0 Ok\n"
                        + "The dialogue so far:\n"
                        + "  S: 220 localhost ESMTP Restante\n"
                        + "  C: HELO client\n"
                        + "  S: 250 localhost\n"
                        + "  C: NOOP\n"
                        + "  S: 250 2.0.0 Ok\n");
    }

    @Test
    void failsWhenAPatternDoesNotMatchTheWholeLine() {
        assertThatThrownBy(() -> play("S: /220/\n"))
                .isInstanceOf(TranscriptError.class)
                .hasMessageContaining("x.transcript:1: \n  expected: /220/\n  actual:   220 localhost");
    }

    @Test
    void failsWhenTheServerSaysMore() {
        assertThatThrownBy(() -> play(HELLO + "C: NOOP\n"))
                .isInstanceOf(TranscriptError.class)
                .hasMessageContaining(
                        "x.transcript:4: the transcript ends here, but the server also said\n  250 2.0.0 Ok");
    }

    @Test
    void failsWhenTheServerSaysMoreAfterItsFarewell() {
        assertThatThrownBy(() -> play(HELLO + "C: QUIT\n"))
                .isInstanceOf(TranscriptError.class)
                .hasMessageContaining("but the server also said\n  221 2.0.0");
    }

    @Test
    void failsWhenTheServerClosesEarly() {
        assertThatThrownBy(() -> play(HELLO + "C: QUIT\nS: /221 .*/\nS: 250 more\n"))
                .isInstanceOf(TranscriptError.class)
                .hasMessageContaining("x.transcript:6: \n  expected: 250 more\n  actual:   <closed>");
    }

    @Test
    void failsWhenTheServerStaysConnected() {
        assertThatThrownBy(() -> play(HELLO + "C: NOOP\nS: <closed>\n"))
                .isInstanceOf(TranscriptError.class)
                .hasMessageContaining("x.transcript:5: \n  expected: <closed>\n  actual:   250 2.0.0 Ok");
    }

    @Test
    void reusesWhatWasCaptured() throws IOException {
        play("S: /220 (?<host>\\S+) ESMTP (?<product>.*)/\nC: EHLO ${product}\nS: /250-${host}/\n"
                + "S: 250-PIPELINING\n" + "S: <until /250 .*/>\n");
    }

    @Test
    void speaksOverSeveralConnections() throws IOException {
        play("S: /220 .*/\nS[b]: /220 .*/\nC[smtp:c]: QUIT\nC: NOOP\nS: 250 2.0.0 Ok\n"
                + "S[smtp:c]: /220 .*/\nS[smtp:c]: /221 .*/\nC[b]: NOOP\nS[b]: 250 2.0.0 Ok\n");
    }

    @Test
    void sendsEscapesAndFunctions() throws IOException {
        play(HELLO + "C- NO\\x4fP\\r\\nNOO\nC: P {{repeat 3 ab}} \\Seen\nS: 250 2.0.0 Ok\nS: 250 2.0.0 Ok\n"
                + "C: AUTH PLAIN {{base64 \\0jane\\0secret}}\nS: 235 2.7.0 Authentication successful\n");
    }

    @Test
    void takesBracesAtTheEndOfAnArgument() throws IOException {
        play("@ strict\n" + HELLO + "C: AUTH LOGIN {{base64 {a}}}\nS: 334 {{base64 Password:}}\nC: {{base64 x}}\n"
                + "S: 535 5.7.8 There is no account {a}\n");
    }

    @Test
    void appliesTheSettingsAtItsHead() throws IOException {
        play("@ strict\n@ account jane@example.com secret\n# a comment\n\n" + HELLO
                + "C: MAIL FROM:<a@example.com>\nS: 530 5.7.0 Authentication required\n");
    }

    @Test
    void refusesALineItCannotRead() {
        assertThatThrownBy(() -> play(HELLO + "X: NOOP\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x.transcript:4: neither a comment, nor a directive, nor a C: or S: line: X: NOOP");
    }

    @Test
    void refusesASettingInTheMiddle() {
        assertThatThrownBy(() -> play(HELLO + "@ strict\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("x.transcript:4: a setting must stand before");
    }

    @Test
    void refusesAnUnknownDirective() {
        assertThatThrownBy(() -> play("@ lenient\n" + HELLO))
                .hasMessage("x.transcript:1: unknown directive: @ lenient");
    }

    @Test
    void sendsMailFromAFile() throws IOException {
        play("@ mail shop@example.com jane@example.com,bob@example.com plain.eml\n" + HELLO
                + "C: VRFY bob@example.com\nS: 250 2.1.5 <bob@example.com>\n");
    }

    @Test
    void readsTheWholeLineUpToItsCrlf() {
        assertThat(new String(new Template(new Source("x", 1, ""), java.util.Map.of(), true).expand("\\\\ \\\" \\t")))
                .isEqualTo("\\ \\\" \t");
    }
}
