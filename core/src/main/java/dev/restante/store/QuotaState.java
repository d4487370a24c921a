package dev.restante.store;

/**
 * One limit, and how near it is.
 *
 * @param resource what is limited
 * @param usage how much there is of it; mail that comes in may have taken it beyond the limit
 * @param limit how much clients may make of it
 */
public record QuotaState(QuotaResource resource, long usage, long limit) {}
