package dev.restante.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings together the parameters of one field, and the sections that RFC 2231 lets one of them be cut into. */
final class ParameterCollector {

    // attribute := attribute-name [section] ["*"]; section := "*" 1*DIGIT     RFC 2231, section 7
    private static final Pattern ATTRIBUTE = Pattern.compile("([^*]+)(?:\\*(\\d{1,6}))?(\\*)?");

    private final Map<String, ParameterSections> byName = new LinkedHashMap<>();

    void add(String attribute, String latin1) {
        Matcher parts = ATTRIBUTE.matcher(attribute.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            named(attribute.toLowerCase(Locale.ROOT)).plain(latin1);
            return;
        }
        ParameterSections sections = named(parts.group(1));
        boolean encoded = parts.group(3) != null;
        if (parts.group(2) != null) {
            sections.numbered(Integer.parseInt(parts.group(2)), latin1, encoded);
        } else if (encoded) {
            sections.extended(latin1);
        } else {
            sections.plain(latin1);
        }
    }

    private ParameterSections named(String name) {
        return byName.computeIfAbsent(name, unknown -> new ParameterSections());
    }

    Parameters collect() {
        var decoded = new LinkedHashMap<String, String>();
        var encoded = new LinkedHashMap<String, String>();
        byName.forEach((name, sections) -> {
            ExtendedValue value = sections.join();
            if (value.sections().isEmpty()) {
                return;
            }
            decoded.put(name, value.decoded());
            encoded.put(value.isEncoded() ? name + "*" : name, value.encoded());
        });
        return new Parameters(decoded, encoded);
    }
}
