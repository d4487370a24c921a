package dev.restante.server.links;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request of HTTP/1.1. A name is resolved once, and the connection goes to the very address that was looked at: who
 * owns a name cannot change his mind in between.
 */
final class LinkRequest {

    private static final int MOST_ADDRESSES = 4;

    private final Resolver resolver;
    private final Predicate<InetAddress> allowed;
    private final SSLSocketFactory tls;

    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws IOException;
    }

    LinkRequest(Resolver resolver, Predicate<InetAddress> allowed, SSLSocketFactory tls) {
        this.resolver = resolver;
        this.allowed = allowed;
        this.tls = tls;
    }

    /** Asks, and reads the beginning of the answer. */
    ResponseHead send(String method, LinkTarget target, Deadline deadline) throws IOException {
        try (Socket plain = connect(target, deadline);
                Socket socket = target.secure() ? secured(plain, target) : plain) {
            socket.getOutputStream().write(request(method, target).getBytes(US_ASCII));
            return ResponseHead.read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private static String request(String method, LinkTarget target) {
        return String.join(
                "\r\n",
                method + " " + target.resource() + " HTTP/1.1",
                "Host: " + target.authority(),
                "User-Agent: Restante (link check)",
                "Accept: */*",
                "Connection: close",
                "",
                "");
    }

    private Socket connect(LinkTarget target, Deadline deadline) throws IOException {
        IOException problem = new IOException("nobody has the name " + target.host());
        for (InetAddress address : addresses(target.host())) {
            Socket socket = new Socket(Proxy.NO_PROXY);
            deadline.guard(socket);
            try {
                socket.connect(new InetSocketAddress(address, target.port()), deadline.remainingMillis());
                socket.setSoTimeout(deadline.remainingMillis());
                return socket;
            } catch (IOException e) {
                socket.close();
                problem = e;
            }
        }
        throw problem;
    }

    private List<InetAddress> addresses(String host) throws IOException {
        InetAddress[] all = resolver.resolve(host);
        List<InetAddress> open =
                Stream.of(all).filter(allowed).limit(MOST_ADDRESSES).toList();
        if (open.isEmpty() && all.length > 0) {
            throw new IOException(
                    "%s is at %s, which is no public address: such are asked only with --link-check-private"
                            .formatted(host, all[0].getHostAddress()));
        }
        return open;
    }

    private Socket secured(Socket plain, LinkTarget target) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
