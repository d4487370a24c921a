package dev.restante.pop3;

import dev.restante.settings.Hidden;
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
     * @param all the rows; CAPA announces what they bring in their order
     * @param behaviours what CAPA announces beyond the commands
     * @param hidden what is left out: verbs, and tags of capabilities with the verbs that bring them
     * @throws IllegalArgumentException if something is hidden that is not there
     */
    public Pop3Dialect(List<Pop3Command> all, List<Pop3Capability> behaviours, Hidden hidden) {
        hidden.requireAmong(Stream.concat(
                        all.stream().map(Pop3Command::verb),
                        capabilities(all, behaviours).map(Pop3Capability::tag))
                .toList());
        List<Pop3Command> shown =
                all.stream().filter(command -> !isHidden(command, hidden)).toList();
        shown.forEach(command -> commands.put(command.verb(), command));
        this.capabilities = capabilities(shown, behaviours)
                .filter(capability -> !hidden.hides(capability.tag()))
                .toList();
    }

    private static boolean isHidden(Pop3Command command, Hidden hidden) {
        return hidden.hides(command.verb())
                || command.capabilities().stream().map(Pop3Capability::tag).anyMatch(hidden::hides);
    }

    private static Stream<Pop3Capability> capabilities(List<Pop3Command> commands, List<Pop3Capability> behaviours) {
        return Stream.concat(
                commands.stream().flatMap(command -> command.capabilities().stream()), behaviours.stream());
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
