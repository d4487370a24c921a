package dev.restante.server.mailpit;

import dev.restante.mail.InlineImage;
import dev.restante.mail.ReceivedMail;
import java.util.Base64;
import java.util.Set;

/** Puts the images that come with a mail into its HTML, as data: URLs. */
final class InlineImages {

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /** HTML can name one image very often. */
    private static final int MAX_LENGTH = 32 * 1024 * 1024;

    private InlineImages() {}

    static String in(ReceivedMail mail, String html) {
        String filled = html;
        for (InlineImage image : mail.inlineImages()) {
            if (image.referenced() && SHOWN.contains(image.content().contentType())) {
                filled = filled(filled, image);
            }
        }
        return filled;
    }

    private static String filled(String html, InlineImage image) {
        String reference = "cid:" + image.contentId();
        String data = "data:%s;base64,%s"
                .formatted(
                        image.content().contentType(),
                        Base64.getEncoder().encodeToString(image.content().bytes()));
        StringBuilder filled = new StringBuilder(html.length() + data.length());
        int from = 0;
        int at = html.indexOf(reference);
        while (at >= 0 && filled.length() + data.length() + html.length() - from < MAX_LENGTH) {
            filled.append(html, from, at).append(data);
            from = at + reference.length();
            at = html.indexOf(reference, from);
        }
        return filled.append(html, from, html.length()).toString();
    }
}
