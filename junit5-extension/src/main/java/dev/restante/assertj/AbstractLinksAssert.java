package dev.restante.assertj;

import static dev.restante.assertj.FailureText.quoted;

import dev.restante.content.Link;
import dev.restante.content.MailContentError;
import dev.restante.mail.MailMessage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the links in the body of a message, be it HTML or plain text.
 *
 * @param <SELF> the assertion that each method returns
 * @param <ACTUAL> the kind of message
 */
public abstract class AbstractLinksAssert<SELF extends AbstractLinksAssert<SELF, ACTUAL>, ACTUAL extends MailMessage>
        extends AbstractStructureAssert<SELF, ACTUAL> {

    AbstractLinksAssert(@Nullable ACTUAL actual, Class<SELF> type) {
        super(actual, type);
    }

    /**
     * There is a link with these words.
     *
     * <pre>{@code
     * // <a href="https://shop.example.com/confirm?token=1">Confirm your address</a> passes
     * assertThat(mail).hasLink("Confirm");
     * // and fails
     * assertThat(mail).hasLink("Cancel");
     * }</pre>
     *
     * @param words what its text contains, in any case; in plain text the text of a link is its URL
     * @return this assertion
     * @throws AssertionError if there is none
     */
    public SELF hasLink(String words) {
        return verify(
                mail -> !LinkList.with(mail, words).isEmpty(), "have a link " + quoted(words), LinkList::described);
    }

    /**
     * There is a link with these words, as {@link MailMessage#link(String)} finds it, that meets the requirements: one
     * of the HTML comes before one of the plain text, and one of just these words before one with more.
     *
     * <pre>{@code
     * // <a href="https://shop.example.com/confirm?token=1">Confirm your address</a> passes
     * assertThat(mail).hasLink("Confirm", link -> link.hasHost("shop.example.com").hasParameter("token"));
     * // and fails
     * assertThat(mail).hasLink("Confirm", link -> link.hasHost("localhost"));
     * }</pre>
     *
     * @param words what its text contains, in any case; in plain text the text of a link is its URL
     * @param requirements assertions on the link
     * @return this assertion
     * @throws AssertionError if there is none, there are several with different targets, or the requirements fail
     */
    public SELF hasLink(String words, Consumer<? super LinkAssert> requirements) {
        hasLink(words);
        requirements.accept(linkAssert(onlyLink(words)));
        return myself;
    }

    /**
     * There is a link that leads there.
     *
     * <pre>{@code
     * // <a href="https://shop.example.com/">Shop</a> passes
     * assertThat(mail).hasLinkTo("https://shop.example.com/");
     * // and fails
     * assertThat(mail).hasLinkTo("https://shop.example.com/cart");
     * }</pre>
     *
     * @param target the whole target, as it is written but for entities of HTML
     * @return this assertion
     * @throws AssertionError if there is none
     */
    public SELF hasLinkTo(String target) {
        return verify(
                mail -> mail.links().stream().anyMatch(link -> link.target().equals(target)),
                "have a link to " + target,
                LinkList::described);
    }

    /**
     * There is no link with these words.
     *
     * <pre>{@code
     * // <a href="https://shop.example.com/">Shop</a> passes
     * assertThat(mail).doesNotHaveLink("Confirm");
     * // and fails
     * assertThat(mail).doesNotHaveLink("shop");
     * }</pre>
     *
     * @param words what its text does not contain, in any case
     * @return this assertion
     * @throws AssertionError if there is one
     */
    public SELF doesNotHaveLink(String words) {
        return verify(
                mail -> LinkList.with(mail, words).isEmpty(),
                "have no link " + quoted(words),
                mail -> LinkList.described(LinkList.with(mail, words)));
    }

    /**
     * All links meet the requirements, and there is one at least.
     *
     * <pre>{@code
     * // <a href="https://shop.example.com/">Shop</a> passes
     * assertThat(mail).allLinksSatisfy(link -> link.hasScheme("https"));
     * // and fails
     * assertThat(mail).allLinksSatisfy(link -> link.hasParameter("utm_source"));
     * }</pre>
     *
     * @param requirements assertions on each link
     * @return this assertion
     * @throws AssertionError if there is none, or one does not meet them
     */
    public SELF allLinksSatisfy(Consumer<? super LinkAssert> requirements) {
        verify(mail -> !mail.links().isEmpty(), "have a link", LinkList::described);
        actual.links().forEach(link -> requirements.accept(linkAssert(link)));
        return myself;
    }

    private Link onlyLink(String words) {
        try {
            return actual.link(words);
        } catch (MailContentError e) {
            String reality = LinkList.several(LinkList.with(actual, words));
            throw failure("%s", FailureText.of(actual, "have one link " + quoted(words), reality));
        }
    }

    private LinkAssert linkAssert(Link link) {
        return new LinkAssert(link).as("%s", describe("link of " + actual));
    }
}
