package dev.restante.server.html;

import dev.restante.mail.InlineImage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images that come with one mail, for its HTML: as URLs that hold them. Of one thread. */
final class InlineImages {

    /** In characters, however often an image is shown. */
    private static final int MOST = 10_000_000;

    private static final Pattern CID = Pattern.compile("(?i)\\bcid:([^\\s\"'()<>]++)");
    private static final Pattern IMAGE_TYPE = Pattern.compile("image/[a-z0-9.+-]{1,50}");

    private final Map<String, InlineImage> images = new HashMap<>();
    private final Map<String, Optional<String>> urls = new HashMap<>();
    private int left = MOST;

    InlineImages(List<InlineImage> all) {
        all.forEach(each -> images.putIfAbsent(each.contentId(), each));
    }

    /** Replaces the {@code cid:} URLs (RFC 2392) in a style sheet or an attribute; those of no image lead nowhere. */
    String replaceIn(String text) {
        Matcher cid = CID.matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (cid.find()) {
            cid.appendReplacement(
                    replaced, Matcher.quoteReplacement(url(cid.group(1)).orElse("about:blank")));
        }
        return cid.appendTail(replaced).toString();
    }

    private Optional<String> url(String contentId) {
        return urls.computeIfAbsent(decoded(contentId), this::newUrl).filter(this::isAffordable);
    }

    private Optional<String> newUrl(String contentId) {
        return Optional.ofNullable(images.get(contentId))
                .map(InlineImage::content)
                .filter(file -> IMAGE_TYPE.matcher(file.contentType()).matches())
                .filter(file -> file.part().bodySize() <= MOST)
                .map(file -> "data:" + file.contentType() + ";base64,"
                        + Base64.getEncoder().encodeToString(file.bytes()));
    }

    private boolean isAffordable(String url) {
        boolean fits = url.length() <= left;
        left -= fits ? url.length() : 0;
        return fits;
    }

    private static String decoded(String id) {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }
}
