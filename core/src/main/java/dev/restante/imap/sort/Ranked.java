package dev.restante.imap.sort;

import java.util.List;

/**
 * A message with what it is sorted by, which never changes.
 *
 * @param uid its UID
 * @param values a value for each criterion
 */
public record Ranked(int uid, List<Object> values) {}
