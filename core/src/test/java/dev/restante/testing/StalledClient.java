package dev.restante.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.restante.Endpoint;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A client that says much and reads nothing: its session stands still in the middle of a reply. */
public final class StalledClient implements Closeable {

    private static final long STILL_MILLIS = 200;

    private final SocketChannel channel;

    private StalledClient(SocketChannel channel) {
        this.channel = channel;
    }

    /** Connects, and returns when the server takes nothing more. */
    public static StalledClient of(Endpoint endpoint) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(endpoint.host(), endpoint.port()));
        channel.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_WRITE);
            ByteBuffer nonsense = ByteBuffer.wrap("HELP\r\n".repeat(10_000).getBytes(US_ASCII));
            while (selector.select(STILL_MILLIS) > 0) {
                selector.selectedKeys().clear();
                channel.write(nonsense);
                if (!nonsense.hasRemaining()) {
                    nonsense.clear();
                }
            }
        }
        return new StalledClient(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
