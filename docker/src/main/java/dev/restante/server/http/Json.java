package dev.restante.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads and writes JSON. */
public final class Json {

    /** What JSON is called in HTTP. */
    public static final String MEDIA_TYPE = "application/json";

    private static final int MAX_DEPTH = 100;

    /** Each may take twenty times as much memory as it is long. */
    private static final int MAX_TOKENS = 500_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxTokenCount(MAX_TOKENS)
                            .maxStringLength(Integer.MAX_VALUE) // a body has a limit of its own
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private Json() {}

    /**
     * Writes a value.
     *
     * @param value records, maps, lists, texts, numbers and booleans
     * @return in UTF-8
     */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This has no form in JSON: " + value.getClass(), e);
        }
    }

    /**
     * Reads an object.
     *
     * @param octets in UTF-8
     * @return its members: maps, lists, texts, numbers, booleans, and nulls
     * @throws Problem if it is none; the client is told where it is wrong
     */
    public static Map<String, Object> readObject(byte[] octets) {
        try {
            return Optional.ofNullable(MAPPER.readValue(octets, new TypeReference<Map<String, Object>>() {}))
                    .orElseThrow(() -> Problem.badRequest("The body is no JSON object, but null"));
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line %d, column %d)"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw Problem.badRequest("The body is no JSON object: " + e.getOriginalMessage() + place);
        } catch (IOException e) {
            throw Problem.badRequest("The body cannot be read as JSON: " + e.getMessage());
        }
    }
}
