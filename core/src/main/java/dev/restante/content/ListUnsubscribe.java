package dev.restante.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to get off a mailing list, as the header says it (RFC 2369 section 3.2).
 *
 * @param links the ways in the order of the sender's preference
 * @param oneClick whether a POST to {@link #https()} is all that is needed (RFC 8058)
 */
public record ListUnsubscribe(List<Link> links, boolean oneClick) {

    // RFC 2369, section 2: URLs in angle brackets, with commas between them
    private static final Pattern URL = Pattern.compile("<([^<>]++)>");

    /**
     * Keeps a copy of the list.
     *
     * @param links the ways
     * @param oneClick whether a POST is all that is needed
     */
    public ListUnsubscribe {
        links = List.copyOf(links);
    }

    /**
     * Reads the two fields.
     *
     * @param field the value of {@code List-Unsubscribe}, unfolded
     * @param post the value of {@code List-Unsubscribe-Post}, or empty text
     * @return what they say
     */
    public static ListUnsubscribe parse(String field, String post) {
        List<Link> links = URL.matcher(field)
                .results()
                .map(url -> url.group(1).replaceAll("\\s++", ""))
                .map(url -> new Link(url, url, Link.Origin.HEADER))
                .toList();
        return new ListUnsubscribe(
                links, isOneClick(post) && first(links, "https").isPresent());
    }

    // RFC 8058, section 3.1: List-Unsubscribe-Post: List-Unsubscribe=One-Click
    private static boolean isOneClick(String post) {
        return post.strip().equalsIgnoreCase("List-Unsubscribe=One-Click");
    }

    /**
     * The first way over the web.
     *
     * @return the link; empty if there is none with {@code https}
     */
    public Optional<Link> https() {
        return first(links, "https");
    }

    /**
     * The first way by mail.
     *
     * @return the link; empty if there is none with {@code mailto}
     */
    public Optional<Link> mailto() {
        return first(links, "mailto");
    }

    private static Optional<Link> first(List<Link> links, String scheme) {
        return links.stream().filter(link -> link.scheme().equals(scheme)).findFirst();
    }
}
