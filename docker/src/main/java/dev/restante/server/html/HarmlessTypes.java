package dev.restante.server.html;

import java.util.Set;

/** What a browser may show of a stranger's files, by their media type: pictures in which nothing can run. */
public final class HarmlessTypes {

    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private HarmlessTypes() {}

    /**
     * Tells whether something is a harmless image.
     *
     * @param contentType a media type in lower case, without parameters
     * @return whether a browser may show it
     */
    public static boolean isImage(String contentType) {
        return IMAGES.contains(contentType);
    }
}
