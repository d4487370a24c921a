package dev.restante.sasl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaslPrepTest {

    /** RFC 4013 section 3. */
    @Test
    void preparesTheExamples() {
        assertThat(SaslPrep.prepare("I\u00adX")).contains("IX");
        assertThat(SaslPrep.prepare("user")).contains("user");
        assertThat(SaslPrep.prepare("USER")).contains("USER");
        assertThat(SaslPrep.prepare("\u00aa")).contains("a");
        assertThat(SaslPrep.prepare("\u2168")).contains("IX");
        assertThat(SaslPrep.prepare("\u0007")).isEmpty();
        assertThat(SaslPrep.prepare("\u0627\u0031")).isEmpty();
    }

    @Test
    void makesASpaceOfAnySpace() {
        assertThat(SaslPrep.prepare("a\u00a0\u2003\u3000b")).contains("a   b");
    }

    @Test
    void allowsWhatUnicodeHadNotAssigned() {
        assertThat(SaslPrep.prepare("secret \ud83d\ude00")).contains("secret \ud83d\ude00");
    }

    @Test
    void takesTextFromRightToLeft() {
        assertThat(SaslPrep.prepare("\u05e1\u05d5\u05d3 1 \u05e1")).contains("\u05e1\u05d5\u05d3 1 \u05e1");
        assertThat(SaslPrep.prepare("\u05e1a\u05e1")).isEmpty();
        assertThat(SaslPrep.prepare("1\u05e1")).isEmpty();
        assertThat(SaslPrep.prepare("")).contains("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u007f",
                "\u0085",
                "\ue000",
                "\ufdd0",
                "\uffff",
                "\ud83d",
                "\ufffd",
                "\u2ff0",
                "\u200e",
                "\u2028",
                "\u06dd",
                "\udb40\udc01",
                "\udb40\udc41",
                "\ud834\udd73",
                "\udbff\udffe",
                "\udbc0\udc00"
            })
    void prohibits(String character) {
        assertThat(SaslPrep.prepare("x" + character + "x")).isEmpty();
    }
}
