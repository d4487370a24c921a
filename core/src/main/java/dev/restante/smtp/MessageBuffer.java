package dev.restante.smtp;

import dev.restante.mime.RawMessage;
import dev.restante.net.LineInput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The octets of a message while they come in. Nothing is kept of a message once it is known to be refused; the first
 * reason is the one that counts.
 */
public final class MessageBuffer {

    private static final int FIRST_CAPACITY = 4 * 1024;

    private final int maxSize;
    private byte[] octets = new byte[FIRST_CAPACITY];
    private int size;
    private @Nullable SmtpException refusal;

    /**
     * An empty message.
     *
     * @param settings say how large it may be
     */
    public MessageBuffer(SmtpSettings settings) {
        this.maxSize = settings.maxMessageSize();
    }

    /**
     * Takes octets from the window of the input; keeps them, unless the message is refused.
     *
     * @param in the input, whose window has them
     * @param count how many
     * @throws IOException if a fault ends the connection there
     */
    public void take(LineInput in, int count) throws IOException {
        requireRoomFor(count);
        if (refusal == null) {
            keepIfMemoryLasts(in, count);
        }
        in.advance(count);
    }

    /**
     * Refuses the message if it becomes too large with so many octets more.
     *
     * @param count how many
     */
    void requireRoomFor(long count) {
        if (count > maxSize - size) {
            refuse(552, "5.3.4", "The message has more than " + maxSize + " octets");
        }
    }

    /** RFC 5321 section 4.2.2: 452 is for insufficient storage, which here is memory. */
    private void keepIfMemoryLasts(LineInput in, int count) {
        try {
            keep(in, count);
        } catch (OutOfMemoryError e) {
            refuseForLackOfMemory();
        }
    }

    private void keep(LineInput in, int count) {
        if (size + count > octets.length) {
            long doubled = Math.max(octets.length * 2L, size + (long) count);
            octets = Arrays.copyOf(octets, (int) Math.min(doubled, maxSize));
        }
        System.arraycopy(in.window(), in.position(), octets, size, count);
        size += count;
    }

    private void trimIfMemoryLasts() {
        try {
            octets = size == octets.length ? octets : Arrays.copyOf(octets, size);
        } catch (OutOfMemoryError e) {
            refuseForLackOfMemory();
        }
    }

    private void refuseForLackOfMemory() {
        refuse(452, "4.3.1", "No memory left for this message: give the JVM more (-Xmx), or reset the server");
    }

    /**
     * Refuses the message and forgets what there is of it.
     *
     * @param code three digits, the first of them 4 or 5
     * @param enhanced the enhanced status code
     * @param text what is wrong and what would be right
     */
    void refuse(int code, String enhanced, String text) {
        if (refusal == null) {
            refusal = new SmtpException(code, enhanced, text);
            octets = new byte[0];
            size = 0;
        }
    }

    /** Tells whether the message is refused already. */
    boolean isRefused() {
        return refusal != null;
    }

    /**
     * Makes sure that nothing speaks against the message so far.
     *
     * @throws SmtpException if it is refused
     */
    void requireNotRefused() throws SmtpException {
        if (refusal != null) {
            throw refusal;
        }
    }

    /**
     * Gives the message its final form. Nothing can be added any more: the octets belong to the message.
     *
     * @return the message
     * @throws SmtpException if it is refused
     */
    public RawMessage toMessage() throws SmtpException {
        trimIfMemoryLasts();
        requireNotRefused();
        return RawMessage.of(octets);
    }
}
