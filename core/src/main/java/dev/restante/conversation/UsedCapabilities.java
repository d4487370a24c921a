package dev.restante.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the capabilities that the commands of a conversation make use of. */
final class UsedCapabilities {

    private final Conversation conversation;
    private final List<Capability> known;

    UsedCapabilities(Conversation conversation) {
        this.conversation = conversation;
        this.known = switch (conversation.listener().protocol()) {
            case SMTP, LMTP -> SmtpCapabilities.ALL;
            case POP3 -> Pop3Capabilities.ALL;
            case IMAP -> ImapCapabilities.ALL;
        };
    }

    /** Their names, in the order of their first use. */
    Set<String> names() {
        Set<String> used = new LinkedHashSet<>();
        for (SpokenCommand command : SpokenCommands.of(conversation)) {
            known.stream()
                    .filter(each -> each.shownBy().test(command))
                    .map(Capability::name)
                    .forEach(used::add);
        }
        return used;
    }

    /** The lines with which the commands begin that show it. */
    List<ConversationLine> lines(String name) {
        Capability capability = known.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        return SpokenCommands.of(conversation).stream()
                .filter(capability.shownBy())
                .map(SpokenCommand::line)
                .toList();
    }

    private IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("No command of %s shows that a client uses \"%s\", only that it uses %s"
                .formatted(
                        conversation.listener().protocol(),
                        name,
                        known.stream().map(Capability::name).collect(Collectors.joining(", "))));
    }
}
