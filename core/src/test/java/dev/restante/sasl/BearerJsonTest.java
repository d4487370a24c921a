package dev.restante.sasl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BearerJsonTest {

    @Test
    void escapesWhatJsonMustEscape() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("a", "\"\\\n\u0000/\u00e4");
        members.put("b", "");
        assertThat(BearerJson.of(members)).isEqualTo("{\"a\":\"\\\"\\\\\\u000a\\u0000/\u00e4\",\"b\":\"\"}");
    }

    @Test
    void canBeEmpty() {
        assertThat(BearerJson.of(Map.of())).isEqualTo("{}");
    }
}
