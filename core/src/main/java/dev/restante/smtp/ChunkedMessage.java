package dev.restante.smtp;

import dev.restante.net.LineInput;
import java.io.IOException;

/** A message that comes in chunks (RFC 3030 section 2): octets that are counted, not stuffed. */
public final class ChunkedMessage {

    private final MessageBuffer buffer;
    private final TextLines lines;
    private final boolean binary;

    /**
     * An empty message.
     *
     * @param settings its limits
     * @param binary whether its octets may be any (RFC 3030 section 3); else they are lines, wherever chunks divide
     *     them
     */
    ChunkedMessage(SmtpSettings settings, boolean binary) {
        this.buffer = new MessageBuffer(settings);
        this.lines = new TextLines(buffer, settings);
        this.binary = binary;
    }

    /**
     * Reads a chunk to its end, whatever is wrong with it: so what follows is the next command. What cannot be accepted
     * is passed over and not kept.
     *
     * @param in the input
     * @param size how many octets the chunk has
     * @throws IOException if the connection breaks or ends
     */
    public void receive(LineInput in, long size) throws IOException {
        buffer.requireRoomFor(size);
        long left = size;
        while (left > 0 && !buffer.isRefused()) {
            left -= binary ? takeAny(in, left) : lines.take(in, left);
        }
        in.skip(left);
    }

    private int takeAny(LineInput in, long atMost) throws IOException {
        in.require(1);
        int count = (int) Math.min(atMost, in.limit() - in.position());
        buffer.take(in, count);
        return count;
    }

    /**
     * Makes sure that nothing speaks against the chunks so far.
     *
     * @throws SmtpException if the message is refused
     */
    public void requireNotRefused() throws SmtpException {
        buffer.requireNotRefused();
    }

    /**
     * After the last chunk: gives the message, or what refuses it.
     *
     * @return the octets of all chunks
     */
    public MessageBuffer end() {
        if (!binary) {
            lines.end();
        }
        return buffer;
    }
}
