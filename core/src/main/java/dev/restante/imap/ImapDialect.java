package dev.restante.imap;

import dev.restante.net.Hidden;
import dev.restante.sasl.Mechanisms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands, extensions and mechanisms that a server knows: the table that it is handed. Immutable. */
public final class ImapDialect {

    private final Map<String, ImapCommand> commands = new HashMap<>();
    private final Mechanisms mechanisms;
    private final List<ImapExtension> extensions;

    /**
     * Makes a dialect.
     *
     * @param basics the rows of RFC 3501
     * @param all the extensions, in the order in which they are announced
     * @param mechanisms how one can authenticate
     * @param hidden what is left out: capabilities with their commands, and single commands
     * @throws IllegalArgumentException if something is hidden that is not there
     */
    public ImapDialect(List<ImapCommand> basics, List<ImapExtension> all, Mechanisms mechanisms, Hidden hidden) {
        hidden.requireAmong(Stream.concat(
                        all.stream().map(ImapExtension::capability),
                        commands(basics, all).map(ImapCommand::name))
                .toList());
        this.mechanisms = mechanisms;
        this.extensions =
                all.stream().filter(each -> !hidden.hides(each.capability())).toList();
        commands(basics, extensions)
                .filter(command -> !hidden.hides(command.name()))
                .forEach(command -> commands.put(command.name(), command));
    }

    private static Stream<ImapCommand> commands(List<ImapCommand> basics, List<ImapExtension> extensions) {
        return Stream.concat(basics.stream(), extensions.stream().flatMap(each -> each.commands().stream()));
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
     * @param session who asks
     * @return the capabilities in order
     */
    public List<String> capabilities(ImapSession session) {
        List<String> capabilities = new ArrayList<>();
        capabilities.add("IMAP4rev1");
        extensions.stream()
                .filter(each -> each.there().test(session))
                .map(ImapExtension::capability)
                .forEach(capabilities::add);
        mechanisms.offered(session.saslContext()).forEach(each -> capabilities.add("AUTH=" + each.name()));
        return capabilities;
    }

    /**
     * How one can authenticate.
     *
     * @return the mechanisms
     */
    public Mechanisms mechanisms() {
        return mechanisms;
    }
}
