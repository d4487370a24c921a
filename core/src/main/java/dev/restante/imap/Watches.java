package dev.restante.imap;

import dev.restante.store.Changes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is watched in a selected mailbox, by the tags of the commands that asked for it. */
public final class Watches {

    /** Each costs something with every change. */
    private static final int MAX = 16;

    private final Map<String, Watch> byTag = new LinkedHashMap<>();

    Watches() {}

    /**
     * Begins to watch.
     *
     * @param tag the tag of the command that asks for it
     * @param watch what is told from now on
     * @return whether there is room for it
     */
    public boolean add(String tag, Watch watch) {
        boolean room = byTag.size() < MAX;
        if (room) {
            byTag.put(tag, watch);
        }
        return room;
    }

    /**
     * Ceases to watch.
     *
     * @param tag the tag of the command that asked for it
     */
    public void remove(String tag) {
        byTag.remove(tag);
    }

    /**
     * Tells whether a command asked for something that is still watched.
     *
     * @param tag the tag of the command
     * @return whether it did
     */
    public boolean has(String tag) {
        return byTag.containsKey(tag);
    }

    void tellBefore(Changes changes) throws IOException {
        for (Watch watch : byTag.values()) {
            watch.tellBefore(changes);
        }
    }

    void tellAfter() throws IOException {
        for (Watch watch : byTag.values()) {
            watch.tellAfter();
        }
    }
}
