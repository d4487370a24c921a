package dev.restante.assertj;

import dev.restante.mail.MailMessage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the HTML of a message.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractHtmlAssert<SELF extends AbstractHtmlAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractTextAssert<SELF, ACTUAL> {

    AbstractHtmlAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * The HTML of the body meets the requirements.
     *
     * <pre>{@code
     * // <p><a href="https://shop.example.com/">Shop</a></p> passes
     * assertThat(mail).hasHtml(html -> html.element("p > a").hasText("Shop"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.hasElement("h1"));
     * }</pre>
     *
     * @param requirements assertions on the decoded HTML, by its elements or as a text, with line ends as {@code \n};
     *     it is empty if there is none
     * @return this assertion
     * @throws AssertionError if the requirements fail
     */
    public SELF hasHtml(Consumer<? super HtmlAssert> requirements) {
        isNotNull();
        requirements.accept(new HtmlAssert(actual.html()).as("%s", describe("HTML of " + actual)));
        return myself;
    }

    /**
     * The HTML of the body contains this.
     *
     * <pre>{@code
     * // <p>Hello <b>Jane</b></p> passes
     * assertThat(mail).hasHtmlContaining("<b>Jane</b>");
     * // and fails
     * assertThat(mail).hasHtmlContaining("Hello Bob");
     * }</pre>
     *
     * @param part a part of the decoded HTML, with line ends as {@code \n}
     * @return this assertion
     * @throws AssertionError if it does not, or there is none
     */
    public SELF hasHtmlContaining(String part) {
        return verifyContaining("HTML", MailMessage::html, part);
    }
}
