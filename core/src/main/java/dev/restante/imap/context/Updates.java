package dev.restante.imap.context;

import dev.restante.imap.wire.ImapWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages that came into a result or went from it, each with its place at that moment (RFC 5267 sections 4.3.3 and
 * 4.3.4). Those with consecutive numbers that came or went side by side are told as a range.
 */
final class Updates {

    /**
     * Messages side by side.
     *
     * @param place where the first of them is or was
     * @param from its number
     * @param to the number of the last of them
     */
    private record Run(int place, int from, int to) {}

    private final String name;
    private final boolean adds;
    private final List<Run> runs = new ArrayList<>();

    /** ADDTO or REMOVEFROM. */
    Updates(String name) {
        this.name = name;
        this.adds = name.equals("ADDTO");
    }

    void note(int place, int number) {
        if (place == ResultList.NOWHERE) {
            return;
        }
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.to() + 1 == number && place == placeBehind(last)) {
            runs.set(runs.size() - 1, new Run(last.place(), last.from(), number));
        } else {
            runs.add(new Run(place, number, number));
        }
    }

    /** What was removed is no longer there, so the next one has taken its place. */
    private int placeBehind(Run run) {
        return adds ? run.place() + run.to() - run.from() + 1 : run.place();
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** {@code name SP "(" context-position SP sequence-set *(SP context-position SP sequence-set) ")"}. */
    void write(ImapWriter out) throws IOException {
        String separator = " (";
        out.raw(name);
        for (Run run : runs) {
            out.raw(separator).number(run.place()).raw(" ").number(run.from());
            if (run.to() > run.from()) {
                out.raw(":").number(run.to());
            }
            out.relieve();
            separator = " ";
        }
        out.raw(")");
    }
}
