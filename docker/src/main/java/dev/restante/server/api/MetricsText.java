package dev.restante.server.api;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Numbers in the text format of Prometheus, version 0.0.4. */
final class MetricsText {

    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /** Begins to tell of something, which then has all of its numbers before the next one. */
    Family family(String name, String type, String help) {
        text.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
        return new Family(name);
    }

    byte[] octets() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Numbers of one name. */
    final class Family {

        private final String name;

        private Family(String name) {
            this.name = name;
        }

        /** Adds a number; each of its labels is a name, and then the value. */
        Family sample(Number number, String... labels) {
            StringJoiner pairs = new StringJoiner(",", "{", "}").setEmptyValue("");
            for (int i = 0; i < labels.length; i += 2) {
                pairs.add(labels[i] + "=\"" + escaped(labels[i + 1]) + "\"");
            }
            text.append(name).append(pairs).append(' ').append(number).append('\n');
            return this;
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
