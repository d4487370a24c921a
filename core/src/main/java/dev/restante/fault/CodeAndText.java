package dev.restante.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A response code and a text in JSON: {@code {"code": "UNAVAILABLE", "text": "Come again"}}, {@code "[UNAVAILABLE] Come
 * again"}, or the text alone.
 */
final class CodeAndText {

    private static final String CODE = "code";
    private static final String TEXT = "text";
    private static final Pattern LINE = Pattern.compile("\\[([^\\]]*)\\] ?(.*)");

    private CodeAndText() {}

    static <F extends Fault> F read(JsonValue json, BiFunction<String, String, F> make) {
        if (json.isText()) {
            Matcher line = LINE.matcher(json.text());
            return line.matches() ? make.apply(line.group(1), line.group(2)) : make.apply("", json.text());
        }
        JsonObject fields = json.object(List.of(CODE, TEXT));
        String code = fields.read(CODE, "", CodeAndText::code);
        return fields.read(TEXT, value -> make.apply(code, value.text()));
    }

    private static String code(JsonValue json) {
        OneLine.requireCode(json.text());
        return json.text();
    }

    static Object write(String code, String text) {
        if (code.isEmpty() && !text.startsWith("[")) {
            return text;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        if (!code.isEmpty()) {
            json.put(CODE, code);
        }
        json.put(TEXT, text);
        return json;
    }
}
