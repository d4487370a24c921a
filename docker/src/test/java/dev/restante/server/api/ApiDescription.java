package dev.restante.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The description of the API, as those who rely on it read it. */
final class ApiDescription {

    private static final String URN = "urn:restante:openapi";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static final ApiDescription OURS = new ApiDescription(new String(OpenApi.json(), StandardCharsets.UTF_8));

    private final JsonNode whole;
    private final JsonSchemaFactory schemas;
    private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    private ApiDescription(String json) {
        this.whole = parsed(json);
        this.schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(URN, json))));
        whole.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> operations.add(new Operation(
                                each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue()))));
    }

    /** One of the things that can be asked for. */
    record Operation(String method, String template, JsonNode json) {

        boolean isAt(String path) {
            Matcher variables = Pattern.compile("\\{[^}]*}").matcher(template);
            return path.matches(variables.replaceAll("[^/]+"));
        }

        private long variables() {
            return template.chars().filter(each -> each == '{').count();
        }

        List<String> statuses() {
            List<String> all = new ArrayList<>();
            json.get("responses").fieldNames().forEachRemaining(all::add);
            return all;
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    List<Operation> operations() {
        return operations;
    }

    JsonNode whole() {
        return whole;
    }

    /** Fails if this answer is not described. */
    void check(String method, String url, HttpResponse<String> response) {
        check(
                method,
                url,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Allow"),
                response.body());
    }

    void check(String method, String url, int status, String contentType, Optional<String> allow, String body) {
        String path = url.split("\\?", 2)[0];
        List<Operation> there =
                operations.stream().filter(each -> each.isAt(path)).toList();
        String wanted = method.equals("HEAD") ? "GET" : method;
        Optional<Operation> asked = there.stream()
                .filter(each -> each.method().equals(wanted))
                .min(Comparator.comparing(Operation::variables));
        if (asked.isPresent()) {
            checkDescribed(asked.get(), Integer.toString(status), contentType, method.equals("HEAD") ? "" : body);
        } else if (there.isEmpty()) {
            assertThat(status).as("%s %s is not described", method, url).isIn(400, 401, 403, 404, 421);
        } else if (method.equals("OPTIONS") && status == 204) {
            assertThat(allow).isPresent();
        } else {
            assertThat(status).as("%s %s is not described", method, url).isIn(400, 401, 403, 405, 421);
            assertThat(allow.isPresent()).isEqualTo(status == 405);
        }
    }

    private void checkDescribed(Operation operation, String status, String contentType, String body) {
        String name = operation + " answering " + status;
        String responses = "/paths/%s/%s/responses"
                .formatted(escaped(operation.template()), operation.method().toLowerCase(Locale.ROOT));
        assertThat(operation.statuses()).as(name).contains(status);
        String pointer = resolved(responses + "/" + status);
        JsonNode content = whole.at(pointer + "/content");
        if (content.isMissingNode()) {
            assertThat(body).as(name).isEmpty();
            return;
        }
        String type = contentType.split(";", 2)[0];
        assertThat(content.has(type)).as("%s with %s", name, contentType).isTrue();
        boolean isText = !type.endsWith("json");
        if (isText || !body.isEmpty()) {
            JsonNode value = isText ? new TextNode(body) : parsed(body);
            assertThat(problems(pointer + "/content/" + escaped(type) + "/schema", value))
                    .as("%s: %s", name, body)
                    .isEmpty();
        }
    }

    /** What is wrong with a value, by the schema that stands there. */
    List<String> problems(String pointer, JsonNode value) {
        JsonSchema schema = known.computeIfAbsent(
                pointer,
                each -> schemas.getSchema(
                        SchemaLocation.of(URN + "#" + each.replace("{", "%7B").replace("}", "%7D"))));
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    /** Where that stands to which a reference leads; the same place if there is none. */
    String resolved(String pointer) {
        JsonNode reference = whole.at(pointer + "/$ref");
        return reference.isMissingNode() ? pointer : reference.asText().substring(1);
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("This is no JSON: " + json, e);
        }
    }
}
