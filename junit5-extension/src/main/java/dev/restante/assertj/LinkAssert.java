package dev.restante.assertj;

import static dev.restante.assertj.FailureText.listed;
import static dev.restante.assertj.FailureText.quoted;

import dev.restante.content.Link;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a link. */
public class LinkAssert extends AbstractMailAssert<LinkAssert, Link> {

    /**
     * Begins an assertion.
     *
     * @param actual the link
     */
    public LinkAssert(@Nullable Link actual) {
        super(actual, LinkAssert.class);
    }

    /**
     * A reader sees this of the link.
     *
     * <pre>{@code
     * // <a href="https://shop.example.com/">Shop</a> passes
     * assertThat(link).hasText("Shop");
     * // and fails
     * assertThat(link).hasText("shop");
     * }</pre>
     *
     * @param text the whole text; in plain text that is the URL
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public LinkAssert hasText(String text) {
        return verify(
                link -> link.text().equals(text), "have text " + quoted(text), link -> "it is " + quoted(link.text()));
    }

    /**
     * The link leads there.
     *
     * <pre>{@code
     * // <a href="https://shop.example.com/">Shop</a> passes
     * assertThat(link).hasTarget("https://shop.example.com/");
     * // and fails
     * assertThat(link).hasTarget("https://shop.example.com");
     * }</pre>
     *
     * @param target the whole target, as it is written but for entities of HTML
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public LinkAssert hasTarget(String target) {
        return verify(
                link -> link.target().equals(target),
                "have target " + quoted(target),
                link -> "it is " + quoted(link.target()));
    }

    /**
     * The target is reached so.
     *
     * <pre>{@code
     * // https://shop.example.com/ passes
     * assertThat(link).hasScheme("https");
     * // and fails
     * assertThat(link).hasScheme("http");
     * }</pre>
     *
     * @param scheme such as {@code https} or {@code mailto}, in any case
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public LinkAssert hasScheme(String scheme) {
        return verify(
                link -> link.scheme().equalsIgnoreCase(scheme),
                "have scheme " + quoted(scheme),
                link -> "it is " + quoted(link.scheme()));
    }

    /**
     * The target is on this host.
     *
     * <pre>{@code
     * // https://shop.example.com:8443/ passes
     * assertThat(link).hasHost("shop.example.com");
     * // and fails
     * assertThat(link).hasHost("localhost");
     * }</pre>
     *
     * @param host the whole name, without a port, in any case
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public LinkAssert hasHost(String host) {
        return verify(
                link -> link.host().equalsIgnoreCase(host),
                "have host " + quoted(host),
                link -> "it is " + quoted(link.host()));
    }

    /**
     * The target has this path.
     *
     * <pre>{@code
     * // https://shop.example.com/confirm?token=1 passes
     * assertThat(link).hasPath("/confirm");
     * // and fails
     * assertThat(link).hasPath("/");
     * }</pre>
     *
     * @param path the whole path, as it is written
     * @return this assertion
     * @throws AssertionError if it is another one
     */
    public LinkAssert hasPath(String path) {
        return verify(
                link -> link.path().equals(path), "have path " + quoted(path), link -> "it is " + quoted(link.path()));
    }

    /**
     * The query of the target has this parameter, and it is not empty.
     *
     * <pre>{@code
     * // https://shop.example.com/confirm?token=1 passes
     * assertThat(link).hasParameter("token");
     * // and fails
     * assertThat(link).hasParameter("user");
     * }</pre>
     *
     * @param name its name
     * @return this assertion
     * @throws AssertionError if there is none, or it is empty
     */
    public LinkAssert hasParameter(String name) {
        return verify(
                link -> values(link, name).stream().anyMatch(value -> !value.isEmpty()),
                "have a parameter " + name,
                LinkAssert::parameters);
    }

    /**
     * The query of the target has this parameter with this value.
     *
     * <pre>{@code
     * // https://shop.example.com/confirm?token=1 passes
     * assertThat(link).hasParameter("token", "1");
     * // and fails
     * assertThat(link).hasParameter("token", "2");
     * }</pre>
     *
     * @param name its name
     * @param value the whole value, decoded
     * @return this assertion
     * @throws AssertionError if it has another value, or there is none
     */
    public LinkAssert hasParameter(String name, String value) {
        return verify(
                link -> values(link, name).contains(value),
                "have a parameter %s with value %s".formatted(name, quoted(value)),
                LinkAssert::parameters);
    }

    /**
     * The query of the target has this parameter, and its value meets the requirements.
     *
     * <pre>{@code
     * // https://shop.example.com/confirm?token=1 passes
     * assertThat(link).hasParameter("token", token -> token.containsOnlyDigits());
     * // and fails
     * assertThat(link).hasParameter("token", token -> token.hasSize(32));
     * }</pre>
     *
     * @param name its name
     * @param requirements assertions on its value, decoded; the first, if there are several
     * @return this assertion
     * @throws AssertionError if there is none, or the requirements fail
     */
    public LinkAssert hasParameter(String name, Consumer<? super AbstractStringAssert<?>> requirements) {
        verify(link -> !values(link, name).isEmpty(), "have a parameter " + name, LinkAssert::parameters);
        return verifyText("parameter " + name, link -> values(link, name).get(0), requirements);
    }

    /**
     * The query of the target does not have this parameter.
     *
     * <pre>{@code
     * // https://shop.example.com/confirm?token=1 passes
     * assertThat(link).doesNotHaveParameter("utm_source");
     * // and fails
     * assertThat(link).doesNotHaveParameter("token");
     * }</pre>
     *
     * @param name its name
     * @return this assertion
     * @throws AssertionError if it does
     */
    public LinkAssert doesNotHaveParameter(String name) {
        return verify(
                link -> !link.parameters().containsKey(name), "have no parameter " + name, LinkAssert::parameters);
    }

    private static List<String> values(Link link, String name) {
        return link.parameters().getOrDefault(name, List.of());
    }

    private static String parameters(Link link) {
        return "its parameters are "
                + listed(link.parameters().entrySet().stream()
                        .map(each -> each.getKey() + " " + FailureText.quoted(each.getValue()))
                        .toList());
    }
}
