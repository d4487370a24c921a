package dev.restante.server.api;

import dev.restante.conversation.Conversation;
import dev.restante.mail.EmailAddress;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.live.LiveServer;
import java.util.List;
import java.util.Map;

/** Received mails as JSON: in short for lists, and with all that is known of them. */
final class MailJson {

    /** In characters of Unicode. */
    private static final int SNIPPET = 120;

    private final LiveServer live;

    MailJson(LiveServer live) {
        this.live = live;
    }

    /** What a list shows. */
    Map<String, Object> summary(ReceivedMail mail) {
        return inShort(mail).map();
    }

    /** All of one mail. */
    Map<String, Object> whole(ReceivedMail mail) {
        return whole(List.of(mail)).get(0);
    }

    /** All of several mails. */
    List<Map<String, Object>> whole(List<ReceivedMail> mails) {
        SenderConversations conversations =
                new SenderConversations(live.mail().conversations().list());
        return mails.stream().map(mail -> whole(mail, conversations)).toList();
    }

    private Map<String, Object> whole(ReceivedMail mail, SenderConversations conversations) {
        Fields all = inShort(mail)
                .with("replyTo", addresses(mail.replyTo()))
                .with("date", mail.date().map(Object::toString))
                .with("inReplyTo", mail.inReplyTo())
                .with("references", mail.references());
        ContentJson.addTo(all, mail);
        return all.always("headers", HeaderJson.of(mail.message()))
                .always("structure", StructureJson.of(mail.message().mime()))
                .always("envelope", EnvelopeJson.of(mail))
                .with("conversation", conversations.of(mail).map(Conversation::number))
                .always("lint", FindingJson.of(mail))
                .with("authenticity", AuthenticityJson.of(mail))
                .with("listUnsubscribe", mail.listUnsubscribe().map(ListJson::of))
                .with("calendars", CalendarJson.of(mail))
                .map();
    }

    private Fields inShort(ReceivedMail mail) {
        return new Fields()
                .always("id", mail.id())
                .always("receivedAt", mail.envelope().receivedAt().toString())
                .always("mailFrom", mail.envelope().mailFrom())
                .always("recipients", mail.envelope().recipientAddresses())
                .always("subject", mail.subject())
                .always("from", addresses(mail.from()))
                .always("to", addresses(mail.to()))
                .with("cc", addresses(mail.cc()))
                .with("bcc", mail.bcc())
                .with("messageId", mail.messageId())
                .always("size", mail.size())
                .always("attachments", mail.attachments().size())
                .always("read", live.marks().isRead(mail))
                .with("tags", live.marks().tags(mail))
                .only("tls", mail.envelope().client().tls().isPresent())
                .always("snippet", shortened(live.snippets().of(mail)));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SNIPPET
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SNIPPET));
    }

    static List<Map<String, Object>> addresses(List<EmailAddress> addresses) {
        return addresses.stream()
                .map(each -> new Fields()
                        .with("name", each.name())
                        .always("address", each.address())
                        .map())
                .toList();
    }
}
