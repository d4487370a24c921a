package dev.restante.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.restante.MailServer;
import dev.restante.server.api.ApiDescription.Operation;
import dev.restante.server.links.LinkCheck;
import dev.restante.server.live.LiveServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The description is a valid document of OpenAPI 3.1, and describes exactly the endpoints that there are. */
class OpenApiTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private final ApiDescription description = ApiDescription.OURS;

    @Test
    void describesAllEndpoints() {
        try (MailServer server = MailServer.start();
                LinkCheck links = new LinkCheck(false)) {
            assertThat(description.operations().stream().map(Operation::toString))
                    .containsExactlyInAnyOrderElementsOf(Api.routes(new LiveServer(server), links).stream()
                            .map(each -> each.method() + " " + each.template())
                            .toList());
        }
    }

    @Test
    void isOfTheVersionThatItSays() {
        assertThat(description.whole().at("/openapi").asText()).isEqualTo("3.1.0");
        assertThat(description.whole().at("/info/title").asText()).isEqualTo("Restante");
        assertThat(description.whole().at("/info/version").asText()).isNotEmpty();
        assertThat(fieldNames(description.whole()))
                .isSubsetOf("openapi", "info", "servers", "security", "tags", "paths", "components");
    }

    @Test
    void refersToWhatThereIs() {
        Set<String> used = new TreeSet<>();
        visit("", description.whole(), (pointer, node) -> {
            if (node.path("$ref").isTextual()) {
                String target = node.get("$ref").asText();
                used.add(target.substring(1));
                assertThat(description.whole().at(target.substring(1)).isMissingNode())
                        .as("%s refers to %s", pointer, target)
                        .isFalse();
            }
        });
        for (String kind : List.of("schemas", "parameters", "responses")) {
            String kindAt = "/components/" + kind + "/";
            assertThat(used)
                    .containsAll(fieldNames(description.whole().at("/components/" + kind)).stream()
                            .filter(name -> !name.equals("EventIds")) // of events, which are no JSON as a whole
                            .map(kindAt::concat)
                            .toList());
        }
    }

    @Test
    void saysWhatEachOperationIs() {
        Set<String> ids = new TreeSet<>();
        Set<String> tags = new TreeSet<>();
        description.whole().get("tags").forEach(tag -> tags.add(tag.get("name").asText()));
        for (Operation each : description.operations()) {
            assertThat(fieldNames(each.json()))
                    .as(each.toString())
                    .contains("tags", "operationId", "summary", "responses")
                    .isSubsetOf(
                            "tags",
                            "operationId",
                            "summary",
                            "description",
                            "parameters",
                            "security",
                            "requestBody",
                            "responses");
            assertThat(ids.add(each.json().get("operationId").asText())).isTrue();
            assertThat(tags).contains(each.json().get("tags").get(0).asText());
            assertThat(each.json().get("summary").asText()).endsWith(".");
            assertThat(each.statuses()).anyMatch(status -> status.startsWith("2"));
        }
    }

    @Test
    void describesEachVariableOfEachPath() {
        for (Operation each : description.operations()) {
            List<String> described = parameters(each).stream()
                    .filter(parameter -> parameter.get("in").asText().equals("path"))
                    .map(parameter -> parameter.get("name").asText())
                    .toList();
            assertThat(described)
                    .as(each.toString())
                    .containsExactlyInAnyOrderElementsOf(VARIABLE.matcher(each.template())
                            .results()
                            .map(result -> result.group(1))
                            .toList());
        }
    }

    @Test
    void saysWhatEachParameterIs() {
        for (Operation each : description.operations()) {
            parameters(each).forEach(parameter -> {
                assertThat(fieldNames(parameter)).as(each.toString()).contains("name", "in", "description", "schema");
                assertThat(parameter.path("required").asBoolean())
                        .isEqualTo(parameter.get("in").asText().equals("path"));
            });
        }
    }

    @Test
    void givesExamplesThatAreRight() {
        List<String> examples = new ArrayList<>();
        visit("", description.whole(), (pointer, node) -> {
            if (node.has("example") && node.has("schema")) {
                examples.add(pointer);
                JsonNode example = node.get("example");
                boolean isInPath = node.path("in").asText().equals("path"); // a text, as all of a URL is
                assertThat(description.problems(
                                pointer + "/schema",
                                isInPath ? ApiDescription.parsed("\"" + example.asText() + "\"") : example))
                        .as(pointer)
                        .isEmpty();
            }
        });
        assertThat(examples).hasSizeGreaterThan(30);
    }

    @Test
    void hasSchemasThatAreSchemas() {
        JsonSchema schemas =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));
        description
                .whole()
                .at("/components/schemas")
                .properties()
                .forEach(each -> assertThat(schemas.validate(each.getValue()))
                        .as(each.getKey())
                        .isEmpty());
    }

    @Test
    void leavesNoObjectOpenByAccident() {
        visit("", description.whole().at("/components/schemas"), (pointer, node) -> {
            if (node.has("properties") && !pointer.endsWith("Fields")) {
                assertThat(node.path("additionalProperties").isBoolean()
                                || node.path("unevaluatedProperties").isBoolean())
                        .as(pointer)
                        .isTrue();
            }
        });
    }

    private List<JsonNode> parameters(Operation operation) {
        return StreamSupport.stream(operation.json().path("parameters").spliterator(), false)
                .map(each -> each.has("$ref")
                        ? description.whole().at(each.get("$ref").asText().substring(1))
                        : each)
                .toList();
    }

    private static List<String> fieldNames(JsonNode node) {
        return node.properties().stream().map(each -> each.getKey()).toList();
    }

    /** Each object, with where it stands. What is an example is no part of the description. */
    private static void visit(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(pointer, node);
            node.properties().stream()
                    .filter(each -> !each.getKey().startsWith("example"))
                    .forEach(each ->
                            visit(pointer + "/" + ApiDescription.escaped(each.getKey()), each.getValue(), visitor));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(pointer + "/" + i, node.get(i), visitor);
        }
    }
}
