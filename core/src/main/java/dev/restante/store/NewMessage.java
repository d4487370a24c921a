package dev.restante.store;

import dev.restante.mime.RawMessage;
import java.time.OffsetDateTime;

/**
 * A message that is not in a mailbox yet.
 *
 * @param message the octets
 * @param flags the flags it begins with
 * @param internalDate when it came
 */
public record NewMessage(RawMessage message, Flags flags, OffsetDateTime internalDate) {}
