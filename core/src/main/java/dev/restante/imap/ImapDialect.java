package dev.restante.imap;

import dev.restante.sasl.SaslMechanism;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands, extensions and mechanisms that a server knows: the table that it is handed. Immutable. */
public final class ImapDialect {

    private final Map<String, ImapCommand> commands = new HashMap<>();
    private final List<SaslMechanism> mechanisms;
    private final List<String> capabilities = new ArrayList<>();

    /**
     * Makes a dialect.
     *
     * @param basics the rows of RFC 3501
     * @param extensions the extensions, in the order in which they are announced
     * @param mechanisms how one can authenticate
     */
    public ImapDialect(List<ImapCommand> basics, List<ImapExtension> extensions, List<SaslMechanism> mechanisms) {
        this.mechanisms = List.copyOf(mechanisms);
        basics.forEach(this::add);
        capabilities.add("IMAP4rev1");
        for (ImapExtension extension : extensions) {
            capabilities.add(extension.capability());
            extension.commands().forEach(this::add);
        }
        mechanisms.forEach(mechanism -> capabilities.add("AUTH=" + mechanism.name()));
    }

    private void add(ImapCommand command) {
        commands.put(command.name(), command);
    }

    /**
     * Finds a command.
     *
     * @param name in upper case
     * @return its row; empty if nobody knows it
     */
    public Optional<ImapCommand> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /**
     * What the server announces.
     *
     * @return the capabilities in order
     */
    public List<String> capabilities() {
        return List.copyOf(capabilities);
    }

    /**
     * Finds a mechanism.
     *
     * @param name in any case
     * @return the mechanism; empty if it is not offered
     */
    public Optional<SaslMechanism> mechanism(String name) {
        return mechanisms.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
