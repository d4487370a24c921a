package dev.restante.conversation;

import java.time.Instant;

/**
 * A line of a {@link Conversation}.
 *
 * <p>Secrets are shown as {@code ***}. What a message or a literal brings is shown as its size in brackets. What is not
 * printable is escaped, such as {@code \x00}, and a long line is cut.
 *
 * @param direction who said it
 * @param at when: a line of the client when it was read, one of the server when it was sent; to the millisecond
 * @param text the line, without its end
 */
public record ConversationLine(Direction direction, Instant at, String text) {

    /** Shows the line as in a printed dialogue. */
    @Override
    public String toString() {
        return (direction.mark() + text).stripTrailing();
    }
}
