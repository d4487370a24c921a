package dev.restante.server.http;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads the body of a request as it comes. It takes the room of what is there, whatever is announced, and whoever sends
 * nothing more for a while is waited for no longer. Of the I/O thread.
 */
final class BodyReader {

    private static final byte[] NOTHING = {};
    private static final int FIRST_ROOM = 16 * 1024;

    private final HttpServerExchange exchange;
    private final Limits limits;
    private final BodyRoom.Share room;
    private final Outcome outcome;
    private final ByteBufferPool buffers;
    private byte[] octets = NOTHING;
    private int count;

    /** How much, and for how long nothing at all. */
    record Limits(int octets, long patienceMillis, BodyRoom room) {}

    /** What is done with a body, or when there is none. */
    record Outcome(BiConsumer<HttpServerExchange, byte[]> then, BiConsumer<HttpServerExchange, Problem> otherwise) {}

    private BodyReader(HttpServerExchange exchange, Limits limits, Outcome outcome) {
        this.exchange = exchange;
        this.limits = limits;
        this.room = limits.room().share();
        this.outcome = outcome;
        this.buffers = exchange.getConnection().getByteBufferPool();
    }

    /** Begins, within a handler; the outcome comes in one as well. */
    static void read(HttpServerExchange exchange, Limits limits, Outcome outcome) {
        if (exchange.isRequestComplete()) {
            outcome.then().accept(exchange, NOTHING);
        } else if (exchange.getRequestContentLength() > limits.octets()) {
            outcome.otherwise().accept(exchange, tooLong(limits));
        } else {
            new BodyReader(exchange, limits, outcome).begin();
        }
    }

    private void begin() {
        exchange.addExchangeCompleteListener((done, next) -> {
            room.giveBack();
            next.proceed();
        });
        exchange.getConnection().addCloseListener(closed -> room.giveBack());
        StreamSourceChannel channel = exchange.getRequestChannel();
        Optional<HttpHandler> end = readFrom(channel);
        if (end.isPresent()) {
            run(end.get());
        } else {
            goOn(channel);
        }
    }

    private void run(HttpHandler end) {
        try {
            end.handleRequest(exchange);
        } catch (Exception e) {
            throw new IllegalStateException("A body cannot be answered", e);
        }
    }

    private void goOn(StreamSourceChannel channel) {
        Patience patience = new Patience(channel);
        patience.begin();
        channel.getReadSetter()
                .set(ready -> readFrom(ready).ifPresent(end -> {
                    patience.end();
                    leave(ready, end);
                }));
        channel.resumeReads();
    }

    private void leave(StreamSourceChannel channel, HttpHandler end) {
        channel.suspendReads();
        channel.getReadSetter().set(null);
        Connectors.executeRootHandler(end, exchange);
    }

    /** Empty if there is more to come. */
    private Optional<HttpHandler> readFrom(StreamSourceChannel channel) {
        try (PooledByteBuffer pooled = buffers.allocate()) {
            ByteBuffer buffer = pooled.getBuffer();
            int read = channel.read(buffer);
            while (read > 0) {
                append(buffer.flip());
                buffer.clear();
                read = channel.read(buffer);
            }
            return read == 0 ? Optional.empty() : complete(body());
        } catch (Problem problem) {
            return refusal(problem);
        } catch (OutOfMemoryError e) {
            return refusal(BodyRoom.noneLeft());
        } catch (IOException e) {
            return Optional.of(HttpServerExchange::endExchange); // the client is gone, or Undertow has left it
        }
    }

    private Optional<HttpHandler> complete(byte[] body) {
        return Optional.of(ready -> outcome.then().accept(ready, body));
    }

    private Optional<HttpHandler> refusal(Problem problem) {
        octets = NOTHING;
        room.giveBack();
        return Optional.of(refused -> outcome.otherwise().accept(refused, problem));
    }

    private void append(ByteBuffer buffer) {
        int more = buffer.remaining();
        if (more > limits.octets() - count) {
            throw tooLong(limits);
        }
        if (more > octets.length - count) {
            int enough = enough(count + more);
            room.take(enough - octets.length);
            octets = Arrays.copyOf(octets, enough);
        }
        buffer.get(octets, count, more);
        count += more;
    }

    /** Twice as much as before, but not more than there will be. */
    private int enough(int least) {
        long announced = exchange.getRequestContentLength();
        long most = announced < 0 ? limits.octets() : announced;
        return (int) Math.max(least, Math.min(most, Math.max(FIRST_ROOM, 2L * octets.length)));
    }

    private byte[] body() {
        return count == octets.length ? octets : Arrays.copyOf(octets, count);
    }

    private static Problem tooLong(Limits limits) {
        return Problem.of(413, "The body is too long", "A body has at most %d octets".formatted(limits.octets()));
    }

    /** Looks now and then whether more has come. */
    private final class Patience {

        private final StreamSourceChannel channel;
        private int seen;
        private XnioExecutor.Key key = () -> false;

        Patience(StreamSourceChannel channel) {
            this.channel = channel;
        }

        void begin() {
            seen = count;
            key = Later.run(exchange, limits.patienceMillis(), this::look);
        }

        private void look() {
            if (count > seen) {
                begin();
            } else {
                refusal(Problem.of(408, "The body did not come", "More of the body was waited for in vain"))
                        .ifPresent(end -> leave(channel, end));
            }
        }

        void end() {
            key.remove();
        }
    }
}
