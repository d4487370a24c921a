package dev.restante.conversation;

import java.util.Set;
import java.util.function.Predicate;

/**
 * A capability that a client can make use of, and the commands that show it.
 *
 * @param name as the server announces it
 * @param shownBy the commands that make use of it, where no doubt is left
 */
record Capability(String name, Predicate<SpokenCommand> shownBy) {

    /** One that any of these shows. */
    @SafeVarargs
    static Capability of(String name, Predicate<SpokenCommand>... shownBy) {
        Predicate<SpokenCommand> any = command -> false;
        for (Predicate<SpokenCommand> each : shownBy) {
            any = any.or(each);
        }
        return new Capability(name, any);
    }

    /** One whose name is its verb. */
    static Capability verb(String name) {
        return of(name, verbs(name));
    }

    /** That commands are said before the ones in front of them are answered (RFC 2920, RFC 2449 section 6.6). */
    static Capability pipelining() {
        return of("PIPELINING", SpokenCommand::early);
    }

    static Predicate<SpokenCommand> verbs(String... verbs) {
        Set<String> all = Set.of(verbs);
        return command -> all.contains(command.verb());
    }

    /** Parameters of MAIL or RCPT: keywords, with a value or without, or a keyword with its only value. */
    static Predicate<SpokenCommand> parameters(String verb, String... parameters) {
        Set<String> all = Set.of(parameters);
        return command -> command.verb().equals(verb)
                && command.parameters().stream()
                        .anyMatch(each -> all.contains(each) || all.contains(each.split("=", 2)[0]));
    }

    /** Words among the arguments of a command of IMAP, with UID in front or not. */
    static Predicate<SpokenCommand> words(String name, Predicate<ImapWord> shown) {
        return command -> command.name().equals(name)
                && ImapWord.of(command.arguments()).stream().anyMatch(shown);
    }
}
