package dev.restante.smtp;

import dev.restante.mail.Recipient;

/**
 * What became of a message for one of its recipients.
 *
 * @param recipient the recipient, as an accepted RCPT named it
 * @param reply what the client is told
 */
record Outcome(Recipient recipient, Reply reply) {

    /** The reply, in words that say for whom it is. */
    Reply named() {
        return new Reply(
                reply.code(),
                reply.enhanced(),
                reply.lines().stream()
                        .map(line -> "<" + recipient.address() + "> " + line)
                        .toList());
    }
}
