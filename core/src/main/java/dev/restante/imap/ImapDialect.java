package dev.restante.imap;

import dev.restante.imap.wire.ImapReader;
import dev.restante.net.Hidden;
import dev.restante.sasl.Mechanisms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands, extensions and mechanisms that a server knows: the table that it is handed. Immutable. */
public final class ImapDialect {

    /** How many octets a non-synchronising literal may have with LITERAL-. */
    private static final int LITERAL_MINUS = 4096;

    private final Map<String, ImapCommand> commands = new HashMap<>();
    private final Map<String, ImapExtension> extensions = new LinkedHashMap<>();
    private final Map<Vocabulary<?>, Map<String, Object>> words = new HashMap<>();
    private final Mechanisms mechanisms;

    /**
     * Makes a dialect.
     *
     * @param basics the rows of RFC 3501
     * @param all the extensions, in the order in which they are announced
     * @param mechanisms how one can authenticate
     * @param hidden what is left out: capabilities with all that they bring along, and single commands
     * @throws IllegalArgumentException if something is hidden that is not there
     */
    public ImapDialect(List<ImapCommand> basics, List<ImapExtension> all, Mechanisms mechanisms, Hidden hidden) {
        hidden.requireAmong(Stream.concat(
                        all.stream().map(ImapExtension::name),
                        commands(basics, all).map(ImapCommand::name))
                .toList());
        this.mechanisms = mechanisms;
        all.stream()
                .filter(each -> !hidden.hides(each.name()))
                .filter(each -> each.needed().stream().noneMatch(hidden::hides))
                .forEach(this::learn);
        commands(basics, extensions.values())
                .filter(command -> !hidden.hides(command.name()))
                .forEach(command -> commands.put(command.name(), command));
    }

    private static Stream<ImapCommand> commands(List<ImapCommand> basics, Collection<ImapExtension> extensions) {
        return Stream.concat(basics.stream(), extensions.stream().flatMap(each -> each.commands().stream()));
    }

    private void learn(ImapExtension extension) {
        extensions.put(extension.name(), extension);
        extension
                .words()
                .forEach((vocabulary, added) -> words.computeIfAbsent(vocabulary, key -> new LinkedHashMap<>())
                        .putAll(added));
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
     * Finds what an extension has added.
     *
     * @param vocabulary to what
     * @param word the word, in upper case
     * @param <T> the kind of meaning
     * @return what it means; empty if no extension that is there knows it
     */
    public <T> Optional<T> word(Vocabulary<T> vocabulary, String word) {
        return Optional.ofNullable(words(vocabulary).get(word));
    }

    /**
     * All that extensions have added.
     *
     * @param vocabulary to what
     * @param <T> the kind of meaning
     * @return the words with their meanings
     */
    @SuppressWarnings("unchecked") // Builder.word lets no other meaning in
    public <T> Map<String, T> words(Vocabulary<T> vocabulary) {
        return (Map<String, T>) words.getOrDefault(vocabulary, Map.of());
    }

    /**
     * Tells whether an extension is there.
     *
     * @param name its name, in upper case
     * @return whether it is known and not hidden, be it announced now or not
     */
    public boolean has(String name) {
        return extensions.containsKey(name);
    }

    /**
     * Finds an extension.
     *
     * @param name its name, in upper case
     * @return the extension; empty if nobody knows it, or it is hidden
     */
    public Optional<ImapExtension> extension(String name) {
        return Optional.ofNullable(extensions.get(name));
    }

    /** RFC 7888 sections 3 and 5. */
    long maxNonSynchronisingLiteral() {
        if (has("LITERAL+")) {
            return Long.MAX_VALUE;
        }
        return has("LITERAL-") ? LITERAL_MINUS : ImapReader.NO_NON_SYNCHRONISING;
    }

    /**
     * What the server announces.
     *
     * @param session who asks
     * @return the capabilities in order
     */
    public List<String> capabilities(ImapSession session) {
        List<String> capabilities = new ArrayList<>();
        extensions.values().stream()
                .filter(each -> each.isAnnouncedTo(session))
                .map(each -> each.announcement(session))
                .forEach(capabilities::add);
        if (!session.isAuthenticated()) {
            mechanisms.offered(session.saslContext()).forEach(each -> capabilities.add("AUTH=" + each.name()));
        }
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
