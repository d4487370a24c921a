package dev.restante.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.testing.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Every rule has one form in Java and the same in JSON. */
class FaultJsonPropertiesTest {

    @Provide
    Arbitrary<FaultRule> rules() {
        return GeneratedRules.rules();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void everyRuleGoesThroughJson(@ForAll("rules") FaultRule rule) {
        assertThat(FaultRule.ofJson(rule.toJson())).isEqualTo(rule).hasSameHashCodeAs(rule);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyRuleGoesThroughText(@ForAll("rules") FaultRule rule) {
        String text = Json.text(rule.toJson());

        FaultRule read = FaultRule.ofJson(Json.object(text));

        assertThat(read).isEqualTo(rule);
        assertThat(Json.text(read.toJson())).isEqualTo(text);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void damagedRulesAreRefusedWithWords(@ForAll("rules") FaultRule rule, @ForAll long seed) {
        Object damaged = damaged(rule.toJson(), new Random(seed));

        try {
            assertThat(FaultRule.ofJson(asObject(damaged)).faults()).isNotEmpty();
        } catch (FaultSyntaxException e) {
            assertThat(e).hasMessageMatching("(?s)(name|priority|on|at|if|count|do|x)x?[ :.\\[].*");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of("x", value);
    }

    private static Object damaged(@Nullable Object value, Random random) {
        if (value instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(4) > 0) {
            return withOneDamaged(map, random);
        }
        if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(4) > 0) {
            List<Object> copy = new ArrayList<>(list);
            int at = random.nextInt(copy.size());
            copy.set(at, damaged(copy.get(at), random));
            return copy;
        }
        List<Object> others = List.of(
                "",
                "x",
                "1s",
                -1,
                0,
                1.5,
                1e300,
                Long.MAX_VALUE,
                true,
                List.of(),
                Map.of(),
                List.of(List.of()),
                Map.of("x", 1),
                "*".repeat(2000),
                Double.NaN);
        return others.get(random.nextInt(others.size()));
    }

    private static Map<String, @Nullable Object> withOneDamaged(Map<?, ?> map, Random random) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, each) -> copy.put(key.toString(), each));
        List<String> keys = List.copyOf(copy.keySet());
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(5)) {
            case 0 -> copy.remove(key);
            case 1 -> copy.put(key, null);
            case 2 -> copy.put(key + "x", copy.remove(key));
            default -> copy.put(key, damaged(copy.get(key), random));
        }
        return copy;
    }
}
