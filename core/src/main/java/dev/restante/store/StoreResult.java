package dev.restante.store;

import java.util.List;

/**
 * What a change of flags did.
 *
 * @param before what others did before it, to be told first
 * @param keywordsGrown whether it was the first to use a keyword, which is to be told before the states
 * @param states the messages afterwards, without those that are gone
 * @param refused the messages that had changed since, so that nothing was done to them
 */
public record StoreResult(Changes before, boolean keywordsGrown, List<EntryState> states, List<EntryState> refused) {}
