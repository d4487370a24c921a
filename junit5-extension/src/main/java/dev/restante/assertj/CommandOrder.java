package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;

import dev.restante.conversation.Conversation;
import dev.restante.conversation.ConversationLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares the commands of a client with those that are expected of it. */
final class CommandOrder {

    private static final Pattern VERB = Pattern.compile("(UID )?[A-Z][A-Z0-9.-]*");

    private final List<String> expected;

    private CommandOrder(List<String> expected) {
        this.expected = expected;
    }

    /** Refuses what is no verb, since no client could ever say it. */
    static CommandOrder of(String... verbs) {
        return new CommandOrder(Stream.of(verbs)
                .map(verb -> verb.toUpperCase(Locale.ROOT))
                .map(CommandOrder::requireVerb)
                .toList());
    }

    private static String requireVerb(String verb) {
        if (!VERB.matcher(verb).matches()) {
            throw new IllegalArgumentException("\"%s\" is no verb, such as EHLO, MAIL or UID FETCH".formatted(verb));
        }
        return verb;
    }

    /** Whether these come one after the other, with any others between them. */
    Optional<Mismatch> missingIn(Conversation conversation) {
        List<String> said = conversation.commands();
        int next = 0; // behind the last one that was found
        for (String verb : expected) {
            int found = said.subList(next, said.size()).indexOf(verb);
            if (found < 0) {
                return Optional.of(
                        new Mismatch("say " + listed(expected) + " in this order", missing(verb, conversation, next)));
            }
            next += found + 1;
        }
        return Optional.empty();
    }

    private static String missing(String verb, Conversation conversation, int next) {
        if (next == 0) {
            return "it said no " + verb + ", it was\n" + DialogueExcerpt.whole(conversation);
        }
        List<String> rest =
                conversation.commands().subList(next, conversation.commands().size());
        return "it said no " + verb + " after this, but " + listed(rest) + "\n" + excerpt(conversation, next - 1);
    }

    /** Whether these are all. */
    Optional<Mismatch> differenceTo(Conversation conversation) {
        List<String> said = conversation.commands();
        if (said.equals(expected)) {
            return Optional.empty();
        }
        int same = 0;
        while (same < Math.min(said.size(), expected.size()) && said.get(same).equals(expected.get(same))) {
            same++;
        }
        return Optional.of(
                new Mismatch("say exactly " + listed(expected), "it said " + listed(said) + at(conversation, same)));
    }

    private String at(Conversation conversation, int position) {
        int said = conversation.commands().size();
        if (position < said) {
            String instead = position < expected.size() ? expected.get(position) : "nothing more";
            return ", this where " + instead + " was expected\n" + excerpt(conversation, position);
        }
        return said == 0
                ? ""
                : ", and no " + expected.get(position) + " after this\n" + excerpt(conversation, said - 1);
    }

    private static String excerpt(Conversation conversation, int command) {
        List<ConversationLine> lines = conversation.commandLines();
        return DialogueExcerpt.of(conversation, lines.subList(command, command + 1));
    }
}
