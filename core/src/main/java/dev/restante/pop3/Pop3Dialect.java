package dev.restante.pop3;

import dev.restante.net.Hidden;
import dev.restante.sasl.Mechanisms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands, capabilities and mechanisms that a server has: the table that it is handed. Immutable. */
public final class Pop3Dialect {

    private final Map<String, Pop3Command> commands = new TreeMap<>();
    private final Mechanisms mechanisms;
    private final List<Pop3Capability> capabilities;

    /**
     * Makes a dialect.
     *
     * @param all the rows; CAPA announces what they bring in their order
     * @param behaviours what CAPA announces beyond the commands
     * @param mechanisms how one can authenticate
     * @param hidden what is left out: verbs, and tags of capabilities. A capability is there with all the commands that
     *     bring it, or not at all, and they neither
     * @throws IllegalArgumentException if something is hidden that is not there
     */
    public Pop3Dialect(List<Pop3Command> all, List<Pop3Capability> behaviours, Mechanisms mechanisms, Hidden hidden) {
        hidden.requireAmong(Stream.concat(
                        all.stream().map(Pop3Command::verb),
                        capabilities(all, behaviours).map(Pop3Capability::tag))
                .toList());
        Hidden hiddenTogether = hidden.and(new Hidden(tags(all, hidden)));
        List<Pop3Command> shown = all.stream()
                .filter(command -> !isHidden(command, hiddenTogether))
                .toList();
        shown.forEach(command -> commands.put(command.verb(), command));
        this.mechanisms = mechanisms;
        this.capabilities = capabilities(shown, behaviours)
                .filter(capability -> !hiddenTogether.hides(capability.tag()))
                .toList();
    }

    /** The tags that commands bring which are hidden by their verbs. */
    private static Set<String> tags(List<Pop3Command> commands, Hidden hidden) {
        return commands.stream()
                .filter(command -> hidden.hides(command.verb()))
                .flatMap(command -> command.capabilities().stream())
                .map(Pop3Capability::tag)
                .collect(Collectors.toSet());
    }

    private static boolean isHidden(Pop3Command command, Hidden hidden) {
        return hidden.hides(command.verb())
                || command.capabilities().stream().map(Pop3Capability::tag).anyMatch(hidden::hides);
    }

    /** Several commands may bring the same capability. */
    private static Stream<Pop3Capability> capabilities(List<Pop3Command> commands, List<Pop3Capability> behaviours) {
        return Stream.concat(commands.stream().flatMap(command -> command.capabilities().stream()), behaviours.stream())
                .distinct();
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
     * How one can authenticate.
     *
     * @return the mechanisms
     */
    public Mechanisms mechanisms() {
        return mechanisms;
    }

    /**
     * Tells whether a capability is there, at least for some sessions.
     *
     * @param tag in upper case
     * @return whether it is not hidden
     */
    public boolean announces(String tag) {
        return capabilities.stream().anyMatch(capability -> capability.tag().equals(tag));
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
