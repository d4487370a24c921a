package dev.restante.server.api;

import dev.restante.content.Link;
import dev.restante.mail.Attachment;
import dev.restante.mail.InlineImage;
import dev.restante.mail.ReceivedMail;
import dev.restante.server.live.PartNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person reads in a mail, and what comes with it. */
final class ContentJson {

    /** Of links, and of codes. Real mails have a few. */
    static final int MANY = 1_000;

    private ContentJson() {}

    static void addTo(Fields fields, ReceivedMail mail) {
        PartNumbers numbers = new PartNumbers(mail.message().mime());
        fields.always("text", mail.text())
                .always("html", mail.html())
                .always("attachments", attachments(mail.attachments(), numbers))
                .with(
                        "inlineImages",
                        mail.inlineImages().stream()
                                .map(each -> image(each, numbers))
                                .toList())
                .always(
                        "links",
                        mail.links().stream().limit(MANY).map(ContentJson::link).toList())
                .always("codes", mail.codes().stream().limit(MANY).toList());
    }

    static Map<String, Object> link(Link link) {
        return new Fields()
                .always("text", link.text())
                .always("target", link.target())
                .always("origin", link.origin().name())
                .map();
    }

    private static List<Map<String, Object>> attachments(List<Attachment> all, PartNumbers numbers) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Attachment each : all) {
            list.add(attachment(list.size() + 1, each, numbers));
        }
        return list;
    }

    private static Map<String, Object> attachment(int number, Attachment attachment, PartNumbers numbers) {
        return new Fields()
                .always("number", number)
                .always("fileName", attachment.fileName())
                .always("contentType", attachment.contentType())
                .with("disposition", attachment.disposition())
                .with("contentId", attachment.contentId())
                .always("size", attachment.size())
                .always("sha256", attachment.sha256())
                .always("part", numbers.of(attachment.part()))
                .map();
    }

    private static Map<String, Object> image(InlineImage image, PartNumbers numbers) {
        return new Fields()
                .always("contentId", image.contentId())
                .always("part", numbers.of(image.content().part()))
                .always("contentType", image.content().contentType())
                .map();
    }
}
