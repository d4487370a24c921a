package dev.restante.assertj;

import dev.restante.content.Link;
import dev.restante.content.ListUnsubscribe;
import dev.restante.mail.MailMessage;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on how to get off the mailing list that a message comes from.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractUnsubscribeAssert<
                SELF extends AbstractUnsubscribeAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractImagesAssert<SELF, ACTUAL> {

    AbstractUnsubscribeAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The header says how to get off the list (RFC 2369 section 3.2).
     *
     * <pre>{@code
     * // List-Unsubscribe: <https://shop.example.com/leave> passes
     * assertThat(mail).hasListUnsubscribe();
     * // and a mail without this field fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if it does not
     */
    public SELF hasListUnsubscribe() {
        return verify(
                mail -> waysOut(mail).size() > 0,
                "have a URL in List-Unsubscribe",
                AbstractUnsubscribeAssert::described);
    }

    /**
     * The header says how to get off the list, and one of the ways meets the requirements.
     *
     * <pre>{@code
     * // List-Unsubscribe: <https://shop.example.com/leave> passes
     * assertThat(mail).hasListUnsubscribe(link -> link.hasScheme("https"));
     * // and fails
     * assertThat(mail).hasListUnsubscribe(link -> link.hasScheme("mailto"));
     * }</pre>
     *
     * @param requirements assertions on a URL in {@code List-Unsubscribe}
     * @return this assertion
     * @throws AssertionError if there is none, or the requirements fail
     */
    public SELF hasListUnsubscribe(Consumer<? super LinkAssert> requirements) {
        hasListUnsubscribe();
        Pieces.anyMeets(
                waysOut(actual),
                describe("List-Unsubscribe of " + actual),
                link -> new LinkAssert(link).as("%s", describe("List-Unsubscribe of " + actual)),
                requirements);
        return myself;
    }

    /**
     * One click is all that is needed to get off the list (RFC 8058).
     *
     * <pre>{@code
     * // List-Unsubscribe: <https://shop.example.com/leave>
     * // List-Unsubscribe-Post: List-Unsubscribe=One-Click passes
     * assertThat(mail).hasOneClickUnsubscribe();
     * // and a mail without the second field fails
     * }</pre>
     *
     * @return this assertion
     * @throws AssertionError if there is no {@code https} URL in {@code List-Unsubscribe}, or no
     *     {@code List-Unsubscribe-Post} that allows it
     */
    public SELF hasOneClickUnsubscribe() {
        return verify(
                mail -> mail.listUnsubscribe().filter(ListUnsubscribe::oneClick).isPresent(),
                "have an https URL in List-Unsubscribe, and List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                AbstractUnsubscribeAssert::described);
    }

    private static List<Link> waysOut(MailMessage message) {
        return message.listUnsubscribe().map(ListUnsubscribe::links).orElse(List.of());
    }

    private static String described(MailMessage message) {
        return MailDescription.headerValues(message, "List-Unsubscribe") + "\nand "
                + MailDescription.headerValues(message, "List-Unsubscribe-Post");
    }
}
