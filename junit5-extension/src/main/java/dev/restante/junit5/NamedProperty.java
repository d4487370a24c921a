package dev.restante.junit5;

import dev.restante.Endpoint;
import dev.restante.MailServer;
import dev.restante.settings.Listener;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A property with a name that the user chose. */
record NamedProperty(String name, String value) implements Publication {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    static NamedProperty of(MailProperty annotation) {
        return new NamedProperty(annotation.name(), annotation.value());
    }

    @Override
    public Map<String, String> of(MailServer server, @Nullable DeclaredAccount account) {
        if (name.isBlank()) {
            throw new ExtensionConfigurationException(
                    "A property with the value '%s' needs a name, such as shop.mail.port.".formatted(value));
        }
        Map<String, String> known = placeholders(server);
        Matcher placeholder = PLACEHOLDER.matcher(value);
        return Map.of(name, placeholder.replaceAll(found -> Matcher.quoteReplacement(lookUp(found.group(1), known))));
    }

    private String lookUp(String placeholder, Map<String, String> known) {
        String found = known.get(placeholder);
        if (found == null) {
            throw new ExtensionConfigurationException(
                    "Property %s cannot have the value %s: there is no ${%s}, only ${%s}."
                            .formatted(name, value, placeholder, String.join("}, ${", known.keySet())));
        }
        return found;
    }

    private static Map<String, String> placeholders(MailServer server) {
        Map<String, String> known = new TreeMap<>();
        for (Listener listener : server.listeners()) {
            Endpoint endpoint = server.endpoint(listener);
            known.put(listener.name().toLowerCase(Locale.ROOT) + ".host", endpoint.host());
            known.put(listener.name().toLowerCase(Locale.ROOT) + ".port", Integer.toString(endpoint.port()));
        }
        return known;
    }
}
