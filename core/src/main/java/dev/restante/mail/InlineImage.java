package dev.restante.mail;

import java.util.Objects;

/**
 * An image that comes with a mail to be shown within its HTML (RFC 2387). Immutable.
 *
 * @param contentId by what the HTML refers to it, without angle brackets
 * @param content the image
 * @param referenced whether the HTML refers to it, by {@code cid:} (RFC 2111); if not, most readers show it as an
 *     attachment, or not at all
 */
public record InlineImage(String contentId, Attachment content, boolean referenced) {

    /**
     * Makes an inline image.
     *
     * @param contentId by what the HTML refers to it
     * @param content the image
     * @param referenced whether the HTML refers to it
     */
    public InlineImage {
        Objects.requireNonNull(contentId, "contentId");
        Objects.requireNonNull(content, "content");
    }
}
