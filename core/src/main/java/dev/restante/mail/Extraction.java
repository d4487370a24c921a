package dev.restante.mail;

import dev.restante.content.MailContentError;
import java.util.List;
import java.util.function.Supplier;

/** Takes something out of a mail, or says of which mail it could not. */
final class Extraction {

    private Extraction() {}

    static <T> T from(MailMessage mail, Supplier<T> extraction) {
        try {
            return extraction.get();
        } catch (MailContentError e) {
            throw e.in(mail.toString(), mail.visibleText());
        }
    }

    static Attachment named(String fileName, List<Attachment> attachments) {
        return attachments.stream()
                .filter(each -> each.fileName().equalsIgnoreCase(fileName))
                .findFirst()
                .orElseThrow(() -> new MailContentError(
                        "No attachment \"%s\" in this mail, its attachments are %s".formatted(fileName, attachments)));
    }
}
