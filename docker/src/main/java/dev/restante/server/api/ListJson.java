package dev.restante.server.api;

import dev.restante.content.ListUnsubscribe;
import java.util.Map;

/** How to get off a mailing list. */
final class ListJson {

    private ListJson() {}

    static Map<String, Object> of(ListUnsubscribe ways) {
        return new Fields()
                .always(
                        "links",
                        ways.links().stream()
                                .limit(ContentJson.MANY)
                                .map(ContentJson::link)
                                .toList())
                .always("oneClick", ways.oneClick())
                .map();
    }
}
