package dev.restante.server.http;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import org.xnio.ChannelListener;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * Notices that a client leaves while it is waited for its answer: Undertow does not read before that is sent. A client
 * that ends its half of the connection has left too.
 */
final class Departure {

    private final HttpServerConnection connection;
    private final ConduitStreamSourceChannel source;
    private final Runnable left;

    /** Undertow's own, for the next request; of the I/O thread. */
    private ChannelListener<? super ConduitStreamSourceChannel> next = channel -> {};

    private Departure(HttpServerConnection connection, Runnable left) {
        this.connection = connection;
        this.source = connection.getChannel().getSourceChannel();
        this.left = left;
    }

    /** Begins to watch, until {@link #ignore}; what is to be done is run by the I/O thread. */
    static Departure watch(HttpServerExchange exchange, Runnable left) {
        Departure departure = new Departure((HttpServerConnection) exchange.getConnection(), left);
        exchange.getIoThread().execute(departure::begin);
        return departure;
    }

    private void begin() {
        if (connection.getExtraBytes() == null) {
            next = source.getReadListener();
            source.setReadListener(channel -> read());
            source.resumeReads();
        }
    }

    /** Goes on when nothing watches any more. */
    void ignore(Runnable then) {
        connection.getIoThread().execute(() -> {
            end();
            then.run();
        });
    }

    private void end() {
        source.suspendReads();
        source.setReadListener(next);
    }

    /** A client that does not wait for the answer before its next request (RFC 9112 section 9.3.2) is still there. */
    private void read() {
        PooledByteBuffer buffer = connection.getByteBufferPool().allocate();
        int count = readInto(buffer);
        if (count > 0) {
            source.suspendReads();
            buffer.getBuffer().flip();
            connection.ungetRequestBytes(buffer);
            return;
        }
        buffer.close();
        if (count < 0) {
            source.suspendReads();
            left.run();
        }
    }

    private int readInto(PooledByteBuffer buffer) {
        try {
            return source.read(buffer.getBuffer());
        } catch (IOException e) {
            return -1;
        }
    }
}
