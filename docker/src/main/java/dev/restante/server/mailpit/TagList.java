package dev.restante.server.mailpit;

import dev.restante.server.live.LiveServer;
import dev.restante.server.live.Tags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tags that are in use. */
final class TagList {

    private final LiveServer live;

    TagList(LiveServer live) {
        this.live = live;
    }

    List<String> all() {
        return List.copyOf(counts().keySet());
    }

    /** How many messages have each of them, in alphabetical order. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>(Tags.ORDER);
        live.mail().received().stream()
                .flatMap(mail -> live.marks().tags(mail).stream())
                .forEach(tag -> counts.merge(tag, 1, Integer::sum));
        return counts;
    }
}
