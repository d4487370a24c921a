package dev.restante.assertj;

import static dev.restante.assertj.MailAssertions.assertThat;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.restante.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

class ExtractingTest {

    private final ReceivedMail welcome = SampleMail.welcome();

    @Test
    void goesOnToWhatIsExtracted() {
        assertThat(welcome).extracting(ReceivedMail::subject).isEqualTo("Welcome, Jäne");
    }

    @Test
    void goesOnWithTheAssertionsOfItsType() {
        assertThat(welcome).extracting(ReceivedMail::subject, as(STRING)).startsWith("Welcome");
        assertThat(welcome)
                .extracting(ReceivedMail::bcc, as(list(String.class)))
                .containsExactly("audit@example.com");
    }

    @Test
    void failsWhenItIsOfAnotherType() {
        assertThatThrownBy(() -> assertThat(welcome).as("first").extracting(ReceivedMail::subject, as(INTEGER)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[first] ");
    }

    @Test
    void failsWhenThereIsNothingToExtractFrom() {
        assertThatThrownBy(() -> assertThat((ReceivedMail) null).extracting(ReceivedMail::subject))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting actual not to be null");
    }
}
