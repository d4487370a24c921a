package dev.restante;

/** What {@link ReceivedMails#onEach} has begun, until it is closed. Safe for several threads. */
public interface MailSubscription extends AutoCloseable {

    /** Tells the listener of no further mail. A call that is under way goes on. A second call does nothing. */
    @Override
    void close();
}
