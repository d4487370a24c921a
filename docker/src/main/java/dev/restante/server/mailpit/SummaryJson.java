package dev.restante.server.mailpit;

import dev.restante.mail.EmailAddress;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.live.LiveServer;
import dev.restante.server.live.Marks;
import dev.restante.server.live.Snippets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A message in a list. */
final class SummaryJson {

    private final Marks marks;
    private final Snippets snippets;

    SummaryJson(LiveServer live) {
        this.marks = live.marks();
        this.snippets = live.snippets();
    }

    /** In lists, Mailpit says null where a message has no such addresses. */
    Map<String, @Nullable Object> listed(ReceivedMail mail) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(written(mail));
        Stream.of("To", "Cc", "Bcc")
                .filter(field -> List.of().equals(json.get(field)))
                .forEach(field -> json.put(field, null));
        return json;
    }

    Map<String, Object> written(ReceivedMail mail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ID", Long.toString(mail.id()));
        json.put("MessageID", messageId(mail));
        json.put("Read", marks.isRead(mail));
        json.put("From", sender(mail));
        json.put("To", addresses(mail.to()));
        json.put("Cc", addresses(mail.cc()));
        json.put("Bcc", blindCopies(mail));
        json.put("ReplyTo", addresses(mail.replyTo()));
        json.put("Subject", mail.subject());
        json.put("Created", mail.envelope().receivedAt().toString());
        json.put("Username", mail.envelope().client().user().orElse(""));
        json.put("Tags", marks.tags(mail));
        json.put("Size", mail.size());
        json.put("Attachments", mail.attachments().size());
        json.put("Snippet", snippets.of(mail));
        return json;
    }

    static String messageId(ReceivedMail mail) {
        return mail.messageId().orElse("").replaceAll("[<>\\s]", "");
    }

    static Map<String, String> sender(ReceivedMail mail) {
        return mail.from().stream()
                .findFirst()
                .map(SummaryJson::address)
                .orElseGet(() -> address(new EmailAddress("", "")));
    }

    static List<Map<String, String>> blindCopies(ReceivedMail mail) {
        return addresses(
                mail.bcc().stream().map(each -> new EmailAddress("", each)).toList());
    }

    static List<Map<String, String>> addresses(List<EmailAddress> addresses) {
        return addresses.stream().map(SummaryJson::address).toList();
    }

    private static Map<String, String> address(EmailAddress address) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("Name", address.name());
        json.put("Address", address.address());
        return json;
    }
}
