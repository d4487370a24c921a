package dev.restante.pop3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The commands and capabilities that a server has: the table that it is handed. Immutable. */
public final class Pop3Dialect {

    private final Map<String, Pop3Command> commands = new TreeMap<>();
    private final List<Pop3Capability> capabilities;

    /**
     * Makes a dialect.
     *
     * @param commands the rows; CAPA announces what they bring in their order
     * @param behaviours what CAPA announces beyond the commands
     */
    public Pop3Dialect(List<Pop3Command> commands, List<Pop3Capability> behaviours) {
        commands.forEach(command -> this.commands.put(command.verb(), command));
        this.capabilities = Stream.concat(
                        commands.stream().flatMap(command -> command.capabilities().stream()), behaviours.stream())
                .toList();
    }

    /**
     * Finds a command.
     *
     * @param verb in upper case
     * @return the command; empty if nobody knows the verb
     */
    public Optional<Pop3Command> command(String verb) {
        return Optional.ofNullable(commands.get(verb));
    }

    /**
     * The verbs.
     *
     * @return all of them, sorted
     */
    public List<String> verbs() {
        return List.copyOf(commands.keySet());
    }

    /**
     * What CAPA announces.
     *
     * @param session who asks
     * @return the lines in order
     */
    public List<String> announcements(Pop3Session session) {
        return capabilities.stream()
                .flatMap(capability -> capability.announce(session).stream())
                .toList();
    }
}
