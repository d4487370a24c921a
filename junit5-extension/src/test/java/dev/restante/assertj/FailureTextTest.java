package dev.restante.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void listsNoMoreThanAHundredValues() {
        assertThat(FailureText.listed(Collections.nCopies(102, "x"))).endsWith("x, x and 2 more");
    }

    @Test
    void putsALongTextIntoOneShortLine() {
        assertThat(FailureText.inOneLine(" a\n  b ")).isEqualTo("a b");
        assertThat(FailureText.inOneLine("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
        assertThat(FailureText.inOneLine("x" + " ".repeat(1000) + "y")).isEqualTo("x…");
    }

    @Test
    void saysWhatWasExpectedAndWhatWasThere() {
        assertThat(FailureText.of("the mail", "have a subject", "it has none"))
                .isEqualTo("Expected the mail\nto have a subject\nbut it has none");
    }

    @Test
    void quotesValuesSoThatTheirEndsShow() {
        assertThat(FailureText.quoted("Welcome ")).isEqualTo("\"Welcome \"");
    }

    @Test
    void listsValuesInARow() {
        assertThat(FailureText.listed(List.of("a", "b"))).isEqualTo("a, b");
    }

    @Test
    void saysThatThereAreNoValues() {
        assertThat(FailureText.listed(List.of())).isEqualTo("none");
    }

    @Test
    void setsBodiesOff() {
        assertThat(FailureText.body("text", "Hello\n\nJane\n")).isEqualTo("its text is\n  Hello\n  \n  Jane");
    }

    @Test
    void saysThatABodyIsNotThere() {
        assertThat(FailureText.body("HTML", "")).isEqualTo("its HTML is missing or empty");
    }

    @Test
    void cutsLongBodies() {
        assertThat(FailureText.body("text", "x".repeat(2000) + "yz"))
                .isEqualTo("its text is\n  " + "x".repeat(2000) + "\n  … and 2 characters more");
    }
}
