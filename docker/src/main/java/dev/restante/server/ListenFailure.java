package dev.restante.server;

import java.io.IOException;
import java.io.Serial;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** A listener that cannot be bound. The message says why, and which option to change. */
final class ListenFailure extends StartFailure {

    @Serial
    private static final long serialVersionUID = 1;

    ListenFailure(BindException cause, String host) {
        super(cause.getMessage() + " (choose another with " + (canListenOn(host) ? portOption(cause) : "--host") + ")");
    }

    /** The core's message begins with the listener's name. */
    private static String portOption(BindException cause) {
        String listener = cause.getMessage().split(" ", 2)[0];
        return "--" + listener.toLowerCase(Locale.ROOT) + "-port";
    }

    private static boolean canListenOn(String host) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
