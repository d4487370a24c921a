package dev.restante.imap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What one capability brings along: commands, words of other commands, modes that ENABLE can set. Without it, none of
 * it is there. Immutable.
 *
 * <pre>{@code
 * ImapExtension.named("SAVEDATE")
 *         .word(FetchItems.ITEMS, "SAVEDATE", in -> new SaveDateItem())
 *         .build();
 * }</pre>
 */
public final class ImapExtension {

    private final String name;
    private final Function<ImapSession, String> announcement;
    private final Predicate<ImapSession> announced;
    private final List<ImapCommand> commands;
    private final Map<Vocabulary<?>, Map<String, Object>> words;
    private final Set<Mode> modes;
    private final Set<String> needed;

    private ImapExtension(Builder builder) {
        this.name = builder.name;
        this.announcement = builder.announcement;
        this.announced = builder.announced;
        this.commands = List.copyOf(builder.commands);
        this.words = Map.copyOf(builder.words);
        this.modes = Set.copyOf(builder.modes);
        this.needed = Set.copyOf(builder.needed);
    }

    /**
     * Begins an extension that every session is told of.
     *
     * @param name the name by which it is hidden and enabled, and by which it is announced unless that is said
     *     otherwise
     * @return its builder
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /**
     * An extension that is no more than some commands.
     *
     * @param name the capability
     * @param commands the rows that it adds
     * @return the extension
     */
    public static ImapExtension of(String name, ImapCommand... commands) {
        Builder builder = named(name);
        for (ImapCommand command : commands) {
            builder.command(command);
        }
        return builder.build();
    }

    /**
     * By what it is hidden and enabled.
     *
     * @return the name, in upper case
     */
    public String name() {
        return name;
    }

    List<ImapCommand> commands() {
        return commands;
    }

    Map<Vocabulary<?>, Map<String, Object>> words() {
        return words;
    }

    /**
     * What ENABLE does with it.
     *
     * @return the modes that it sets; none if there is nothing to enable
     */
    public Set<Mode> modes() {
        return modes;
    }

    Set<String> needed() {
        return needed;
    }

    boolean isAnnouncedTo(ImapSession session) {
        return announced.test(session);
    }

    /**
     * How it is announced.
     *
     * @param session to whom
     * @return the capability
     */
    public String announcement(ImapSession session) {
        return announcement.apply(session);
    }

    /** Gathers what an extension brings along. */
    public static final class Builder {

        private final String name;
        private final List<ImapCommand> commands = new ArrayList<>();
        private final Map<Vocabulary<?>, Map<String, Object>> words = new HashMap<>();
        private Set<Mode> modes = Set.of();
        private Set<String> needed = Set.of();
        private Function<ImapSession, String> announcement;
        private Predicate<ImapSession> announced = session -> true;

        private Builder(String name) {
            this.name = name.toUpperCase(Locale.ROOT);
            this.announcement = session -> name;
        }

        /**
         * Announces more than the name.
         *
         * @param capability what CAPABILITY says, such as {@code APPENDLIMIT=1000}
         * @return this builder
         */
        public Builder announcedAs(String capability) {
            this.announcement = session -> capability;
            return this;
        }

        /**
         * Announces it to some sessions only.
         *
         * @param session tells whether a session, as it is now, is one of them
         * @return this builder
         */
        public Builder announcedIf(Predicate<ImapSession> session) {
            this.announced = session;
            return this;
        }

        /**
         * Adds a command, which takes the place of one of the same name that came before.
         *
         * @param command its row
         * @return this builder
         */
        public Builder command(ImapCommand command) {
            commands.add(command);
            return this;
        }

        /**
         * Adds a word.
         *
         * @param vocabulary to what
         * @param word the word, in upper case
         * @param meaning what it means
         * @param <T> the kind of meaning
         * @return this builder
         */
        public <T> Builder word(Vocabulary<T> vocabulary, String word, T meaning) {
            words.computeIfAbsent(vocabulary, key -> new HashMap<>()).put(word.toUpperCase(Locale.ROOT), meaning);
            return this;
        }

        /**
         * Makes it something that ENABLE takes.
         *
         * @param all the modes that it sets
         * @return this builder
         */
        public Builder enables(Mode... all) {
            this.modes = Set.of(all);
            return this;
        }

        /**
         * Makes it nothing without others: where one of them is hidden, this one is not there either.
         *
         * @param extensions their names, in upper case
         * @return this builder
         */
        public Builder needs(String... extensions) {
            this.needed = Set.of(extensions);
            return this;
        }

        /**
         * Makes the extension.
         *
         * @return what was gathered
         */
        public ImapExtension build() {
            return new ImapExtension(this);
        }
    }
}
