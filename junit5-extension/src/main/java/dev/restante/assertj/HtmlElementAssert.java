package dev.restante.assertj;

import static dev.restante.assertj.FailureText.quoted;

import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on an element of an HTML body. */
public class HtmlElementAssert extends AbstractMailAssert<HtmlElementAssert, HtmlElement> {

    /**
     * Begins an assertion.
     *
     * @param actual the element
     */
    public HtmlElementAssert(@Nullable HtmlElement actual) {
        super(actual, HtmlElementAssert.class);
    }

    /**
     * The element says this, with all that is in it.
     *
     * <pre>{@code
     * // <a href="/confirm">Confirm <b>now</b></a> passes
     * assertThat(mail).hasHtml(html -> html.element("a").hasText("Confirm now"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.element("a").hasText("Confirm"));
     * }</pre>
     *
     * @param text the whole text, with white space as a browser shows it
     * @return this assertion
     * @throws AssertionError if it says something else
     */
    public HtmlElementAssert hasText(String text) {
        return verify(
                element -> element.text().equals(text),
                "have text " + quoted(text),
                element -> "it is " + quoted(element.text()));
    }

    /**
     * The text of the element, with all that is in it, meets the requirements.
     *
     * <pre>{@code
     * // <p class="total">Total: 4.20</p> passes
     * assertThat(mail).hasHtml(html -> html.element(".total").hasText(text -> text.endsWith("4.20")));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.element(".total").hasText(text -> text.isEmpty()));
     * }</pre>
     *
     * @param requirements assertions on the text, with white space as a browser shows it
     * @return this assertion
     * @throws AssertionError if the requirements fail
     */
    public HtmlElementAssert hasText(Consumer<? super AbstractStringAssert<?>> requirements) {
        return verifyText("text", HtmlElement::text, requirements);
    }

    /**
     * The text of the element, with all that is in it, contains this.
     *
     * <pre>{@code
     * // <p class="total">Total: 4.20</p> passes
     * assertThat(mail).hasHtml(html -> html.element(".total").hasTextContaining("4.20"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.element(".total").hasTextContaining("9.90"));
     * }</pre>
     *
     * @param part a part of the text, with white space as a browser shows it
     * @return this assertion
     * @throws AssertionError if it does not
     */
    public HtmlElementAssert hasTextContaining(String part) {
        return verify(
                element -> element.text().contains(part),
                "have text containing " + quoted(part),
                element -> "it is " + quoted(element.text()));
    }

    /**
     * The element has this attribute, with whatever value.
     *
     * <pre>{@code
     * // <img src="cid:logo" alt=""> passes
     * assertThat(mail).hasHtml(html -> html.element("img").hasAttribute("alt"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.element("img").hasAttribute("width"));
     * }</pre>
     *
     * @param name its name, in any case
     * @return this assertion
     * @throws AssertionError if it does not
     */
    public HtmlElementAssert hasAttribute(String name) {
        return verify(
                element -> element.attribute(name).isPresent(), "have an attribute " + name, element -> "it has none");
    }

    /**
     * The element has this attribute with this value.
     *
     * <pre>{@code
     * // <img src="cid:logo" alt="Logo"> passes
     * assertThat(mail).hasHtml(html -> html.element("img").hasAttribute("alt", "Logo"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.element("img").hasAttribute("alt", "logo"));
     * }</pre>
     *
     * @param name its name, in any case
     * @param value the whole value, with entities resolved
     * @return this assertion
     * @throws AssertionError if it has another value or no such attribute
     */
    public HtmlElementAssert hasAttribute(String name, String value) {
        return verify(
                element -> element.attribute(name).equals(Optional.of(value)),
                "have an attribute %s with value %s".formatted(name, quoted(value)),
                element -> attribute(element, name));
    }

    /**
     * The element does not have this attribute.
     *
     * <pre>{@code
     * // <a href="/confirm">Confirm</a> passes
     * assertThat(mail).hasHtml(html -> html.element("a").doesNotHaveAttribute("onclick"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.element("a").doesNotHaveAttribute("href"));
     * }</pre>
     *
     * @param name its name, in any case
     * @return this assertion
     * @throws AssertionError if it does
     */
    public HtmlElementAssert doesNotHaveAttribute(String name) {
        return verify(
                element -> element.attribute(name).isEmpty(),
                "have no attribute " + name,
                element -> attribute(element, name));
    }

    /**
     * There is an element within this one that the selector chooses.
     *
     * <pre>{@code
     * // <p><b>Jane</b></p> passes
     * assertThat(mail).hasHtml(html -> html.element("p").hasElement("b"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.element("p").hasElement("i"));
     * }</pre>
     *
     * @param selector a CSS selector
     * @return this assertion
     * @throws AssertionError if there is none
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlElementAssert hasElement(String selector) {
        return verify(element -> within(element).element(selector));
    }

    /**
     * The selector chooses so many elements within this one.
     *
     * <pre>{@code
     * // <ul><li>Tea</li><li>Cake</li></ul> passes
     * assertThat(mail).hasHtml(html -> html.element("ul").hasElementCount("li", 2));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.element("ul").hasElementCount("li", 1));
     * }</pre>
     *
     * @param selector a CSS selector
     * @param count how many
     * @return this assertion
     * @throws AssertionError if there are more or fewer
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlElementAssert hasElementCount(String selector, int count) {
        return verify(element -> within(element).count(selector, count));
    }

    /**
     * Goes on to the only element within this one that the selector chooses.
     *
     * <pre>{@code
     * // <p>Hello <b>Jane</b></p> passes
     * assertThat(mail).hasHtml(html -> html.element("p").element("b").hasText("Jane"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.element("p").element("b").hasText("Bob"));
     * }</pre>
     *
     * @param selector a CSS selector
     * @return an assertion on that element
     * @throws AssertionError if there is none, or several
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlElementAssert element(String selector) {
        hasElementCount(selector, 1);
        return new HtmlElementAssert(selection(actual).all(selector).get(0)).as("%s", describe(quoted(selector)));
    }

    private static HtmlExpectations within(HtmlElement element) {
        return new HtmlExpectations(selection(element));
    }

    private static HtmlSelection selection(HtmlElement element) {
        return new HtmlSelection(element.element());
    }

    private static String attribute(HtmlElement element, String name) {
        return element.attribute(name).map(value -> "it is " + quoted(value)).orElse("there is none");
    }
}
