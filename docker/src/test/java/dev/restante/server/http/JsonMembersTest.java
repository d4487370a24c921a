package dev.restante.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonMembersTest {

    private static JsonMembers of(String json) {
        return JsonMembers.of(new Request(Map.of(), Map.of(), Map.of(), json.getBytes(UTF_8)));
    }

    @Test
    void findsMembersInAnyCase() {
        JsonMembers members = of("""
                {"ids": ["1", "2"], "READ": true, "From": {"Email": "a@example.com"}, "n": 7, "unknown": [{}]}
                """);

        assertThat(members.texts("IDs")).containsExactly("1", "2");
        assertThat(members.isSet("Read")).isTrue();
        assertThat(members.object("from").text("email")).isEqualTo("a@example.com");
        assertThat(members.number("N")).contains(7);
        assertThat(members.objects("Unknown")).hasSize(1);
    }

    @Test
    void hasNothingWhereNothingIs() {
        JsonMembers members = of("{\"Text\": null}");

        assertThat(members.has("Text")).isFalse();
        assertThat(members.text("Text")).isEmpty();
        assertThat(members.texts("IDs")).isEmpty();
        assertThat(members.isSet("Read")).isFalse();
        assertThat(members.object("From").text("Email")).isEmpty();
        assertThat(members.textsByName("Headers")).isEmpty();
    }

    @Test
    void takesNoNumberForAnother() {
        assertThat(of("{\"n\": 50}").wholeNumber("n")).contains(50);
        assertThat(of("{\"n\": 50.0}").wholeNumber("n")).contains(50);
        for (String number : List.of("4294967346", "1" + "0".repeat(900), "50.5", "1e999", "-1e999")) {
            JsonMembers members = of("{\"n\": " + number + "}");
            assertThatThrownBy(() -> members.wholeNumber("n")).hasMessageStartingWith("n is a whole number, not ");
        }
    }

    @Test
    void keepsNamesAsTheyWereWritten() {
        assertThat(of("{\"Headers\": {\"X-Ip\": \"1.2.3.4\"}}").textsByName("headers"))
                .isEqualTo(Map.of("X-Ip", "1.2.3.4"));
    }

    @Test
    void refusesOtherTypesWithWords() {
        for (String json : List.of("{\"IDs\": 7}", "{\"IDs\": [7]}", "{\"IDs\": {}}")) {
            assertThatThrownBy(() -> of(json).texts("IDs"))
                    .isInstanceOf(Problem.class)
                    .hasMessageStartingWith("IDs is a list");
        }
        assertThatThrownBy(() -> of("{\"Read\": \"yes\"}").isSet("Read"))
                .hasMessage("Read is true or false, not \"yes\"");
        assertThatThrownBy(() -> of("[]")).isInstanceOf(Problem.class);
    }
}
