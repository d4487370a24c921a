package dev.restante.store;

import java.util.List;

/**
 * A mail that may come: what is known of it while its SMTP transaction is under way.
 *
 * @param mailFrom the reverse-path; empty for the null one
 * @param recipients those that were accepted by now; none at first
 */
public record PendingMail(String mailFrom, List<String> recipients) {}
