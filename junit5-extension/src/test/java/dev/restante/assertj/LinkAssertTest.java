package dev.restante.assertj;

import static dev.restante.assertj.Failures.assertFails;
import static dev.restante.assertj.MailAssertions.assertThat;

import dev.restante.content.Link;
import org.junit.jupiter.api.Test;

class LinkAssertTest {

    private final Link link =
            new Link("Confirm", "https://shop.example.com:8443/confirm?token=1&user=", Link.Origin.HTML);

    @Test
    void hasTextPassesWhenItIsTheSame() {
        assertThat(link).hasText("Confirm");
    }

    @Test
    void hasTextFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(link).hasText("confirm"),
                "Expected \"Confirm\" -> https://shop.example.com:8443/confirm?token=1&user= (HTML)\n"
                        + "to have text \"confirm\"\n"
                        + "but it is \"Confirm\"");
    }

    @Test
    void hasTargetPassesWhenItIsTheSame() {
        assertThat(link).hasTarget("https://shop.example.com:8443/confirm?token=1&user=");
    }

    @Test
    void hasTargetFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(link).hasTarget("https://shop.example.com/"),
                "Expected \"Confirm\" -> https://shop.example.com:8443/confirm?token=1&user= (HTML)\n"
                        + "to have target \"https://shop.example.com/\"\n"
                        + "but it is \"https://shop.example.com:8443/confirm?token=1&user=\"");
    }

    @Test
    void hasSchemePassesInAnyCase() {
        assertThat(link).hasScheme("HTTPS");
    }

    @Test
    void hasSchemeFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(link).hasScheme("http"),
                "Expected \"Confirm\" -> https://shop.example.com:8443/confirm?token=1&user= (HTML)\n"
                        + "to have scheme \"http\"\n"
                        + "but it is \"https\"");
    }

    @Test
    void hasHostPassesWithoutThePort() {
        assertThat(link).hasHost("Shop.example.com");
    }

    @Test
    void hasHostFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(link).hasHost("localhost"),
                "Expected \"Confirm\" -> https://shop.example.com:8443/confirm?token=1&user= (HTML)\n"
                        + "to have host \"localhost\"\n"
                        + "but it is \"shop.example.com\"");
    }

    @Test
    void hasPathPassesWhenItIsTheSame() {
        assertThat(link).hasPath("/confirm");
    }

    @Test
    void hasPathFailsWhenItIsAnother() {
        assertFails(
                () -> assertThat(link).hasPath("/"),
                "Expected \"Confirm\" -> https://shop.example.com:8443/confirm?token=1&user= (HTML)\n"
                        + "to have path \"/\"\n"
                        + "but it is \"/confirm\"");
    }

    @Test
    void hasParameterPassesWhenThereIsOne() {
        assertThat(link).hasParameter("token").hasParameter("token", "1").hasParameter("user", "");
    }

    @Test
    void hasParameterFailsWhenThereIsNone() {
        assertFails(
                () -> assertThat(link).hasParameter("id"),
                "Expected \"Confirm\" -> https://shop.example.com:8443/confirm?token=1&user= (HTML)\n"
                        + "to have a parameter id\n"
                        + "but its parameters are token \"1\", user \"\"");
    }

    @Test
    void hasParameterFailsWhenItIsEmpty() {
        assertFails(
                () -> assertThat(link).hasParameter("user"),
                "Expected \"Confirm\" -> https://shop.example.com:8443/confirm?token=1&user= (HTML)\n"
                        + "to have a parameter user\n"
                        + "but its parameters are token \"1\", user \"\"");
    }

    @Test
    void hasParameterFailsWhenItHasAnotherValue() {
        assertFails(
                () -> assertThat(link).hasParameter("token", "2"),
                "Expected \"Confirm\" -> https://shop.example.com:8443/confirm?token=1&user= (HTML)\n"
                        + "to have a parameter token with value \"2\"\n"
                        + "but its parameters are token \"1\", user \"\"");
    }

    @Test
    void hasParameterPassesWhenTheRequirementsDo() {
        assertThat(link).hasParameter("token", token -> token.containsOnlyDigits());
    }

    @Test
    void hasParameterFailsWhenTheRequirementsDo() {
        assertFails(
                () -> assertThat(link).hasParameter("token", token -> token.isEmpty()),
                "[parameter token of %s] %%nExpecting empty but was: \"1\""
                        .formatted(link)
                        .formatted());
    }

    @Test
    void hasParameterFailsWhenThereIsNoneThatCouldMeetTheRequirements() {
        assertFails(
                () -> assertThat(link).hasParameter("id", id -> id.isEmpty()),
                "Expected \"Confirm\" -> https://shop.example.com:8443/confirm?token=1&user= (HTML)\n"
                        + "to have a parameter id\n"
                        + "but its parameters are token \"1\", user \"\"");
    }

    @Test
    void doesNotHaveParameterPassesWhenThereIsNone() {
        assertThat(link).doesNotHaveParameter("utm_source");
    }

    @Test
    void doesNotHaveParameterFailsWhenThereIsOne() {
        assertFails(
                () -> assertThat(link).doesNotHaveParameter("user"),
                "Expected \"Confirm\" -> https://shop.example.com:8443/confirm?token=1&user= (HTML)\n"
                        + "to have no parameter user\n"
                        + "but its parameters are token \"1\", user \"\"");
    }
}
