package dev.restante.imap.result;

import dev.restante.store.EntryState;
import java.util.Collection;
import java.util.List;

/**
 * What a search found.
 *
 * @param messages the messages, in the order that was asked for
 * @param byUid whether they are told by UID
 * @param tellsModSeq whether mod-sequences were looked at, so that the highest one has to be told
 */
public record Found(List<EntryState> messages, boolean byUid, boolean tellsModSeq) {

    /**
     * How a message is told.
     *
     * @param message the message
     * @return its UID or its sequence number
     */
    int number(EntryState message) {
        return byUid ? message.entry().uid() : message.number();
    }

    static long highestModSeq(Collection<EntryState> messages) {
        return messages.stream().mapToLong(EntryState::modSeq).max().orElse(0);
    }
}
