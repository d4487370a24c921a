package dev.restante.imap.context;

import dev.restante.imap.sort.Ranked;
import dev.restante.imap.sort.Sorter;
import dev.restante.store.EntryState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The messages of a result in their order, with their places from 1. */
final class ResultList {

    /** No place: nothing was added or removed. */
    static final int NOWHERE = 0;

    private final Sorter sorter;
    private final List<Ranked> ordered = new ArrayList<>();
    private final Map<Integer, Ranked> byUid = new HashMap<>();

    ResultList(Sorter sorter, List<EntryState> found) {
        this.sorter = sorter;
        for (EntryState message : found) {
            Ranked ranked = sorter.rank(message);
            ordered.add(ranked);
            byUid.put(ranked.uid(), ranked);
        }
    }

    /** The place where the message is now, unless it was there before. */
    int add(EntryState message) {
        if (byUid.containsKey(message.entry().uid())) {
            return NOWHERE;
        }
        Ranked ranked = sorter.rank(message);
        int place = -1 - Collections.binarySearch(ordered, ranked, sorter.order());
        ordered.add(place, ranked);
        byUid.put(ranked.uid(), ranked);
        return place + 1;
    }

    /** The place where the message was. */
    int remove(int uid) {
        Ranked ranked = byUid.remove(uid);
        if (ranked == null) {
            return NOWHERE;
        }
        int place = Collections.binarySearch(ordered, ranked, sorter.order());
        ordered.remove(place);
        return place + 1;
    }
}
