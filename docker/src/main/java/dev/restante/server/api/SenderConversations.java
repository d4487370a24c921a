package dev.restante.server.api;

import dev.restante.conversation.Conversation;
import dev.restante.mail.Envelope;
import dev.restante.mail.ReceivedMail;
import dev.restante.settings.MailProtocol;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the conversation in which a mail was sent: that of its client's address and port, at its time. There is none
 * for a mail that no client has sent, and for a client that said by XCLIENT that it is another.
 */
final class SenderConversations {

    private static final Set<MailProtocol> FOR_SENDING = EnumSet.of(MailProtocol.SMTP, MailProtocol.LMTP);

    private final Map<InetSocketAddress, List<Conversation>> byClient;

    SenderConversations(List<Conversation> kept) {
        byClient = kept.stream()
                .filter(each -> FOR_SENDING.contains(each.listener().protocol()))
                .collect(Collectors.groupingBy(Conversation::client));
    }

    Optional<Conversation> of(ReceivedMail mail) {
        Envelope envelope = mail.envelope();
        return byClient.getOrDefault(envelope.client().address(), List.of()).stream()
                .filter(each -> isDuring(each, envelope))
                .findFirst();
    }

    private static boolean isDuring(Conversation conversation, Envelope envelope) {
        return !conversation.began().isAfter(envelope.startedAt())
                && conversation
                        .end()
                        .map(end -> !end.at().isBefore(envelope.receivedAt()))
                        .orElse(true);
    }
}
