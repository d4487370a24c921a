package dev.restante.assertj;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on HTML: on its elements, which CSS selectors choose, and all that AssertJ says of a text on its source.
 *
 * <p>A selector is one of CSS, as {@code a.button}, {@code table > tbody > tr} or {@code a[href^=https]}; jsoup's
 * {@code :contains(words)} and its like may be used too.
 */
public class HtmlAssert extends AbstractStringAssert<HtmlAssert> {

    private @Nullable HtmlSelection selection;

    /**
     * Begins an assertion.
     *
     * @param actual the HTML
     */
    public HtmlAssert(@Nullable String actual) {
        super(actual, HtmlAssert.class);
    }

    /**
     * There is an element that the selector chooses.
     *
     * <pre>{@code
     * // <h1>Welcome</h1> passes
     * assertThat(mail).hasHtml(html -> html.hasElement("h1"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.hasElement("h2"));
     * }</pre>
     *
     * @param selector a CSS selector
     * @return this assertion
     * @throws AssertionError if there is none
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlAssert hasElement(String selector) {
        return verify(html -> html.element(selector));
    }

    /**
     * There is an element that the selector chooses and that meets the requirements. If it chooses several, one of them
     * has to.
     *
     * <pre>{@code
     * // <a href="https://shop.example.com/">Shop</a> passes
     * assertThat(mail).hasHtml(html -> html.hasElement("a", link -> link.hasText("Shop")));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.hasElement("a", link -> link.hasText("Confirm")));
     * }</pre>
     *
     * @param selector a CSS selector
     * @param requirements assertions on the element
     * @return this assertion
     * @throws AssertionError if there is none, or the requirements fail
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlAssert hasElement(String selector, Consumer<? super HtmlElementAssert> requirements) {
        hasElement(selector);
        Pieces.anyMeets(
                selection().all(selector), describe(selector), each -> assertionOn(each, selector), requirements);
        return this;
    }

    /**
     * All elements that the selector chooses meet the requirements, and there is one at least.
     *
     * <pre>{@code
     * // <img src="cid:logo" alt="Logo"> passes
     * assertThat(mail).hasHtml(html -> html.allElementsSatisfy("img", image -> image.hasAttribute("alt")));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.allElementsSatisfy("img", image -> image.hasAttribute("width")));
     * }</pre>
     *
     * @param selector a CSS selector
     * @param requirements assertions on each element
     * @return this assertion
     * @throws AssertionError if there is none, or one does not meet them
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlAssert allElementsSatisfy(String selector, Consumer<? super HtmlElementAssert> requirements) {
        hasElement(selector);
        selection().all(selector).forEach(element -> requirements.accept(assertionOn(element, selector)));
        return this;
    }

    /**
     * There is no element that the selector chooses.
     *
     * <pre>{@code
     * // <p>Hello</p> passes
     * assertThat(mail).hasHtml(html -> html.doesNotHaveElement("script"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.doesNotHaveElement("p"));
     * }</pre>
     *
     * @param selector a CSS selector
     * @return this assertion
     * @throws AssertionError if there is one
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlAssert doesNotHaveElement(String selector) {
        return verify(html -> html.noElement(selector));
    }

    /**
     * The selector chooses so many elements.
     *
     * <pre>{@code
     * // <ul><li>Tea</li><li>Cake</li></ul> passes
     * assertThat(mail).hasHtml(html -> html.hasElementCount("ul > li", 2));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.hasElementCount("ul > li", 1));
     * }</pre>
     *
     * @param selector a CSS selector
     * @param count how many
     * @return this assertion
     * @throws AssertionError if there are more or fewer
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlAssert hasElementCount(String selector, int count) {
        return verify(html -> html.count(selector, count));
    }

    /**
     * Goes on to the only element that the selector chooses.
     *
     * <pre>{@code
     * // <a class="button" href="https://shop.example.com/">Confirm</a> passes
     * assertThat(mail).hasHtml(html -> html.element("a.button").hasText("Confirm").hasAttribute("href"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.element("a.button").hasText("Cancel"));
     * }</pre>
     *
     * @param selector a CSS selector
     * @return an assertion on that element
     * @throws AssertionError if there is none, or several
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlElementAssert element(String selector) {
        hasElementCount(selector, 1);
        return assertionOn(selection().all(selector).get(0), selector);
    }

    /**
     * The elements that the selector chooses say this.
     *
     * <pre>{@code
     * // <ul><li>Tea</li><li>Cake</li></ul> passes
     * assertThat(mail).hasHtml(html -> html.hasTexts("li", "Tea", "Cake"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.hasTexts("li", "Tea"));
     * }</pre>
     *
     * @param selector a CSS selector
     * @param texts the whole text of each element, in order, with white space as a browser shows it
     * @return this assertion
     * @throws AssertionError if one says something else, or there are more or fewer
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlAssert hasTexts(String selector, String... texts) {
        return verify(html -> html.texts(selector, List.of(texts)));
    }

    /**
     * The table that the selector chooses has these rows.
     *
     * <pre>{@code
     * // <table><tr><th>Item<th>Price</tr><tr><td>Tea<td>4.20</tr></table> passes
     * assertThat(mail).hasHtml(html -> html.hasTable("table", "Item | Price", "Tea | 4.20"));
     * // and fails
     * assertThat(mail).hasHtml(html -> html.hasTable("table", "Tea | 4.20"));
     * }</pre>
     *
     * @param selector a CSS selector
     * @param rows all rows in order: the texts of the cells, with {@code " | "} between them; rows of tables within the
     *     table do not count
     * @return this assertion
     * @throws AssertionError if a row is another, there are more or fewer, or the selector does not choose one table
     * @throws IllegalArgumentException if it is no selector
     */
    public HtmlAssert hasTable(String selector, String... rows) {
        return verify(html -> html.table(selector, List.of(rows)));
    }

    private HtmlAssert verify(Function<HtmlExpectations, Optional<Mismatch>> expectation) {
        Optional<Mismatch> mismatch = expectation.apply(new HtmlExpectations(selection()));
        if (mismatch.isPresent()) {
            failWithMessage("%s", FailureText.of("the HTML", mismatch.get()));
        }
        return this;
    }

    private HtmlSelection selection() {
        isNotNull();
        if (selection == null) {
            selection = HtmlSelection.of(actual);
        }
        return selection;
    }

    private HtmlElementAssert assertionOn(HtmlElement element, String selector) {
        return new HtmlElementAssert(element).as("%s", describe(selector));
    }

    private String describe(String selector) {
        return Pieces.describe(descriptionText(), FailureText.quoted(selector));
    }
}
