package dev.restante.server.http;

import io.undertow.server.HttpServerExchange;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** What an I/O thread does later. */
final class Later {

    private Later() {}

    /** When the server closes meanwhile, the connection does too, and nothing is done. */
    static XnioExecutor.Key run(HttpServerExchange exchange, long millis, Runnable task) {
        try {
            return exchange.getIoThread().executeAfter(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            IoUtils.safeClose(exchange.getConnection());
            return () -> false;
        }
    }
}
