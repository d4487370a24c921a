package dev.restante.imap.sort;

/**
 * One criterion of SORT.
 *
 * @param key what is compared
 * @param reverse whether its order is turned round; messages that are equal by it stay as they are (RFC 5256 section 3)
 */
public record SortCriterion(SortKey<?> key, boolean reverse) {}
