package dev.restante.server.mailpit;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import dev.restante.content.Link;
import dev.restante.content.ListUnsubscribe;
import dev.restante.mail.Attachment;
import dev.restante.mail.InlineImage;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.live.Marks;
import dev.restante.server.live.PartNumbers;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message with all that Mailpit tells of it. */
final class MessageJson {

    private final Marks marks;

    MessageJson(Marks marks) {
        this.marks = marks;
    }

    Map<String, Object> write(ReceivedMail mail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ID", Long.toString(mail.id()));
        json.put("MessageID", SummaryJson.messageId(mail));
        json.put("From", SummaryJson.sender(mail));
        json.put("To", SummaryJson.addresses(mail.to()));
        json.put("Cc", SummaryJson.addresses(mail.cc()));
        json.put("Bcc", SummaryJson.blindCopies(mail));
        json.put("ReplyTo", SummaryJson.addresses(mail.replyTo()));
        json.put("ReturnPath", mail.envelope().mailFrom());
        json.put("Subject", mail.subject());
        json.put("ListUnsubscribe", unsubscribe(mail));
        json.put("Date", date(mail));
        json.put("Tags", marks.tags(mail));
        json.put("Username", mail.envelope().client().user().orElse(""));
        json.put("Text", Bodies.text(mail));
        json.put("HTML", Bodies.html(mail));
        json.put("Size", mail.size());
        List<Attachment> attachments = mail.attachments();
        json.put("Inline", parts(mail, inline(mail, attachments)));
        json.put("Attachments", parts(mail, attachments));
        return json;
    }

    /** When it was received, if it does not say when it was written. */
    private static String date(ReceivedMail mail) {
        return ISO_OFFSET_DATE_TIME.format(
                mail.date().orElseGet(() -> mail.envelope().receivedAt().atOffset(ZoneOffset.UTC)));
    }

    private static Map<String, Object> unsubscribe(ReceivedMail mail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Header", mail.header("List-Unsubscribe").orElse(""));
        json.put(
                "Links",
                mail.listUnsubscribe().map(ListUnsubscribe::links).stream()
                        .flatMap(Collection::stream)
                        .map(Link::target)
                        .toList());
        json.put("Errors", "");
        json.put("HeaderPost", mail.header("List-Unsubscribe-Post").orElse(""));
        return json;
    }

    private static List<Attachment> inline(ReceivedMail mail, List<Attachment> attachments) {
        return mail.inlineImages().stream()
                .map(InlineImage::content)
                .filter(image -> attachments.stream().noneMatch(each -> each.part() == image.part()))
                .toList();
    }

    private static List<Map<String, Object>> parts(ReceivedMail mail, List<Attachment> attachments) {
        PartNumbers numbers = new PartNumbers(mail.message().mime());
        return attachments.stream()
                .map(each -> PartJson.of(numbers.of(each.part()), each))
                .toList();
    }
}
