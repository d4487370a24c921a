package dev.restante.store;

import java.util.List;

/**
 * What a change of flags did.
 *
 * @param before what others did before it, to be told first
 * @param states the messages afterwards, without those that are gone
 * @param changed how many of them have other flags now
 */
public record StoreResult(Changes before, List<EntryState> states, int changed) {}
