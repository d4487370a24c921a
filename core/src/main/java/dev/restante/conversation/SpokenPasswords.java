package dev.restante.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds where a client said a password or a token that everybody on the way could read. The secrets themselves were
 * never kept; that there was one shows.
 */
final class SpokenPasswords {

    private static final Set<String> LOGINS = Set.of("PASS", "LOGIN");
    private static final Set<String> AUTHENTICATIONS = Set.of("AUTH", "AUTHENTICATE");

    /** RFC 4616, RFC 7628, and two that are in no RFC: what is said is as good as the password itself. */
    private static final Set<String> SAYING = Set.of("PLAIN", "LOGIN", "OAUTHBEARER", "XOAUTH2");

    private static final Pattern LEFT_OUT = Pattern.compile("[\\d,]+ lines? left out");

    private final Conversation conversation;

    SpokenPasswords(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The lines without TLS that had one, in order. */
    List<ConversationLine> inTheClear() {
        List<ConversationLine> all = conversation.lines();
        List<SpokenCommand> commands = SpokenCommands.of(conversation);
        int protectedFrom = protectedFrom();
        List<ConversationLine> found = new ArrayList<>();
        for (int i = 0; i < commands.size() && commands.get(i).position() < protectedFrom; i++) {
            int next = i + 1 < commands.size() ? commands.get(i + 1).position() : all.size();
            in(commands.get(i), all.subList(commands.get(i).position(), next)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** Looks into a command, which has all the lines up to the next one. */
    private static Optional<ConversationLine> in(SpokenCommand command, List<ConversationLine> lines) {
        if (LOGINS.contains(command.verb())) {
            return Optional.of(command.line()).filter(line -> command.hasSecret());
        }
        if (!AUTHENTICATIONS.contains(command.verb())) {
            return Optional.empty();
        }
        if (isUntold(command)) {
            return Optional.of(command.line());
        }
        String mechanism = command.firstArgument();
        int number = mechanism.equals("LOGIN") ? 1 : 0; // its first response is the user
        return SAYING.contains(mechanism) ? response(number, command, lines) : Optional.empty();
    }

    /** Nobody knows the mechanism, so that this may be a password. */
    private static boolean isUntold(SpokenCommand command) {
        return command.hasSecret() && !command.hasInitialResponse();
    }

    private static Optional<ConversationLine> response(
            int number, SpokenCommand command, List<ConversationLine> lines) {
        List<ConversationLine> responses = new ArrayList<>();
        if (command.hasSecret()) {
            responses.add(command.line());
        }
        lines.stream().filter(SpokenCommand::isSecret).forEach(responses::add);
        return responses.stream().skip(number).findFirst();
    }

    /** The index of the first line that nobody on the way could read. */
    private int protectedFrom() {
        int never = conversation.lines().size();
        if (conversation.tls().isEmpty()) {
            return never;
        }
        if (conversation.listener().implicitTls()) {
            return 0;
        }
        String handshake = conversation.tls().get().toString();
        return noteThat(text -> text.startsWith(handshake))
                .or(() -> noteThat(LEFT_OUT.asMatchPredicate())) // the handshake among it
                .orElse(never);
    }

    private Optional<Integer> noteThat(Predicate<String> is) {
        List<ConversationLine> lines = conversation.lines();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).direction() == Direction.NOTE
                        && is.test(lines.get(i).text()))
                .boxed()
                .findFirst();
    }
}
