package dev.restante.store;

import java.util.List;

/**
 * What a pull found: to be told in the order of the components.
 *
 * @param expunged the sequence numbers of entries that went, each as it is when those before it have been told
 * @param vanished the UIDs of the same entries, ascending
 * @param grown whether entries arrived, so that the client has to hear the new numbers of messages and recent ones
 * @param keywordsGrown whether a keyword is used for the first time
 * @param changed the entries that got other flags, with their sequence numbers after all of the above
 */
public record Changes(
        List<Integer> expunged,
        List<Integer> vanished,
        boolean grown,
        boolean keywordsGrown,
        List<EntryState> changed) {

    /** Nothing happened. */
    public static final Changes NONE = new Changes(List.of(), List.of(), false, false, List.of());

    /**
     * The same without the flags of entries that have been there before.
     *
     * @return what numbers and counts need
     */
    public Changes withoutFlags() {
        return new Changes(expunged, vanished, grown, keywordsGrown, List.of());
    }
}
