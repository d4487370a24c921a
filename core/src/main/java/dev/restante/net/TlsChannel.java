package dev.restante.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/**
 * TLS between a connection and its socket. In place of the JDK's {@code SSLSocket}, which cannot say a word any more
 * once its input has ended, and so no farewell to the clients of a server that closes; and which may wait for a stalled
 * reader when it is closed.
 *
 * <p>One thread at a time may read, and others may write meanwhile. A read that times out can be tried again. A record
 * may take 16 KB of room three times over, so there is none while the client is silent.
 */
final class TlsChannel {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** Enough for the record of a command. */
    private static final int SMALL = 512;

    private static final int MAX_RENEGOTIATIONS = 10;

    private final SSLEngine engine;
    private final InputStream in;
    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private ByteBuffer encryptedIn = NOTHING; // between reads: from position to limit, what is not decrypted yet
    private ByteBuffer decrypted = NOTHING; // between reads: from position to limit, what nobody has read yet
    private int renegotiations;

    private TlsChannel(SSLEngine engine, InputStream in, OutputStream out) {
        this.engine = engine;
        this.in = in;
        this.out = out;
    }

    /**
     * Shakes hands.
     *
     * @param engine the server's side
     * @param in what the client sends, encrypted
     * @param out where to send what is encrypted
     * @return the channel
     * @throws IOException if there is no agreement, or the connection breaks; the client was sent the alert
     */
    static TlsChannel open(SSLEngine engine, InputStream in, OutputStream out) throws IOException {
        TlsChannel channel = new TlsChannel(engine, in, out);
        engine.beginHandshake();
        channel.shakeHands();
        return channel;
    }

    /** Goes on until the engine wants nothing more; also after the first handshake, as TLS 1.3 updates its keys. */
    private void shakeHands() throws IOException {
        try {
            HandshakeStatus status = engine.getHandshakeStatus();
            while (status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED) {
                switch (status) {
                    case NEED_TASK -> runTasks();
                    case NEED_WRAP -> wrap(NOTHING);
                    default -> {
                        if (!unwrap()) {
                            throw new SSLException("The client left in the middle of the TLS handshake");
                        }
                    }
                }
                status = engine.getHandshakeStatus();
            }
        } catch (SSLException e) {
            sendAlert(e);
            throw e;
        }
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    /** Tells the client why, as far as it still listens. */
    private void sendAlert(SSLException why) {
        try {
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
                wrap(NOTHING);
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** Decrypts a record. False at the end of the input, with or without the client's word that it is the end. */
    private boolean unwrap() throws IOException {
        decrypted.compact();
        try {
            while (true) {
                SSLEngineResult result = engine.unwrap(encryptedIn, decrypted);
                switch (result.getStatus()) {
                    case OK -> {
                        return true;
                    }
                    case BUFFER_UNDERFLOW -> {
                        if (!fill()) {
                            return false;
                        }
                    }
                    case BUFFER_OVERFLOW ->
                        decrypted =
                                enlarged(decrypted.flip(), engine.getSession().getApplicationBufferSize());
                    case CLOSED -> {
                        return false;
                    }
                }
            }
        } finally {
            decrypted.flip();
        }
    }

    private boolean fill() throws IOException {
        if (!encryptedIn.hasRemaining() && in.available() == 0) {
            giveBackRoom();
        } else if (encryptedIn.remaining() == encryptedIn.capacity()) {
            encryptedIn = enlarged(encryptedIn, engine.getSession().getPacketBufferSize())
                    .flip();
        }
        encryptedIn.compact();
        try {
            int n = in.read(encryptedIn.array(), encryptedIn.position(), encryptedIn.remaining());
            encryptedIn.position(encryptedIn.position() + Math.max(0, n));
            return n >= 0;
        } finally {
            encryptedIn.flip();
        }
    }

    /** The client is silent, perhaps for long, and nothing of it is left. */
    private void giveBackRoom() {
        encryptedIn = ByteBuffer.allocate(SMALL).flip();
        if (decrypted.position() == 0) {
            decrypted = NOTHING;
        }
    }

    /** A larger buffer that begins with what is left in this one, to be filled further. */
    private static ByteBuffer enlarged(ByteBuffer buffer, int more) {
        return ByteBuffer.allocate(buffer.remaining() + more).put(buffer);
    }

    /**
     * Encrypts and sends a record, with as much of the plain octets as goes into one. There is none of them in it where
     * the engine has something of its own to say first, such as an update of keys.
     */
    private void wrap(ByteBuffer plain) throws IOException {
        writing.lock();
        try {
            ByteBuffer encrypted = NOTHING;
            SSLEngineResult result;
            do {
                encrypted = ByteBuffer.allocate(
                        encrypted.capacity() + engine.getSession().getPacketBufferSize());
                result = engine.wrap(plain, encrypted);
            } while (result.getStatus() == SSLEngineResult.Status.BUFFER_OVERFLOW);
            out.write(encrypted.array(), 0, encrypted.position());
            if (plain.hasRemaining() && result.bytesConsumed() == 0 && result.bytesProduced() == 0) {
                throw new SSLException("TLS takes nothing more to send");
            }
        } finally {
            writing.unlock();
        }
    }

    /** The octets that the client sends, decrypted. */
    InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                if (length > 0 && !awaitDecrypted()) {
                    return -1;
                }
                int count = Math.min(length, decrypted.remaining());
                decrypted.get(target, from, count);
                return count;
            }
        };
    }

    private boolean awaitDecrypted() throws IOException {
        while (!decrypted.hasRemaining()) {
            try {
                if (!unwrap()) {
                    return false;
                }
                requireFewRenegotiations();
            } catch (SSLException e) {
                sendAlert(e);
                throw e;
            }
            shakeHands();
        }
        return true;
    }

    /**
     * Before TLS 1.3, a client can begin another handshake at any time, which costs the server far more than the
     * client. In TLS 1.3 it cannot (RFC 8446 section 4.1.2), and what shakes hands then is an update of keys.
     */
    private void requireFewRenegotiations() throws SSLException {
        boolean again = engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING;
        if (again && !engine.getSession().getProtocol().equals("TLSv1.3") && ++renegotiations > MAX_RENEGOTIATIONS) {
            throw new SSLException("The client wants to shake hands for more than " + MAX_RENEGOTIATIONS + " times");
        }
    }

    /** Where octets go that are to be encrypted. */
    OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                writing.lock(); // so that each write is whole
                try {
                    for (ByteBuffer plain = ByteBuffer.wrap(octets, from, length); plain.hasRemaining(); ) {
                        wrap(plain);
                    }
                } finally {
                    writing.unlock();
                }
            }
        };
    }

    /** Tells the client that nothing more will come (RFC 8446 section 6.1). */
    void endOutput() throws IOException {
        engine.closeOutbound();
        while (!engine.isOutboundDone() && engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
            wrap(NOTHING);
        }
    }

    /** What was agreed on. */
    SSLEngine engine() {
        return engine;
    }
}
