package dev.restante.server.api;

import dev.restante.mail.MailSource;
import dev.restante.mail.NewMail;
import dev.restante.server.http.Request;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What a client wants to have in a mailbox.
 *
 * @param account whose mailbox
 * @param name its name
 * @param mails what comes into it, with its flags
 */
record MailboxFilling(String account, String name, List<MailSource> mails) {

    static MailboxFilling read(Request request) {
        Body body = Body.of(request, "account", "name", "mails", "flags");
        String[] flags = body.texts("flags").toArray(String[]::new);
        List<MailSource> mails =
                body.objects("mails").stream().map(each -> mail(each, flags)).toList();
        return new MailboxFilling(body.text("account"), body.text("name"), mails);
    }

    private static MailSource mail(Map<String, Object> json, String... flags) {
        if (!json.containsKey("raw")) {
            return MailDescription.read(json).flags(flags);
        }
        String raw = Body.of(json, "raw").text("raw");
        try {
            return NewMail.of(Base64.getDecoder().decode(raw)).flags(flags);
        } catch (IllegalArgumentException e) {
            throw Body.wrong("raw", "'raw' is a message in base64: " + e.getMessage());
        }
    }
}
