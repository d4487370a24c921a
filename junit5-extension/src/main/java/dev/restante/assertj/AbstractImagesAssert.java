package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;

import dev.restante.mail.InlineImage;
import dev.restante.mail.MailMessage;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the images that a message brings to be shown in its HTML.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractImagesAssert<SELF extends AbstractImagesAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractCalendarAssert<SELF, ACTUAL> {

    AbstractImagesAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * There is an image for this Content-ID, and the HTML shows it.
     *
     * <pre>{@code
     * // <img src="cid:logo"> and a part with Content-ID: <logo> passes
     * assertThat(mail).hasInlineImage("logo");
     * // and fails
     * assertThat(mail).hasInlineImage("photo");
     * }</pre>
     *
     * @param contentId without angle brackets
     * @return this assertion
     * @throws AssertionError if there is none, or the HTML does not show it
     */
    public SELF hasInlineImage(String contentId) {
        return verify(
                mail -> !images(mail, contentId).isEmpty(),
                "have an inline image " + contentId + " that its HTML shows",
                AbstractImagesAssert::described);
    }

    /**
     * There is an image for this Content-ID, the HTML shows it, and it meets the requirements.
     *
     * <pre>{@code
     * // <img src="cid:logo"> and a part with Content-ID: <logo> passes
     * assertThat(mail).hasInlineImage("logo", image -> image.hasContentType("image/png"));
     * // and fails
     * assertThat(mail).hasInlineImage("logo", image -> image.hasContentType("image/jpeg"));
     * }</pre>
     *
     * @param contentId without angle brackets
     * @param requirements assertions on the image
     * @return this assertion
     * @throws AssertionError if there is none, the HTML does not show it, or the requirements fail
     */
    public SELF hasInlineImage(String contentId, Consumer<? super AttachmentAssert> requirements) {
        hasInlineImage(contentId);
        Pieces.anyMeets(
                images(actual, contentId),
                describe("inline images of " + actual),
                image -> new AttachmentAssert(image.content()).as("%s", describe("inline image of " + actual)),
                requirements);
        return myself;
    }

    private static List<InlineImage> images(MailMessage message, String contentId) {
        return message.inlineImages().stream()
                .filter(image -> image.referenced() && image.contentId().equals(contentId))
                .toList();
    }

    private static String described(MailMessage message) {
        return "its inline images are "
                + listed(message.inlineImages().stream()
                        .map(image -> image.contentId() + (image.referenced() ? "" : " (not shown)"))
                        .toList());
    }
}
